/** What the engine writes to the log is what the public side reads: on both databases, in the place where both look. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openWireReader } from '../../../src/wire/reader/open.ts'
import { aLiveStory } from '../../support/copy.ts'
import { follow } from '../../support/follow-changes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

test('a node that shares nothing but the database is told of a release, and of a kill', async () => {
  const story = await aLiveStory(newsroom, { slug: 'told' })
  const wire = await openWireReader(newsroom.databaseUrl)
  try {
    expect(await wire.seq()).toBe(1)
    expect(await wire.log(0, 10)).toMatchObject([{ seq: 1, kind: 'released' }])
    await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'editor', body: { reason: 'Nothing of it is true.' } })
    expect(await wire.log(1, 10)).toMatchObject([{ seq: 2, kind: 'killed' }])
  } finally {
    await wire.close()
  }
})

test('who follows from the beginning is told both', async () => {
  const stream = await follow(newsroom.url, '0')
  expect((await stream.next(2)).map(({ event }) => event)).toEqual(['released', 'killed'])
  stream.leave()
})
