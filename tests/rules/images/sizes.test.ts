import { describe, expect, test } from '@jest/globals'
import { cropAround } from '../../../src/newsroom/images/crop.ts'
import { planMoving, planRenditions } from '../../../src/newsroom/images/rendition-plan.ts'
import { byTable, isCrop, isWhole, widthsFor } from '../../../src/newsroom/images/rendition-table.ts'

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

describe('the files a picture is published in', () => {
  const names = (width: number, height: number) =>
    planRenditions({ width, height }, { focalPoint: { x: 50, y: 50 }, crops: {} }).flatMap(({ files }) =>
      files.map(({ name }) => name),
    )

  test('are put in the table’s order again, however they were found', () => {
    const inOrder = names(4000, 3000)
    expect(inOrder.toReversed().sort(byTable)).toEqual(inOrder)
    expect(inOrder).toHaveLength(27)
  })

  test.each([
    { name: '640.avif', is: false },
    { name: '16x9-640.avif', is: true },
    { name: 'square.webp', is: true },
    { name: 'share.jpg', is: true },
    { name: '1600.jpg', is: false },
    { name: 'moving.webp', is: false },
  ])('$name shows a part alone: $is', ({ name, is }) => {
    expect(isCrop(name)).toBe(is)
  })

  test.each([
    [1, 1],
    [3, 1000],
    [1000, 3],
    [639, 480],
    [6000, 4000],
  ])('of %d × %d are none larger than what they show', (width, height) => {
    for (const { part, files } of planRenditions({ width, height }, { focalPoint: { x: 90, y: 10 }, crops: {} })) {
      expect(part.left + part.width).toBeLessThanOrEqual(width)
      expect(part.top + part.height).toBeLessThanOrEqual(height)
      for (const file of files) expect(file.width).toBeLessThanOrEqual(part.width)
    }
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

describe('the file that keeps an animation', () => {
  test.each([
    { says: 'is as wide as a page needs', picture: { width: 1280, height: 720 }, frames: 20, file: [640, 360] },
    { says: 'is never larger than the animation', picture: { width: 300, height: 200 }, frames: 2, file: [300, 200] },
    { says: 'is not made of one frame', picture: { width: 300, height: 200 }, frames: 1, file: null },
    {
      says: 'is not made of more pixels than a picture may have',
      picture: { width: 1000, height: 1000 },
      frames: 101,
      file: null,
    },
  ])('$says', ({ picture, frames, file }) => {
    const planned = planMoving(picture, frames, 100_000_000)
    expect(planned === null ? null : [planned.width, planned.height]).toEqual(file)
  })

  test('comes last in the table, and does not stand in for the picture', () => {
    expect(['moving.webp', 'share.jpg', '640.webp'].sort(byTable)).toEqual(['640.webp', 'share.jpg', 'moving.webp'])
    expect(isWhole('moving.webp')).toBe(false)
  })
})
