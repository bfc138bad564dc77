/** What a reporter writes: the fields whose words must not be lost, and which alone a save sends. */
export const contentFields = [
  'headline',
  'shortHeadline',
  'seoTitle',
  'socialText',
  'slug',
  'slugline',
  'standfirst',
  'body',
  'section',
  'bylines',
  'leadImage',
  'leadCaption',
  'leadAlt',
  'gallery',
  'dateline',
  'subjects',
  'sources',
  'notes',
  'urgency',
  'genre',
  'language',
] as const

/** Said when a story is made, never after. */
export const lineageFields = ['rewriteOf', 'translationOf', 'duplicateOf'] as const

export type Content = Readonly<Record<string, unknown>>

const lists: readonly string[] = ['bylines', 'gallery', 'sources']

/** The words in a form, or in a story as the desk answers it. A form counts the rows of a list that has none: 0. */
export function contentOf(values: Content): Content {
  return Object.fromEntries(
    contentFields.flatMap((field) => {
      if (!(field in values)) return []
      const value = values[field]
      return [[field, lists.includes(field) && !Array.isArray(value) ? [] : value]]
    }),
  )
}

/** Where a story comes from, as far as a form says. */
export function lineageOf(values: Content): Content {
  return Object.fromEntries(lineageFields.flatMap((field) => (isSaid(values[field]) ? [[field, values[field]]] : [])))
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Whether two contents say the same: the order of keys says nothing, nor what is empty, nor what an editor adds by itself. */
export function sameContent(one: Content, other: Content): boolean {
  return canonical(one) === canonical(other)
}

/** What the editor writes into a body by itself as soon as it is touched, and what changes nothing while it is so. */
const ofTheEditor = new Set([
  'version',
  'direction',
  'textFormat',
  'textStyle',
  'mode',
  'detail',
  'style',
  'indent',
  'format',
])

function canonical(value: unknown): string {
  return JSON.stringify({ said: sorted(value) })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => sorted(item) ?? null)
  if (typeof value !== 'object' || value === null) return isSaid(value) ? value : undefined
  const entries = Object.entries(value)
    .map(([key, below]) => [key, isDefault(key, below) ? undefined : sorted(below)] as const)
    .filter(([, below]) => below !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function isDefault(key: string, value: unknown): boolean {
  if (!ofTheEditor.has(key)) return false
  // A format of 1 is bold.
  return key === 'version' || value === null || value === 0 || value === 'ltr' || value === 'normal'
}
