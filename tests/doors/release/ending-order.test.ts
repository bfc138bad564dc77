/** Orders of events that could bring back what was taken off, each forced at its point. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { askForRelease } from '../../../src/release/ask.ts'
import { carryOut, endStory } from '../../../src/release/endings/end.ts'
import { sweepPublicFiles } from '../../../src/release/sweep/sweep.ts'
import { writeStub } from '../../../src/wire/writer/stub.ts'
import { aLiveStory, aPicture, anApprovedStory, approveAgain } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, at, dies, docketOf, expectNoHoleInTheLog, nothing, publicRow, release } from '../../support/orders.ts'

describe('a kill while a lift sleeps', () => {
  test.each<Step>([
    'claimed',
    'looked again',
    'writing',
    'files copied',
    'facets written',
    'story written',
    'pages written',
    'logged',
  ])('after “%s” leaves nothing of the story', async (step) => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(newsroom, {
      [step]: async () => {
        expect((await act(newsroom, story, 'kill', { reason: 'Wrong' }, 'legal')).status).toBe(200)
      },
    })
    await release(newsroom, story)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed', document: null })
    const docket = await newsroom.house.desk.dockets.get(story)
    const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
    const names = edition?.contents.pictures.flatMap(({ files }) => files.map(({ name }) => name)) ?? []
    expect(names.length).toBeGreaterThan(0)
    const files = await newsroom.house.media.list()
    expect(names.filter((name) => files.includes(name))).toEqual([])
    expect(
      await newsroom.house.wire.images.find({
        and: [{ story: { equals: docket?.publicId } }, { state: { equals: 'live' } }],
      }),
    ).toEqual([])
    const section = await newsroom.house.wire.sections.get(edition?.contents.section.slug ?? '')
    expect(section ?? { state: 'moved', name: null, document: null }).toMatchObject({ state: 'moved', document: null })
    expect((await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })).status).toBe(409)
    await expectNoHoleInTheLog(newsroom)
  })

  test('of an update leaves neither the old copy nor the new', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'New facts.' })
    at(newsroom, { 'facets written': () => act(newsroom, story, 'kill', { reason: 'Wrong' }) })
    await release(newsroom, story)
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed', document: null })
  })
})

describe('a kill', () => {
  test('leaves no file public when a lift slept through it, woke, copied its files and died', async () => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    const media: { put: typeof newsroom.house.media.put } = newsroom.house.media
    const { put } = media
    media.put = async (...file) => {
      media.put = put
      await act(newsroom, story, 'kill', { reason: 'Wrong' })
      return put(...file)
    }
    at(newsroom, { 'facets written': dies })
    await act(newsroom, story, 'release')
    newsroom.reached = nothing
    const other = await newsroom.anotherNode()
    newsroom.clock.pass(60_000)
    await other.engine.sweepNow()
    await sweepPublicFiles(other.house)
    const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
    const names = edition?.contents.pictures.flatMap(({ files }) => files.map(({ name }) => name)) ?? []
    expect(names.length).toBeGreaterThan(0)
    const files = await newsroom.house.media.list()
    expect(names.filter((name) => files.includes(name))).toEqual([])
  })

  test.each<Step>(['story written', 'pages written'])(
    'is the last that the log says of a story, when it comes after “%s”',
    async (step) => {
      const story = await anApprovedStory(newsroom)
      at(newsroom, { [step]: () => act(newsroom, story, 'kill', { reason: 'Wrong' }) })
      await act(newsroom, story, 'release')
      const { publicId } = await docketOf(newsroom, story)
      const entries = await newsroom.house.wire.log.find({ story: { equals: publicId } }, { sort: 'id' })
      expect(entries.at(-1)?.kind).toBe('killed')
      const all = await newsroom.house.wire.log.find({}, { sort: 'id' })
      expect(all.map(({ id }) => id)).toEqual(all.map((_entry, index) => index + 1))
    },
  )

  test('is carried out though another ending can’t be', async () => {
    const lost = await aLiveStory(newsroom)
    const story = await aLiveStory(newsroom)
    const before = newsroom.clock.now().toISOString()
    const ending = {
      kind: 'kill',
      state: 'ending',
      reason: 'R',
      notice: null,
      by: 'x',
      at: before,
      rank: 0,
      over: 0,
      corrections: null,
    } as const
    await newsroom.house.desk.endings.insert({ ...ending, id: '00-first', story: `${lost}-gone` })
    await newsroom.house.desk.endings.insert({ ...ending, id: '11-second', story })
    await newsroom.house.desk.endings.insert({ ...ending, id: '22-third', story: `${lost}-gone` })
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    await newsroom.house.desk.endings.remove({ id: { in: ['00-first', '22-third'] } })
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed' })
  })
})

describe('a story that is unpublished', () => {
  test('stays off when a release was being asked for meanwhile', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'More.' })
    const seen = await docketOf(newsroom, story)
    await act(newsroom, story, 'unpublish', { reason: 'Not ours' })
    const asked = {
      docket: seen,
      edition: seen.edition ?? '',
      headline: seen.headline,
      kind: 'update',
      urgency: 5,
      note: null,
      at: newsroom.clock.now(),
      by: 'x',
      urgent: false,
    } as const
    await askForRelease(newsroom.house, asked).catch(() => undefined)
    await newsroom.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'gone', document: null })
  })

  test('is not called live by a lift that ends between the docket and the stub', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'More.' })
    const docket = await docketOf(newsroom, story)
    const rows: { swap: typeof newsroom.house.wire.stories.swap } = newsroom.house.wire.stories
    const { swap } = rows
    let ended: Promise<unknown> = nothing()
    let lifted = (): void => undefined
    const untilLifted = new Promise<void>((resolve) => (lifted = resolve))
    at(newsroom, {
      logged: () =>
        new Promise<void>((atTheStub) => {
          rows.swap = async (...asked) => {
            rows.swap = swap
            atTheStub()
            await untilLifted
            return swap(...asked)
          }
          ended = endStory(newsroom.house, { docket, kind: 'unpublish', reason: 'R', notice: null, by: 'x' })
        }),
    })
    await act(newsroom, story, 'release')
    lifted()
    await ended
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'gone' })
    expect((await docketOf(newsroom, story)).standing).toBe('unpublished')
  })
})

describe('a hold that two nodes carry out', () => {
  test('does not take off what an editor brought back while the slower one slept', async () => {
    const story = await aLiveStory(newsroom)
    at(newsroom, { 'ending decided': dies })
    await act(newsroom, story, 'hold', { reason: 'A question' })
    newsroom.reached = nothing
    newsroom.clock.pass(60_000)
    const [ending] = await newsroom.house.desk.endings.find({ story: { equals: story } })
    if (ending === undefined) throw new Error('A hold is decided in a row of its own.')

    const { house: slow } = await newsroom.anotherNode()
    const rows: { get: typeof slow.wire.stories.get } = slow.wire.stories
    const { get } = rows
    rows.get = async (id) => {
      rows.get = get
      // It has decided to write its stub, and has not looked yet over what.
      await newsroom.engine.sweepNow()
      expect((await release(newsroom, story, { kind: 'restore', from: 'live' })).state).toBe('live')
      return get(id)
    }
    await carryOut(slow, ending)
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', version: 2 })
    expect((await docketOf(newsroom, story)).standing).toBe('live')
    await expectNoHoleInTheLog(newsroom)
  })
})

describe('a stub', () => {
  test('of what was killed is not undone by an unpublishing that slept', async () => {
    const story = await aLiveStory(newsroom)
    await act(newsroom, story, 'kill', { reason: 'Wrong' })
    const { publicId, rank } = await docketOf(newsroom, story)
    await writeStub(newsroom.house.wire.stories, { id: publicId, state: 'gone', tombstone: null }, 0, () =>
      Promise.resolve(rank + 1),
    )
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed' })
  })
})
