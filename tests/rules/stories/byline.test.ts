import { describe, expect, test } from '@jest/globals'
import { formatByline, type BylineName } from '../../../src/newsroom/stories/byline.ts'

const ana = { name: 'Ana Kovač', role: 'reporting' }
const tom = { name: 'Tom Reed', role: null }
const jo = { name: 'Jo Ray', role: 'photographs' }
const lee = { name: 'Lee Ng', role: 'photographs' }

describe('the byline as printed', () => {
  test.each<{ names: readonly BylineName[]; place: string | null; printed: string }>([
    { names: [ana], place: null, printed: 'By Ana Kovač' },
    { names: [ana, tom], place: 'Belgrade', printed: 'By Ana Kovač and Tom Reed in Belgrade' },
    { names: [tom, ana, { name: 'Eva Li' }], place: ' ', printed: 'By Tom Reed, Ana Kovač and Eva Li' },
    { names: [jo, ana], place: 'Moscow', printed: 'By Ana Kovač in Moscow' },
    { names: [{ name: 'Ana Kovač', role: 'Reporting' }, jo], place: null, printed: 'By Ana Kovač' },
    { names: [jo, lee], place: 'Butler', printed: 'Photographs by Jo Ray and Lee Ng in Butler' },
    { names: [], place: 'Butler', printed: '' },
  ])('$printed', ({ names, place, printed }) => {
    expect(formatByline(names, { place })).toBe(printed)
  })
})
