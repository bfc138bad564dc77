import { describe, expect, test } from '@jest/globals'
import { focusAt, focusMovedBy, focusWithin } from '../../../src/newsroom/images/move-focus.ts'

describe('a focal point that somebody puts somewhere', () => {
  test.each([
    { says: 'is kept in whole per cent', place: { x: 0.334, y: 0.5 }, at: { x: 33, y: 50 } },
    { says: 'stays on the picture at its edges', place: { x: -0.2, y: 1.4 }, at: { x: 0, y: 100 } },
  ])('$says', ({ place, at }) => {
    expect(focusAt(place)).toEqual(at)
  })

  test.each([
    { says: 'moves by a hundredth', from: { x: 50, y: 50 }, by: { x: 0.01, y: 0 }, at: { x: 51, y: 50 } },
    { says: 'does not move beyond the picture', from: { x: 95, y: 3 }, by: { x: 0.1, y: -0.1 }, at: { x: 100, y: 0 } },
  ])('$says', ({ from, by, at }) => {
    expect(focusMovedBy(from, by)).toEqual(at)
  })
})

describe('a part of a picture', () => {
  const right = { x: 0.5, y: 0, width: 0.5, height: 1 }
  test.each([
    { says: 'shows the focal point where it is', point: { x: 75, y: 20 }, at: { x: 0.5, y: 0.2 } },
    { says: 'shows one on its very edge', point: { x: 50, y: 100 }, at: { x: 0, y: 1 } },
    { says: 'leaves one out that lies beside it', point: { x: 49, y: 50 }, at: null },
  ])('$says', ({ point, at }) => {
    expect(focusWithin(right, point)).toEqual(at)
  })
})
