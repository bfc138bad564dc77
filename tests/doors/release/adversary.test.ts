/** Orders of events that an adversary found, each forced at its point. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { askForRelease } from '../../../src/release/ask.ts'
import { endStory } from '../../../src/release/endings/end.ts'
import { lookAgain } from '../../../src/release/holds/look-again.ts'
import { sweepPublicFiles } from '../../../src/release/sweep/sweep.ts'
import { writeStub } from '../../../src/wire/writer/stub.ts'
import {
  aLiveStory,
  aPicture,
  anApprovedStory,
  approveAgain,
  aStory,
  imposeEmbargo,
  type StoryFields,
} from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
const nothing = () => Promise.resolve()

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

/** Does each event once, when a lift or an ending reaches its step. */
function at(events: Partial<Record<Step, () => Promise<unknown>>>): void {
  const left = new Map(Object.entries(events))
  newsroom.reached = async (reached) => {
    const event = left.get(reached)
    left.delete(reached)
    await event?.()
  }
}

/** Does `event` when a save of that collection has read what stands, and has not written yet. */
async function whileSaving<T>(
  collection: 'embargoes' | 'stories',
  event: () => Promise<unknown>,
  save: () => Promise<T>,
): Promise<T> {
  const hooks = newsroom.payload.collections[collection].config.hooks.beforeChange
  let happened = false
  const hook = async ({ data }: { data: object }) => {
    if (happened) return data
    happened = true
    await event()
    return data
  }
  hooks.push(hook)
  try {
    return await save()
  } finally {
    hooks.splice(hooks.indexOf(hook), 1)
  }
}

async function docketOf(story: string) {
  const docket = await newsroom.house.desk.dockets.get(story)
  if (docket === null) throw new Error(`There is no story ${story}.`)
  return docket
}

async function publicRow(story: string) {
  return newsroom.house.wire.stories.get((await docketOf(story)).publicId)
}

function act(
  story: string,
  action: string,
  body: object = {},
  as: 'editor' | 'editor2' | 'legal' | 'reporter' = 'editor',
) {
  return newsroom.desk('POST', `/stories/${story}/${action}`, { as, body })
}

function inHours(hours: number): Date {
  return new Date(newsroom.clock.now().getTime() + hours * 3_600_000)
}

class NodeDied extends Error {}

describe('an embargo whose title is being saved', () => {
  test('keeps the end that an extension gives it meanwhile', async () => {
    const story = await anApprovedStory(newsroom)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, inHours(1))
    const later = inHours(5)
    const saved = await whileSaving(
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
      'embargoes',
      () => newsroom.desk('POST', `${path}/lift`, { as: 'editor', body: { reason: 'The source agrees' } }),
      () => newsroom.desk('PATCH', path, { as: 'legal', body: { title: 'One' } }),
    )
    expect(await newsroom.house.desk.embargoes.get(embargo.id)).toMatchObject({
      pending: { action: 'lift' },
      title: 'One',
    })
    await whileSaving(
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
    await act(story, 'release', { at: inHours(1).toISOString() })
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
      })
      await lookAgain(newsroom.house, made?.id ?? '')
      return swap(...asked)
    }
    const lifted = await newsroom.desk('POST', `${path}/confirm`, { as: 'editor2', body: {} })
    expect(lifted.body.embargo.state).toBe('lifted')
    expect((await newsroom.house.desk.releases.get(made?.id ?? ''))?.releaseAt).not.toBeNull()
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
      await act(story, 'kill', { reason: 'Wrong' })
      return put(...file)
    }
    at({ 'facets written': () => Promise.reject(new NodeDied()) })
    await act(story, 'release')
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
      at({ [step]: () => act(story, 'kill', { reason: 'Wrong' }) })
      await act(story, 'release')
      const { publicId } = await docketOf(story)
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
    const ending = { kind: 'kill', state: 'ending', reason: 'R', notice: null, by: 'x', at: before, rank: 0 } as const
    await newsroom.house.desk.endings.insert({ ...ending, id: '00-first', story: `${lost}-gone` })
    await newsroom.house.desk.endings.insert({ ...ending, id: '11-second', story })
    await newsroom.house.desk.endings.insert({ ...ending, id: '22-third', story: `${lost}-gone` })
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    await newsroom.house.desk.endings.remove({ id: { in: ['00-first', '22-third'] } })
    expect(await publicRow(story)).toMatchObject({ state: 'killed' })
  })
})

describe('a story that is unpublished', () => {
  test('stays off when a release was being asked for meanwhile', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'More.' })
    const seen = await docketOf(story)
    await act(story, 'unpublish', { reason: 'Not ours' })
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
    expect(await publicRow(story)).toMatchObject({ state: 'gone', document: null })
  })

  test('is not called live by a lift that ends between the docket and the stub', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'More.' })
    const docket = await docketOf(story)
    const rows: { swap: typeof newsroom.house.wire.stories.swap } = newsroom.house.wire.stories
    const { swap } = rows
    let ended: Promise<unknown> = nothing()
    let lifted = (): void => undefined
    const untilLifted = new Promise<void>((resolve) => (lifted = resolve))
    at({
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
    await act(story, 'release')
    lifted()
    await ended
    expect(await publicRow(story)).toMatchObject({ state: 'gone' })
    expect((await docketOf(story)).standing).toBe('unpublished')
  })
})

describe('an urgent correction', () => {
  test('does not take back new facts that went out while it was being cut', async () => {
    const story = await aLiveStory(newsroom, { standfirst: 'Old facts.' })
    await approveAgain(newsroom, story, { standfirst: 'New facts.' })
    const rows: { insert: typeof newsroom.house.desk.editions.insert } = newsroom.house.desk.editions
    const plain = rows.insert
    rows.insert = async (row) => {
      rows.insert = plain
      const written = await plain(row)
      await act(story, 'release')
      return written
    }
    await act(story, 'release', {
      from: 'live',
      kind: 'correction',
      note: 'A slip.',
      changes: { headline: 'Corrected' },
    })
    expect((await publicRow(story))?.document).toMatchObject({ standfirst: 'New facts.' })
  })
})

describe('a save', () => {
  test('that is refused as stale gives no slug away', async () => {
    const story = await aStory(newsroom, { slug: 'the-first-slug' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { standfirst: 'x' } })
    const stale = await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'editor',
      body: { slug: 'another-slug', revision: 1 },
    })
    expect(stale.status).toBe(409)
    const fields: StoryFields = { headline: 'Thief', slug: 'the-first-slug' }
    const other = await newsroom.desk('POST', '/stories?draft=true', { as: 'reporter', body: fields })
    expect(other.status).toBe(409)
    expect(await newsroom.house.desk.slugs.get('the-first-slug')).toMatchObject({ story })
  })

  test('that is refused for what it says gives no slug away', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-kept' })
    const refused = await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'reporter',
      body: { slug: 'a-slug-never-had', language: 'no language at all' },
    })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await newsroom.house.desk.slugs.get('a-slug-kept')).toMatchObject({ story })
  })

  test('that stands gives back the slug it had before, unless that was public', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-to-give-back' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { slug: 'a-slug-taken' } })
    expect(await newsroom.house.desk.slugs.get('a-slug-to-give-back')).toBeNull()
    expect(await newsroom.house.desk.slugs.get('a-slug-taken')).toMatchObject({ story })
  })

  test('is read with the revision of the text that stands, not of one that is being written', async () => {
    const story = await aStory(newsroom, { standfirst: 'Old.' })
    const path = `/stories/${story}?draft=true`
    let read: { standfirst?: string; revision?: number } = {}
    await whileSaving(
      'stories',
      async () => (read = (await newsroom.desk('GET', path, { as: 'editor' })).body),
      () => newsroom.desk('PATCH', path, { as: 'reporter', body: { standfirst: 'New.' } }),
    )
    expect(read.standfirst).toBe('Old.')
    const over = await newsroom.desk('PATCH', path, {
      as: 'editor',
      body: { standfirst: 'Old, and edited.', revision: read.revision },
    })
    expect(over.status).toBe(409)
    const now = await newsroom.desk('GET', path, { as: 'editor' })
    expect(now.body).toMatchObject({ standfirst: 'New.', revision: 2 })
  })

  test('that is being written keeps an editor from approving, and another from being written', async () => {
    const story = await aStory(newsroom)
    await act(story, 'submit', {}, 'reporter')
    const path = `/stories/${story}?draft=true`
    let approved: number | undefined
    let other: { readonly status: number; readonly body: { errors: { code: string }[] } } | undefined
    const saved = await whileSaving(
      'stories',
      async () => {
        approved = (await act(story, 'approve')).status
        other = await newsroom.desk('PATCH', path, { as: 'subeditor', body: { headline: 'Second' } })
      },
      () => newsroom.desk('PATCH', path, { as: 'reporter', body: { headline: 'First' } }),
    )
    expect(saved).toMatchObject({ status: 200 })
    expect(approved).toBe(409)
    expect(other?.status).toBe(409)
    expect((await newsroom.desk('GET', `${path}&depth=0`, { as: 'reporter' })).body.headline).toBe('First')
    expect((await act(story, 'approve')).status).toBe(200)
  })
})

describe('an approval', () => {
  test('is refused when the slug of the text went to another story', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-lost' })
    await act(story, 'submit', {}, 'reporter')
    await newsroom.house.desk.slugs.remove({ id: { equals: 'a-slug-lost' } })
    await aStory(newsroom, { slug: 'a-slug-lost' })
    const approved = await act(story, 'approve')
    expect(approved.body.errors).toMatchObject([{ code: 'slug-taken' }])
    expect((await docketOf(story)).stage).toBe('submitted')
  })
})

describe('a stub', () => {
  test('of what was killed is not undone by an unpublishing that slept', async () => {
    const story = await aLiveStory(newsroom)
    await act(story, 'kill', { reason: 'Wrong' })
    const { publicId, rank } = await docketOf(story)
    await writeStub(newsroom.house.wire.stories, { id: publicId, state: 'gone', tombstone: null }, 0, () =>
      Promise.resolve(rank + 1),
    )
    expect(await publicRow(story)).toMatchObject({ state: 'killed' })
  })
})
