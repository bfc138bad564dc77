import type { Where } from 'payload'
import { folded } from '../../../newsroom/images/found-by.ts'
import type { ChosenFilter, PictureOrder, PicturesAsked } from '../../../newsroom/images/picture-filters.ts'

/** What a filter may need to know besides the value that was chosen. */
export type Asked = {
  readonly now: Date
  /** The pictures that an embargo holds now. */
  readonly held: readonly string[]
  readonly killed: readonly string[]
}

type FilterName = ChosenFilter | 'expires' | 'agency' | 'q'

const dayMs = 86_400_000

/** Each filter by its name: what a picture's row has to be for each of its values. Either database is asked just that. */
export const pictureFilters: Readonly<Record<FilterName, (value: string, asked: Asked) => Where | null>> = {
  rights: oneOf({
    usable: () => ({ against: { equals: 'nothing' } }),
    unusable: () => ({ against: { not_equals: 'nothing' } }),
  }),
  category: (value) => ({ 'usageRights.category': { equals: value } }),
  embargo: oneOf({ held: ({ held }) => among(held), free: ({ held }) => notAmong(held) }),
  used: oneOf({ yes: () => ({ isUsed: { equals: true } }), no: () => ({ isUsed: { not_equals: true } }) }),
  lacks: oneOf({
    alt: () => ({ against: { contains: 'missing-alt' } }),
    credit: () => ({ against: { contains: 'missing-credit' } }),
    category: () => ({ against: { contains: 'unknown-rights' } }),
  }),
  shows: oneOf({
    artwork: () => ({ and: [{ artworkTitles: { exists: true } }, { artworkTitles: { not_equals: '' } }] }),
    synthetic: () => ({ synthetic: { equals: true } }),
  }),
  sizes: oneOf({ failed: ({ killed }) => sizesFailed(killed) }),
  killed: oneOf({ yes: ({ killed }) => among(killed), no: ({ killed }) => notAmong(killed) }),
  expires(days, { now }) {
    const until = new Date(now.getTime() + Number(days) * dayMs).toISOString()
    return { and: [{ watchAt: { greater_than: now.toISOString() } }, { watchAt: { less_than_equal: until } }] }
  },
  agency(name) {
    const said = { contains: name.replace(/[%_\\]+/g, ' ').trim() }
    const either: Where[] = [{ creditLine: said }, { source: said }]
    return said.contains === '' ? null : { or: either }
  },
  q(text) {
    const words = folded(text)
      .split(' ')
      .filter((word) => word !== '')
    return words.length === 0 ? null : { and: words.map((word) => ({ words: { contains: word } })) }
  },
}

const filterNames = Object.keys(pictureFilters) as FilterName[]

/** Every filter that was chosen holds at once. */
export function whereOf(chosen: PicturesAsked, asked: Asked): Where {
  const all = filterNames.flatMap((name): Where[] => {
    const value = chosen[name]
    const where = value === undefined ? null : pictureFilters[name](String(value), asked)
    return where === null ? [] : [where]
  })
  // Asked for nothing, MongoDB's adapter would give a guess for the count.
  return { and: [everything, ...all] }
}

/** What orders are in the database's words. The id comes last: two of one instant keep their places from sheet to sheet. */
export const sortOf: Readonly<Record<PictureOrder, readonly string[]>> = {
  newest: ['-createdAt', 'id'],
  oldest: ['createdAt', 'id'],
  changed: ['-updatedAt', 'id'],
  title: ['title', 'id'],
}

/** Pictures whose sizes could not be made. Of a killed picture none are wanted. */
export function sizesFailed(killed: readonly string[]): Where {
  return { and: [{ stagingFailed: { exists: true } }, notAmong(killed)] }
}

function oneOf(values: Readonly<Record<string, (asked: Asked) => Where>>) {
  return (value: string, asked: Asked): Where => values[value]?.(asked) ?? among([])
}

/** An id is never empty. */
const everything: Where = { id: { not_equals: '' } }

/** Nothing is among none. */
function among(ids: readonly string[]): Where {
  return ids.length === 0 ? { id: { equals: '' } } : { id: { in: [...ids] } }
}

function notAmong(ids: readonly string[]): Where {
  return ids.length === 0 ? everything : { id: { not_in: [...ids] } }
}
