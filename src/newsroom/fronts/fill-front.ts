import { orderAs, storiesIn, type FrontOrder } from './front-order.ts'

/** A story on a page: where an editor put it, or because it is new. */
export type OnFront<S> = { readonly story: S; readonly isPlaced: boolean }

type Live<S> = {
  /** The live ones of those that the order names, by their id. */
  readonly named: ReadonlyMap<string, S>
  /** At least as many as the page holds besides those that the order names, newest first. */
  readonly newest: readonly S[]
}

/**
 * What stands on a page, from the top. What an editor placed and is not live is passed over; open places, and those after
 * the last, are filled with the newest that are neither placed nor dropped.
 */
export function fillFront<S extends { readonly id: string }>(
  order: FrontOrder,
  { named, newest }: Live<S>,
  size: number,
): readonly OnFront<S>[] {
  const taken = new Set(storiesIn(order))
  const others = newest.filter(({ id }) => !taken.has(id)).values()
  const { slots } = orderAs(order, (id) => (named.has(id) ? id : null))
  const page: OnFront<S>[] = []
  for (let place = 0; place < size; place += 1) {
    const placed = named.get(slots[place] ?? '')
    const story = placed ?? others.next().value
    // Where there is nothing new any more, what is placed below moves up.
    if (story !== undefined) page.push({ story, isPlaced: placed !== undefined })
    else if (place >= slots.length) break
  }
  return page
}
