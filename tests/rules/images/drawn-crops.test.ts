import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cropRatios, ratiosInOrder } from '../../../src/newsroom/images/crop-ratios.ts'
import { asDrawn, movedBy, widened } from '../../../src/newsroom/images/draw-crop.ts'
import { cropFor, cropProblems, drawnCrops, leastCrop } from '../../../src/newsroom/images/drawn-crops.ts'
import { planRenditions } from '../../../src/newsroom/images/rendition-plan.ts'

const middle = { x: 50, y: 50 }
const side = fc.integer({ min: 1, max: 12_000 })
const aSize = fc.record({ width: side, height: side })
const aRatio = fc.constantFrom(...ratiosInOrder)
const aFocus = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) })
const aShare = fc.double({ min: 0, max: 1, noNaN: true })
const aDrag = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
})

describe('a crop, whatever the picture, the shape and the hand', () => {
  test('is inside the picture and in its shape to a pixel', () => {
    const anything = fc.record({ x: aShare, y: aShare, width: aShare, height: aShare })
    fc.assert(
      fc.property(aSize, aRatio, aFocus, fc.option(anything), (picture, ratio, focus, drawn) => {
        const { left, top, width, height } = cropFor(picture, ratio, drawn === null ? {} : { [ratio]: drawn }, focus)
        const shape = cropRatios[ratio]
        expect([left, top].every((edge) => edge >= 0 && Number.isInteger(edge))).toBe(true)
        expect([width, height].every((length) => length >= 1 && Number.isInteger(length))).toBe(true)
        expect(left + width).toBeLessThanOrEqual(picture.width)
        expect(top + height).toBeLessThanOrEqual(picture.height)
        const isAtEdge = height === picture.height || width === picture.width || height === 1
        const off = Math.abs(height - (width * shape.height) / shape.width)
        expect(off).toBeLessThanOrEqual(isAtEdge ? Math.max(1, shape.height / shape.width) : 0.5)
      }),
    )
  })

  test('that starts around the focal point may be saved, however it is dragged then', () => {
    fc.assert(
      fc.property(
        aSize.filter(({ width, height }) => width >= 20 && height >= 20),
        aRatio,
        aFocus,
        fc.array(fc.tuple(aDrag, aShare, fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { maxLength: 6 }),
        (picture, ratio, focus, drags) => {
          let drawn = asDrawn(picture, cropFor(picture, ratio, {}, focus))
          for (const [by, to, x, y] of drags) {
            drawn = widened({ picture, ratio }, movedBy(drawn, by), { to, from: { x, y } })
          }
          expect(cropProblems({ [ratio]: drawn }, picture)).toEqual([])
          expect(cropFor(picture, ratio, { [ratio]: drawn }, focus).width).toBeGreaterThanOrEqual(
            leastCrop(picture, ratio) - 1,
          )
        },
      ),
    )
  })
})

describe('a crop drawn by hand', () => {
  const picture = { width: 4000, height: 3000 }

  test('is the part that its files show; the other shapes stay around the focal point', () => {
    const crops = { '1:1': { x: 0.5, y: 0.2, width: 0.25, height: 1000 / 3000 } }
    expect(cropFor(picture, '1:1', crops, middle)).toEqual({ left: 2000, top: 600, width: 1000, height: 1000 })
    expect(cropFor(picture, '16:9', crops, middle)).toEqual({ left: 0, top: 375, width: 4000, height: 2250 })
    const square = planRenditions(picture, { focalPoint: middle, crops }).find(({ files }) =>
      files.some(({ name }) => name === 'square.webp'),
    )
    expect(square?.part).toEqual({ left: 2000, top: 600, width: 1000, height: 1000 })
  })

  test.each([
    { says: 'reaches beyond the picture', crop: { x: 0.6, y: 0, width: 0.5, height: 0.3 } },
    { says: 'reaches beyond the picture', crop: { x: -0.1, y: 0, width: 0.5, height: 0.3 } },
    { says: 'reaches beyond the picture', crop: { x: 0, y: 0, width: 0, height: 0 } },
    { says: '2000 × 1500 pixels, which is another shape', crop: { x: 0, y: 0, width: 0.5, height: 0.5 } },
    { says: 'is 400 pixels wide; it needs at least 640', crop: { x: 0, y: 0, width: 0.1, height: 0.075 } },
  ])('that $says is refused, saying so', ({ says, crop }) => {
    expect(cropProblems({ '16:9': crop }, picture)).toEqual([
      { code: 'bad-crop', field: 'crops.16:9', message: expect.stringContaining(says) },
    ])
  })

  test.each([
    { what: 'a list', sent: [], field: 'crops' },
    { what: 'a shape there is none of', sent: { '5:4': null }, field: 'crops.5:4' },
    { what: 'a name that every object has', sent: JSON.parse('{"__proto__": {}}'), field: 'crops.__proto__' },
    { what: 'no rectangle', sent: { '1:1': 'left' }, field: 'crops.1:1' },
    { what: 'a rectangle without a side', sent: { '1:1': { x: 0, y: 0, width: 1 } }, field: 'crops.1:1' },
    { what: 'no number', sent: { '1:1': { x: 0, y: 0, width: NaN, height: 1 } }, field: 'crops.1:1' },
  ])('as $what is refused, and read as none', ({ sent, field }) => {
    expect(cropProblems(sent, picture)).toMatchObject([{ code: 'bad-crop', field }])
    expect(drawnCrops(sent)).toEqual({})
  })

  test('of a picture that is smaller than the least takes all the width there is', () => {
    const small = { width: 300, height: 300 }
    expect(leastCrop(small, '16:9')).toBe(300)
    expect(cropProblems({ '16:9': { x: 0, y: 0.1, width: 1, height: 9 / 16 } }, small)).toEqual([])
  })

  test('is taken back with null', () => {
    expect(cropProblems({ '16:9': null }, picture)).toEqual([])
    expect(drawnCrops({ '16:9': null, '1:1': { x: 0, y: 0, width: 0.75, height: 1, more: 1 } })).toEqual({
      '1:1': { x: 0, y: 0, width: 0.75, height: 1 },
    })
  })
})
