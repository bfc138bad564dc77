import { storedInstant } from '../time/stored-instant.ts'
import { pictureFacts } from './picture-facts.ts'
import type { Picture } from './picture.ts'
import { syntheticInWords } from './synthetic.ts'
import { validity } from './validity.ts'

/** What a picture is found by, kept beside it so that either database can be asked. */
export type FoundBy = {
  /** All its words, as `folded` leaves them. */
  readonly words: string
  /** The code of each reason why it may not be published now; `nothing` when it may be. */
  readonly against: string
  /** When time alone may change that; null when it never will. */
  readonly againstUntil: string | null
  readonly synthetic: boolean
}

type Fields = { readonly [field: string]: unknown }

const mostWords = 16_000

export function foundBy(fields: Fields, now: Date): FoundBy {
  const facts = pictureFacts(fields)
  return {
    words: folded(wordsOf(fields, facts).join(' ')).slice(0, mostWords),
    ...standsAgainst(facts, now),
    synthetic: syntheticInWords(facts.digitalSourceType) !== null,
  }
}

/** What stands against publishing a picture now, and until when that is known. */
export function standsAgainst(facts: Picture, now: Date): Pick<FoundBy, 'against' | 'againstUntil'> {
  const codes = validity(facts, 'publish', now).reasons.map(({ code }) => code)
  const next = facts.leases
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .flatMap((turn) => storedInstant(turn) ?? [])
    .filter((turn) => turn > now)
    .sort((one, other) => one.getTime() - other.getTime())[0]
  return {
    against: codes.length === 0 ? 'nothing' : [...new Set(codes)].join(' '),
    againstUntil: next?.toISOString() ?? null,
  }
}

/**
 * Words as they are searched: in lower case, without accents, and without the signs that a database reads as a pattern.
 *
 * @example folded('Élysée, 100 %') // 'elysee, 100'
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[%_\\\s]+/g, ' ')
    .trim()
}

function wordsOf(fields: Fields, facts: Picture): readonly string[] {
  const said = ['title', 'originalName', 'keywords', 'peopleInImage', 'location', 'jobId', 'instructions']
  const { caption, altText, creator, creditLine, source, copyrightNotice, artworks } = facts
  return textsIn([
    said.map((field) => fields[field]),
    [caption, altText, creator, creditLine, source, copyrightNotice],
    artworks.map((work) => [work.title, work.creator, work.source, work.sourceInventoryNumber]),
  ])
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
