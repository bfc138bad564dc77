/** Orders of events that could let a held thing out, each forced at its point. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { lookAgain } from '../../../src/release/holds/look-again.ts'
import { aPicture, anApprovedStory, approveAgain, aStory, imposeEmbargo } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import {
  act,
  at,
  expectNoHoleInTheLog,
  inHours,
  nothing,
  publicRow,
  release,
  whileSaving,
} from '../../support/orders.ts'

describe('an embargo imposed while a release goes out', () => {
  test.each<Step>(['claimed', 'looked again'])('holds it, when it comes after “%s”', async (step) => {
    const story = await anApprovedStory(newsroom)
    let imposed: { alreadyPublic: unknown[] } | undefined
    at(newsroom, {
      [step]: async () => (imposed = await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1))),
    })
    const released = await release(newsroom, story)
    expect(imposed?.alreadyPublic).toEqual([])
    expect(released).toMatchObject({ state: 'held', releaseAt: inHours(newsroom, 1).toISOString() })
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', version: 1 })
    await expectNoHoleInTheLog(newsroom)
  })

  test.each<Step>(['claimed', 'looked again'])('over a picture in it holds it too, after “%s”', async (step) => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(newsroom, { [step]: () => imposeEmbargo(newsroom, { images: [image] }, null) })
    const released = await release(newsroom, story)
    expect(released).toMatchObject({ state: 'held', releaseAt: null })
    expect(await publicRow(newsroom, story)).toBeNull()
    expect(await newsroom.house.media.list()).toEqual([])
  })

  test.each<Step>(['writing', 'files copied', 'facets written', 'story written'])(
    'comes too late after “%s”, and says so: the hold stands for later editions',
    async (step) => {
      const story = await anApprovedStory(newsroom)
      let imposed: { alreadyPublic: { story: string; since: string }[] } | undefined
      at(newsroom, {
        [step]: async () => (imposed = await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1))),
      })
      const released = await release(newsroom, story)
      expect(released.state).toBe('live')
      expect(imposed?.alreadyPublic).toEqual([{ story, since: released.actualAt }])
      newsroom.reached = nothing
      await approveAgain(newsroom, story, { standfirst: 'More has come in.' })
      expect(await release(newsroom, story)).toMatchObject({
        state: 'held',
        kind: 'update',
        releaseAt: inHours(newsroom, 1).toISOString(),
      })
    },
  )

  test('is found by a release that was asked for at the same moment', async () => {
    const story = await anApprovedStory(newsroom)
    const [imposed, released] = await Promise.all([
      imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1)),
      release(newsroom, story),
    ])
    const row = await publicRow(newsroom, story)
    if (row === null) expect(released.state).toBe('held')
    else expect(imposed.alreadyPublic).toEqual([{ story, since: released.actualAt }])
  })

  test('and extended in the very millisecond it ends, holds or says what is out', async () => {
    const story = await anApprovedStory(newsroom)
    const until = inHours(newsroom, 1)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, until)
    await release(newsroom, story)
    const later = new Date(until.getTime() + 3_600_000)
    newsroom.clock.set(new Date(until.getTime() - 1))
    const extended = await newsroom.desk('POST', `/embargoes/${String(embargo.id)}/extend`, {
      as: 'editor',
      body: { until: later.toISOString() },
    })
    newsroom.clock.set(until)
    await newsroom.engine.liftAll()
    expect(extended.body.embargo.until).toBe(later.toISOString())
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.set(later)
    await newsroom.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

describe('an embargo whose title is being saved', () => {
  test('keeps the end that an extension gives it meanwhile', async () => {
    const story = await anApprovedStory(newsroom)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1))
    const later = inHours(newsroom, 5)
    const saved = await whileSaving(
      newsroom,
      'embargoes',
      () =>
        newsroom.desk('POST', `/embargoes/${String(embargo.id)}/extend`, {
          as: 'editor',
          body: { until: later.toISOString() },
        }),
      () =>
        newsroom.desk('PATCH', `/embargoes/${String(embargo.id)}`, { as: 'legal', body: { title: 'Another title' } }),
    )
    expect(saved.status).toBe(200)
    expect(await newsroom.house.desk.embargoes.get(embargo.id)).toMatchObject({
      title: 'Another title',
      until: later.toISOString(),
      change: 2,
    })
  })

  test('stays lifted, and keeps what another asked of it', async () => {
    const { embargo } = await imposeEmbargo(newsroom, { stories: [await aStory(newsroom)] }, null)
    const path = `/embargoes/${String(embargo.id)}`
    await whileSaving(
      newsroom,
      'embargoes',
      () => newsroom.desk('POST', `${path}/lift`, { as: 'editor', body: { reason: 'The source agrees' } }),
      () => newsroom.desk('PATCH', path, { as: 'legal', body: { title: 'One' } }),
    )
    expect(await newsroom.house.desk.embargoes.get(embargo.id)).toMatchObject({
      pending: { action: 'lift' },
      title: 'One',
    })
    await whileSaving(
      newsroom,
      'embargoes',
      () => newsroom.desk('POST', `${path}/confirm`, { as: 'editor2', body: {} }),
      () => newsroom.desk('PATCH', path, { as: 'legal', body: { title: 'Two' } }),
    )
    expect(await newsroom.house.desk.embargoes.get(embargo.id)).toMatchObject({ state: 'lifted', title: 'Two' })
  })

  test('keeps its id', async () => {
    const { embargo } = await imposeEmbargo(newsroom, {}, null)
    await newsroom.desk('PATCH', `/embargoes/${String(embargo.id)}`, {
      as: 'editor',
      body: { id: 'another', title: 'T' },
    })
    expect(await newsroom.house.desk.embargoes.get('another')).toBeNull()
    expect(await newsroom.house.desk.embargoes.get(embargo.id)).not.toBeNull()
  })
})

describe('a cover that comes while an embargo is being lifted', () => {
  test('holds nothing for ever: what was put under it is looked at again', async () => {
    const story = await anApprovedStory(newsroom)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [await aStory(newsroom)] }, null)
    const path = `/embargoes/${String(embargo.id)}`
    await newsroom.desk('POST', `${path}/lift`, { as: 'editor', body: { reason: 'Over' } })
    await act(newsroom, story, 'release', { at: inHours(newsroom, 1).toISOString() })
    const [made] = await newsroom.house.desk.releases.find({ story: { equals: story } })
    const { swap } = newsroom.house.desk.embargoes
    // The cover has written its hold and read the embargo, and not yet said so, when the second editor's lift stands.
    const rows: { swap: typeof swap } = newsroom.house.desk.embargoes
    rows.swap = async (...asked) => {
      rows.swap = swap
      await newsroom.house.desk.holds.insert({
        id: `${String(embargo.id)}~stories~${story}`,
        embargo: String(embargo.id),
        kind: 'stories',
        item: story,
        times: 1,
      })
      await lookAgain(newsroom.house, made?.id ?? '')
      return swap(...asked)
    }
    const lifted = await newsroom.desk('POST', `${path}/confirm`, { as: 'editor2', body: {} })
    expect(lifted.body.embargo.state).toBe('lifted')
    expect((await newsroom.house.desk.releases.get(made?.id ?? ''))?.releaseAt).not.toBeNull()
  })
})

describe('the minute of an embargo', () => {
  test('is half-open: held to the last millisecond, public at the instant', async () => {
    const story = await anApprovedStory(newsroom)
    const until = inHours(newsroom, 1)
    await imposeEmbargo(newsroom, { stories: [story] }, until)
    await release(newsroom, story)
    const slug = (await newsroom.house.desk.slugs.find({ story: { equals: story } }))[0]?.id
    newsroom.clock.set(new Date(until.getTime() - 1))
    expect((await newsroom.get(`/v1/stories/${String(slug)}`)).status).toBe(404)
    newsroom.clock.set(until)
    const answer = await newsroom.get(`/v1/stories/${String(slug)}`)
    expect(answer.status).toBe(200)
    expect(answer.body.publishedAt).toBe(until.toISOString())
  })
})
