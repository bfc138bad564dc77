/** Everything Payload's REST can be asked of the wire: each field by each operator, sorted, selected, counted, and by depth. */
import type { Payload } from 'payload'
import type { Held } from './two-newsrooms.ts'

export const wireSlugs = ['wire-stories', 'wire-images', 'wire-bylines', 'wire-sections'] as const

/** A column of a row, whatever it is and whoever adds it: nobody has to remember to name it here. */
export function fieldsOf(payload: Payload, slug: (typeof wireSlugs)[number]): readonly string[] {
  return payload.collections[slug].config.flattenedFields.map(({ name }) => name)
}

/** Paths that lead out of a row, or into its documents, if anything followed them. */
const paths = ['document.headline', 'summary.headline', 'links.slug', 'tombstone.notice', 'story.headline', 'nothing']

function conditions({ word, story, until }: Held): readonly (readonly [operator: string, value: string])[] {
  const text = encodeURIComponent(word)
  return [
    ...['equals', 'not_equals', 'like', 'not_like', 'contains'].map((operator) => [operator, text] as const),
    ...['in', 'not_in', 'all'].map((operator) => [operator, `${text},${story},it-links`] as const),
    ...['true', 'false'].map((value) => ['exists', value] as const),
    ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'].flatMap((operator) =>
      [text, until].map((value) => [operator, value] as const),
    ),
    ['near', '1,1,1,1'],
    ['within', text],
    ['intersects', text],
    ['no_such_operator', text],
  ]
}

/** `sort` is a field in which no two rows are alike, so that a part of the list is the same part anywhere. */
export function restOf(fields: readonly string[], base: string, sort: string, held: Held): readonly string[] {
  const word = encodeURIComponent(held.word)
  const everywhere = [...fields, ...paths]
  // Whether a random id comes before a word or after it is chance.
  const isRandom = (field: string) => field === 'id' || (field === 'story' && base.endsWith('wire-images'))
  const wheres = everywhere.flatMap((field) =>
    conditions(held)
      .filter(([operator]) => !isRandom(field) || !/^(greater|less)_than/.test(operator))
      .map(([operator, value]) => `where[${field}][${operator}]=${value}`),
  )
  return [
    ...wheres.map((where) => `${base}?sort=${sort}&${where}`),
    ...everywhere.map((field) => `${base}/count?where[${field}][like]=${word}`),
    ...everywhere.flatMap((field) => [`${base}?limit=100&sort=${field}`, `${base}?limit=100&sort=-${field}`]),
    ...everywhere.flatMap((field) =>
      ['true', 'false'].map((shown) => `${base}?sort=${sort}&select[${field}]=${shown}`),
    ),
    `${base}?sort=${sort}&populate[stories][headline]=true&depth=2`,
    `${base}?sort=${sort}&joins[stories][limit]=5`,
    `${base}?sort=${sort}&where[and][0][or][0][headline][like]=${word}&where[and][0][or][1][slug][like]=${word}`,
    `${base}?sort=${sort}&where=${word}`,
    `${base}?sort=${sort}&where[slug]=${word}`,
    `${base}?sort=${sort},-id&locale=*&fallback-locale=none&trash=true`,
    `${base}?sort=${sort}&page=-1`,
    `${base}?sort=${sort}&page=1000000`,
  ]
}
