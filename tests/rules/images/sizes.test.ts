import { describe, expect, test } from '@jest/globals'
import { cropAround } from '../../../src/newsroom/images/crop.ts'
import { widthsFor } from '../../../src/newsroom/images/rendition-table.ts'

describe('the widths a picture is published in', () => {
  test.each([
    [6000, [320, 640, 1280, 1920]],
    [1920, [320, 640, 1280, 1920]],
    [1000, [320, 640, 1000]],
    [320, [320]],
    [7, [7]],
  ])('%d pixels wide: %j', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths)
  })
})

describe('a crop around the focal point', () => {
  const card = { width: 1200, height: 630 }
  const picture = { width: 2400, height: 2000 }

  test.each([
    {
      says: 'is in the middle of the middle',
      at: { x: 50, y: 50 },
      crop: { left: 0, top: 370, width: 2400, height: 1260 },
    },
    { says: 'stops at the upper edge', at: { x: 0, y: 0 }, crop: { left: 0, top: 0, width: 2400, height: 1260 } },
    { says: 'stops at the lower edge', at: { x: 100, y: 100 }, crop: { left: 0, top: 740, width: 2400, height: 1260 } },
  ])('$says', ({ at, crop }) => {
    expect(cropAround(picture, card, at)).toEqual(crop)
  })

  test('of a panorama takes its whole height', () => {
    expect(cropAround({ width: 6000, height: 630 }, card, { x: 100, y: 50 })).toEqual({
      left: 4800,
      top: 0,
      width: 1200,
      height: 630,
    })
  })

  test('of one pixel is that pixel', () => {
    expect(cropAround({ width: 1, height: 1 }, card, { x: 50, y: 50 })).toEqual({
      left: 0,
      top: 0,
      width: 1,
      height: 1,
    })
  })
})
