import type { Problem } from '../errors.ts'

/**
 * How a page is ordered. `slots` from the top: a story, or null for the newest that stands nowhere else on it; after the
 * last slot come the newest too. What is `dropped` is not on the page, however new it is.
 */
export type FrontOrder = { readonly slots: readonly (string | null)[]; readonly dropped: readonly string[] }

export const frontLimits = { slots: 30, dropped: 100 } as const

/** Every story the newest of which fill, nobody having ordered anything. */
export const newestAlone: FrontOrder = { slots: [], dropped: [] }

/** Every story that an order names. */
export function storiesIn({ slots, dropped }: FrontOrder): readonly string[] {
  return [...slots.flatMap((story) => story ?? []), ...dropped]
}

/** A story stands on a page once, and not where it was dropped. Each problem names its place. */
export function orderProblems({ slots, dropped }: FrontOrder): readonly Problem[] {
  const twice = slots.flatMap((story, index) => {
    const first = slots.indexOf(story)
    if (story === null || first === index) return []
    const message = `Place ${String(index + 1)} has the same story as place ${String(first + 1)}: it can stand there once.`
    return [{ code: 'placed-twice', field: `slots.${String(index)}`, message }]
  })
  const both = dropped.flatMap((story, index) => {
    const place = slots.indexOf(story)
    if (place === -1) return []
    const message = `The story at place ${String(place + 1)} is dropped as well: it is one or the other.`
    return [{ code: 'placed-and-dropped', field: `dropped.${String(index)}`, message }]
  })
  return [...twice, ...both]
}

/** The order as it is kept: without open places at its end, and nothing dropped twice. */
export function tidyOrder({ slots, dropped }: FrontOrder): FrontOrder {
  const last = slots.findLastIndex((story) => story !== null)
  return { slots: slots.slice(0, last + 1), dropped: [...new Set(dropped)] }
}

/**
 * The order in other names, and without what has none: whoever stands below a story that is not out moves up, as if it
 * had never been placed.
 */
export function orderAs(order: FrontOrder, nameOf: (story: string) => string | null): FrontOrder {
  return tidyOrder({
    slots: order.slots.flatMap((story) => (story === null ? [null] : (nameOf(story) ?? []))),
    dropped: order.dropped.flatMap((story) => nameOf(story) ?? []),
  })
}

export function isSameOrder(one: FrontOrder, other: FrontOrder): boolean {
  return isSame(one.slots, other.slots) && isSame(one.dropped, other.dropped)
}

function isSame(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  return one.length === other.length && one.every((story, index) => story === other[index])
}
