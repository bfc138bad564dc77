import { describe, expect, test } from '@jest/globals'
import { clockedIn } from '../../../src/demo/seed/progress.ts'

const minutes = (count: number) => new Date(Date.UTC(2026, 10, 22, 9, count))
const begun = clockedIn(null, minutes(0))

describe('the demo’s story that readers may watch appear', () => {
  test('appears five minutes after the newsroom opened', () => {
    const [openedAt, liftsAt] = [minutes(0).toISOString(), minutes(5).toISOString()]
    expect(begun).toEqual({ openedAt, liftsAt, isComplete: false })
  })

  test('keeps its instant while there is time left, whatever is set up again', () => {
    expect(clockedIn(begun, new Date(minutes(3).getTime() - 1))).toEqual(begun)
  })

  test('gets another where the machine was so slow that the first is over, or as good as', () => {
    for (const late of [3, 5, 40]) {
      expect(clockedIn(begun, minutes(late)).liftsAt).toBe(minutes(late + 5).toISOString())
    }
  })
})
