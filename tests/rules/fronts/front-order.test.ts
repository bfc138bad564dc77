import { describe, expect, test } from '@jest/globals'
import { fillFront } from '../../../src/newsroom/fronts/fill-front.ts'
import { orderAs, orderProblems, tidyOrder } from '../../../src/newsroom/fronts/front-order.ts'

const story = (id: string) => ({ id })

/** A page of four, with the newest from `f` down to `a`; a star marks what was placed. */
function page(slots: readonly (string | null)[], dropped: readonly string[] = [], live = 'fedcba', size = 4): string {
  const newest = Array.from(live, story)
  const named = new Map(newest.map((one) => [one.id, one]))
  return fillFront({ slots, dropped }, { named, newest }, size)
    .map(({ story: { id }, isPlaced }) => (isPlaced ? `${id}*` : id))
    .join(' ')
}

describe('a front', () => {
  test.each([
    { says: 'is the newest when nobody ordered it', shown: page([]), is: 'f e d c' },
    { says: 'has what was placed, then the newest', shown: page(['a', 'b']), is: 'a* b* f e' },
    { says: 'says nothing twice', shown: page(['e']), is: 'e* f d c' },
    { says: 'has the newest at a place that was left open', shown: page([null, 'a']), is: 'f a* e d' },
    { says: 'passes over what is not live: who stands below moves up', shown: page(['x', 'a']), is: 'a* f e d' },
    { says: 'is without what was dropped, however new', shown: page([], ['f', 'd']), is: 'e c b a' },
    { says: 'has no holes when there is little news', shown: page([null, null, 'a'], [], 'ba'), is: 'b a*' },
    { says: 'ends where it is full', shown: page(['a', 'b', 'c'], [], 'fedcba', 2), is: 'a* b*' },
    { says: 'is empty while nothing is live', shown: page(['x', null], ['y'], ''), is: '' },
  ])('$says', ({ shown, is }) => {
    expect(shown).toBe(is)
  })
})

describe('an order', () => {
  test('names each story that is out by its public name, and is otherwise as if the others had never been in it', () => {
    const nameOf = (id: string) => (id === 'held' ? null : id.toUpperCase())
    const withHeld = { slots: ['a', null, 'held', 'b', null, 'held'], dropped: ['held', 'c'] }
    const without = { slots: ['a', null, 'b'], dropped: ['c'] }
    expect(orderAs(withHeld, nameOf)).toEqual(orderAs(without, nameOf))
    expect(orderAs(withHeld, nameOf)).toEqual({ slots: ['A', null, 'B'], dropped: ['C'] })
  })

  test('of held stories and open places alone is no order at all', () => {
    expect(orderAs({ slots: [null, 'held'], dropped: ['held'] }, () => null)).toEqual({ slots: [], dropped: [] })
  })

  test('is kept without open places at its end', () => {
    expect(tidyOrder({ slots: ['a', null, null], dropped: ['b', 'b'] })).toEqual({ slots: ['a'], dropped: ['b'] })
  })

  test('has a story once, and not where it is dropped: every wrong place is named', () => {
    const problems = orderProblems({ slots: ['a', null, 'a', null], dropped: ['b', 'a'] })
    expect(problems).toEqual([
      expect.objectContaining({ field: 'slots.2', message: expect.stringContaining('Place 3') }),
      expect.objectContaining({ field: 'dropped.1', message: expect.stringContaining('place 1') }),
    ])
  })
})
