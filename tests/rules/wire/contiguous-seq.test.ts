import { describe, expect, test } from '@jest/globals'
import { createContiguousSeq } from '../../../src/wire/reader/contiguous-seq.ts'

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1)

/** A log of these entries, which counts how often it is read. */
function aLog(ids: readonly number[]) {
  const log = { ids, reads: 0 }
  const seq = createContiguousSeq({
    seqs(from, limit) {
      log.reads += 1
      return Promise.resolve(log.ids.filter((id) => id >= from).slice(0, limit))
    },
    extent: () => Promise.resolve({ last: log.ids.at(-1) ?? 0, count: log.ids.length }),
  })
  return { log, seq }
}

describe('the end of the log', () => {
  test.each([
    { says: '0 when there is nothing', ids: [], end: 0 },
    { says: 'its last entry when it is whole', ids: upTo(2500), end: 2500 },
    { says: 'the last before a hole', ids: upTo(2500).filter((id) => id !== 1400), end: 1399 },
    { says: 'nowhere when the first is not there', ids: [2, 3], end: 0 },
  ])('is $says', async ({ ids, end }) => {
    expect(await aLog(ids).seq()).toBe(end)
  })

  test('is known of a long log without reading it', async () => {
    const { log, seq } = aLog(upTo(100_000))
    expect(await seq()).toBe(100_000)
    expect(log.reads).toBe(0)
  })

  test('is found from where it was, in one reading', async () => {
    const { log, seq } = aLog(upTo(1500))
    await seq()
    log.ids = upTo(1502)
    expect(await seq()).toBe(1502)
    expect(log.reads).toBe(1)
  })

  test('moves on when a hole is filled', async () => {
    const { log, seq } = aLog([1, 2, 4])
    expect(await seq()).toBe(2)
    log.ids = [1, 2, 3, 4]
    expect(await seq()).toBe(4)
  })

  test('goes back when the database was restored', async () => {
    const { log, seq } = aLog(upTo(50))
    await seq()
    log.ids = upTo(20)
    expect(await seq()).toBe(20)
  })
})
