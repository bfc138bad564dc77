/** A lease as it is added to many pictures. Instants are ISO 8601 in UTC. */
type AddedLease = {
  readonly kind: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly notes: string | null
}

/** What is to become of many pictures at once: what is left out stays as it is, null or an empty list takes away. */
export type EditOfMany = {
  readonly creator?: readonly string[] | undefined
  readonly creditLine?: string | null | undefined
  readonly source?: string | null | undefined
  readonly copyrightNotice?: string | null | undefined
  readonly usageTerms?: string | null | undefined
  readonly addKeywords?: readonly string[] | undefined
  readonly removeKeywords?: readonly string[] | undefined
  readonly category?: string | null | undefined
  readonly permission?: string | null | undefined
  readonly addLease?: AddedLease | undefined
}

/** One field of one picture: what it says, and what it will. */
export type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown }

type Fields = { readonly [field: string]: unknown }

/**
 * What an edit of many changes in one picture; nothing where it says so already. Keywords are added to those that are there,
 * whatever their capitals, and a lease to the leases: the same lease twice is once.
 */
export function changesIn(picture: Fields, edit: EditOfMany): readonly FieldChange[] {
  const rights = fieldsOf(picture['usageRights'])
  const wanted: readonly [string, unknown, unknown][] = [
    ['creator', listOf(picture['creator']), edit.creator],
    ...(['creditLine', 'source', 'copyrightNotice', 'usageTerms'] as const).map((field): [string, unknown, unknown] => [
      field,
      textOf(picture[field]),
      edit[field],
    ]),
    ['keywords', listOf(picture['keywords']), keywordsAfter(listOf(picture['keywords']), edit)],
    ['usageRights.category', textOf(rights['category']), edit.category],
    ['usageRights.permission', textOf(rights['permission']), edit.permission],
    ['leases', rowsOf(picture['leases']), leasesAfter(rowsOf(picture['leases']), edit.addLease)],
  ]
  return wanted.flatMap(([field, from, to]) => {
    const after = to === '' ? null : to
    return after === undefined || JSON.stringify(from) === JSON.stringify(after) ? [] : [{ field, from, to: after }]
  })
}

/** The changes as the picture's own fields: a group is sent whole. */
export function fieldsAfter(picture: Fields, changes: readonly FieldChange[]): Fields {
  const after: Record<string, unknown> = {}
  for (const { field, to } of changes) {
    const [group = field, inner] = field.split('.')
    after[group] = inner === undefined ? to : { ...fieldsOf(after[group] ?? picture[group]), [inner]: to }
  }
  return after
}

function keywordsAfter(before: readonly string[], { addKeywords = [], removeKeywords = [] }: EditOfMany): unknown {
  if (addKeywords.length === 0 && removeKeywords.length === 0) return undefined
  const gone = new Set(removeKeywords.map(plain))
  const after = before.filter((word) => !gone.has(plain(word)))
  for (const word of addKeywords) if (!after.some((one) => plain(one) === plain(word))) after.push(word)
  return after
}

function leasesAfter(before: readonly Fields[], lease: AddedLease | undefined): unknown {
  if (lease === undefined) return undefined
  const isThere = before.some((one) => leaseKeys.every((key) => (one[key] ?? null) === lease[key]))
  return isThere ? before : [...before, lease]
}

const leaseKeys = ['kind', 'startsAt', 'endsAt', 'notes'] as const

function plain(word: string): string {
  return word.trim().toLowerCase()
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function rowsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
