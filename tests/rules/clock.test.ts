import { describe, expect, test } from '@jest/globals'
import { sayApart } from '../../src/boot/database-clock.ts'
import { createSystemClock, databaseAhead } from '../../src/clock.ts'

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

describe('how far the clock of the database is ahead', () => {
  test.each([
    { says: 'is what it says, at the middle of asking', known: 0, database: nine + 405, took: 10, is: 400 },
    { says: 'is nothing, when that is all that can be told', known: 0, database: nine + 7, took: 10, is: 0 },
    { says: 'is behind, when it is', known: 0, database: nine - 300, took: 0, is: -300 },
    {
      says: 'stays what it was, when asking took too long to tell',
      known: -3000,
      database: nine,
      took: 8000,
      is: -3000,
    },
    {
      says: 'is new, when even a long one contradicts what was known',
      known: 0,
      database: nine - 3000,
      took: 1000,
      is: -3500,
    },
  ])('$says', ({ known, database, took, is }) => {
    expect(databaseAhead(known, { asked: nine, database, answered: nine + took })).toBe(is)
  })

  test.each([
    { ahead: 250, says: [] },
    { ahead: -251, says: ["warn: The database's clock is 251 ms behind this node's."] },
    { ahead: 1000, says: ["warn: The database's clock is 1000 ms ahead of this node's."] },
    {
      ahead: -1001,
      says: ["error: The database's clock is 1001 ms behind this node's: nothing lifts until they agree."],
    },
  ])('is in the log when it is much: $ahead ms', ({ ahead, says }) => {
    const said: string[] = []
    const write = (level: string) => (_facts: object, sentence: string) => said.push(`${level}: ${sentence}`)
    sayApart(ahead, { warn: write('warn'), error: write('error') })
    expect(said).toEqual(says)
  })
})
