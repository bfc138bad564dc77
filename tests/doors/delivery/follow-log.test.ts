import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { followLog, type LogFollower } from '../../../src/delivery/follow-log.ts'
import type { LogEntry } from '../../../src/wire/reader/wire-reader.ts'

const entry: LogEntry = { seq: 1, kind: 'released', story: 'a', at: new Date('2026-11-22T09:00:00Z') }

/** A database that can be made to fall silent: it neither answers nor fails. */
function aDatabase() {
  const database = { isSilent: false }
  const answer = <T>(value: T) => (database.isSilent ? new Promise<T>(() => undefined) : Promise.resolve(value))
  return { database, wire: { seq: () => answer(1), log: () => answer([entry]) } }
}

let doubts = 0
let follower: LogFollower | undefined

beforeEach(() => {
  doubts = 0
  jest.useFakeTimers()
})
afterEach(() => {
  follower?.stop()
  jest.useRealTimers()
})

describe('who follows the log', () => {
  test('keeps what is ready while the log answers', async () => {
    const { wire } = aDatabase()
    follower = followLog({ wire, onDoubt: () => (doubts += 1) })
    await jest.advanceTimersByTimeAsync(60_000)
    expect(follower.currentSeq()).toBe(1)
    expect(doubts).toBe(0)
  })

  test('drops what is ready when the log falls silent, though no look at it has failed', async () => {
    const { database, wire } = aDatabase()
    follower = followLog({ wire, onDoubt: () => (doubts += 1) })
    await jest.advanceTimersByTimeAsync(1_000)
    database.isSilent = true
    await jest.advanceTimersByTimeAsync(4_000)
    expect(doubts).toBe(0)
    await jest.advanceTimersByTimeAsync(7_000)
    expect(doubts).toBeGreaterThan(0)
  })
})
