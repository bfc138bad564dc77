import { describe, expect, test } from '@jest/globals'
import { createSystemClock } from '../../src/clock.ts'

const nine = Date.UTC(2026, 10, 22, 9)

/** A node whose clock can be set, beside time as it really passes. */
function aNode() {
  const node = { wall: nine, passed: 0 }
  const clock = createSystemClock(
    () => node.wall,
    () => node.passed,
  )
  return {
    clock,
    pass(ms: number) {
      node.wall += ms
      node.passed += ms
    },
    jump(ms: number) {
      node.wall += ms
    },
  }
}

describe('the clock of a node', () => {
  test('goes with the time', () => {
    const { clock, pass } = aNode()
    pass(1500)
    expect(clock.now().getTime()).toBe(nine + 1500)
  })

  test('is not believed when it jumps ahead: nothing is due before its time', () => {
    const { clock, pass, jump } = aNode()
    jump(3_600_000)
    pass(10_000)
    expect(clock.due().getTime()).toBe(nine + 10_000)
  })

  test('is believed once it has stood by it for a minute', () => {
    const { clock, pass, jump } = aNode()
    clock.now()
    jump(3_600_000)
    clock.now()
    pass(60_000)
    expect(clock.due().getTime()).toBe(nine + 3_660_000)
  })

  test('carries on when a jump is taken back', () => {
    const { clock, pass, jump } = aNode()
    jump(3_600_000)
    pass(1000)
    clock.now()
    jump(-3_600_000)
    pass(1000)
    expect(clock.now().getTime()).toBe(nine + 2000)
  })

  test('never goes backwards', () => {
    const { clock, pass, jump } = aNode()
    pass(5000)
    const before = clock.now()
    jump(-900)
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime())
  })

  test('with a database over a second apart makes nothing due', () => {
    const { clock } = aNode()
    clock.databaseIsAhead(-1001)
    expect(clock.due().getTime()).toBe(0)
    clock.databaseIsAhead(-400)
    expect(clock.due().getTime()).toBe(nine - 400)
  })
})
