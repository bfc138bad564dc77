/** Editors order a page: it shows what is out of it, at once; what is held stands there from its lift on, and left no trace before. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { frontOf } from '../../../src/delivery/fronts/front-of.ts'
import { openWireReader } from '../../../src/wire/reader/open.ts'
import { lastSeq } from '../../../src/release/effects/derive.ts'
import type { AuditRow } from '../../../src/release/record/audit-chain.ts'
import { rowsOf } from '../../../src/wire/store/rows.ts'
import type { CastMember } from '../../support/cast.ts'
import { aByline, aLiveStory, anApprovedStory, aSection, aStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, at, dies, inHours } from '../../support/orders.ts'

let newsroom: Newsroom
let section = ''
let name = ''
let bylines: readonly object[] = []
let made = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  bylines = [{ byline: await aByline(newsroom, 'Writer'), role: 'reporting' }]
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  made += 1
  name = `s${String(made)}`
  section = await aSection(newsroom, name)
})

async function live(slug: string): Promise<string> {
  newsroom.clock.pass(1000)
  return aLiveStory(newsroom, { slug: `${name}-${slug}`, section, bylines })
}

/** One that goes out in an hour. */
async function held(slug: string): Promise<{ id: string; until: Date }> {
  const id = await anApprovedStory(newsroom, { slug: `${name}-${slug}`, section, bylines })
  const until = inHours(newsroom, 1)
  await imposeEmbargo(newsroom, { stories: [id] }, until)
  await act(newsroom, id, 'release')
  return { id, until }
}

function front(action: string, body: object, { as = 'editor', id = section }: { as?: CastMember; id?: string } = {}) {
  return newsroom.desk('POST', `/fronts/${id}/${action}`, { as, body })
}

const revisionOf = async (id = section) => Number((await standing(id)).revision)

async function standing(id = section) {
  return (await newsroom.desk('GET', `/fronts/${id}/standing`, { as: 'editor' })).body
}

/** Plans an order and releases it. */
async function order(slots: readonly (string | null)[], dropped: readonly string[] = [], id = section) {
  const revision = await revisionOf(id)
  expect((await front('order', { revision, slots, dropped }, { id })).body).not.toHaveProperty('errors')
  return front('release', { revision: revision + 1 }, { id })
}

async function seen(slug = name): Promise<string> {
  const { body, status } = await newsroom.get(`/v1/fronts/${slug}`)
  if (status !== 200) return String(status)
  return body.stories.map((story: { slug: string }) => story.slug.replace(`${name}-`, '')).join(' ')
}

const seq = () => lastSeq(newsroom.house)

describe('a front', () => {
  test('is the newest of its section until an editor orders it, and then what was placed and what was not dropped', async () => {
    const [one, two, three] = [await live('one'), await live('two'), await live('three')]
    expect(await seen()).toBe('three two one')
    expect((await order([one, null], [three])).status).toBe(200)
    expect(await seen()).toBe('one two')
    await live('four')
    expect(await seen()).toBe('one four two')
    await order([null, two])
    expect(await seen()).toBe('four two three one')
  })

  test('of the home page is one of its own', async () => {
    const [one] = [await live('one'), await live('two')]
    await order([one], [], 'home')
    const { body } = await newsroom.get('/v1/fronts/home?limit=2')
    expect(body.stories.map(({ slug }: { slug: string }) => slug)).toEqual([`${name}-one`, `${name}-two`])
    expect(body.slug).toBe('home')
    await order([], [], 'home')
  })

  test('changes when it is released, not while somebody plans it', async () => {
    const [one] = [await live('one'), await live('two')]
    const revision = await revisionOf()
    const planned = (await front('order', { revision, slots: [one], dropped: [] })).body.front
    expect(await seen()).toBe('two one')
    const headlines = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug.replace(`${name}-`, ''))
    expect([headlines(planned.now), headlines(planned.then)]).toEqual([
      ['two', 'one'],
      ['one', 'two'],
    ])
    await front('release', { revision: planned.revision })
    expect(await seen()).toBe('one two')
  })

  test('has an address that follows its section', async () => {
    const one = await live('one')
    await live('two')
    await order([one])
    await newsroom.desk('PATCH', `/sections/${section}`, { as: 'editor', body: { slug: `${name}-new`, name: 'New' } })
    await live('three')
    expect((await newsroom.get(`/v1/fronts/${name}`)).headers.get('location')).toMatch(`/v1/fronts/${name}-new`)
    expect(await seen(`${name}-new`)).toBe('one three two')
    expect((await standing()).name).toBe('New')
    expect(await seen('no-such-section')).toBe('404')
  })
})

describe('a story that is held', () => {
  test('leaves no trace of its place, and takes it at the lift by itself', async () => {
    const one = await live('one')
    await live('two')
    const { id, until } = await held('secret')
    await order([one])
    const [before, entries] = [await newsroom.get(`/v1/fronts/${name}`), await seq()]
    await order([id, one], [])
    const after = await newsroom.get(`/v1/fronts/${name}`)
    expect([after.text, after.headers.get('etag'), await seq()]).toEqual([
      before.text,
      before.headers.get('etag'),
      entries,
    ])
    const { publicId } = (await newsroom.house.desk.dockets.get(id)) ?? { publicId: '' }
    expect(JSON.stringify(await newsroom.house.wire.fronts.find({}))).not.toContain(publicId)
    expect((await standing()).slots[0]).toMatchObject({ story: id, standing: 'never', waitsUntil: until.toISOString() })
    newsroom.clock.set(until)
    expect(await seen()).toBe('secret one two')
    expect(JSON.stringify(await newsroom.house.wire.fronts.find({}))).toContain(publicId)
  })

  test('and dropped is not on the page for a moment after the lift', async () => {
    await live('one')
    const { id, until } = await held('secret')
    await order([], [id])
    const wire = await openWireReader(newsroom.databaseUrl)
    const looks: string[] = []
    newsroom.reached = async () => {
      const items = await frontOf(wire, { slug: name, slugs: [name] }, 20)
      looks.push(items.map(({ story }) => story.slug).join(' '))
    }
    newsroom.clock.set(until)
    await newsroom.engine.liftAll()
    newsroom.reached = () => Promise.resolve()
    await wire.close()
    expect(looks.length).toBeGreaterThan(5)
    expect(looks.filter((look) => look !== `${name}-one`)).toEqual([])
    expect(await seen()).toBe('one')
    await order([])
    expect(await seen()).toBe('secret one')
  })
})

describe('a story that ends', () => {
  test.each(['hold', 'unpublish', 'kill'])('leaves its place at once: %s', async (ending) => {
    const [one] = [await live('one'), await live('two')]
    await order([one])
    await newsroom.desk('POST', `/stories/${one}/${ending}`, { as: 'editor', body: { reason: 'Wrong.' } })
    expect(await seen()).toBe('two')
    const { publicId } = (await newsroom.house.desk.dockets.get(one)) ?? { publicId: '' }
    expect(JSON.stringify(await newsroom.house.wire.fronts.find({}))).not.toContain(publicId)
  })
})

describe('a release of a front', () => {
  test('is on record, with who and when, and can be gone back to', async () => {
    const [one, two] = [await live('one'), await live('two')]
    await order([one])
    await order([two, one])
    expect((await front('revert', { version: 1, reason: 'Too soon.' })).status).toBe(200)
    expect(await seen()).toBe('one two')
    const { releases, version, slots, isReleased } = await standing()
    expect(releases.map(({ version, by, like }: never) => [version, by, like])).toEqual([
      [3, 'editor', 1],
      [2, 'editor', null],
      [1, 'editor', null],
    ])
    expect([version, slots.length, isReleased]).toEqual([3, 1, true])
    const record = await rowsOf<AuditRow>(newsroom.payload, 'audit').find(
      { item: { equals: section } },
      { sort: 'seq' },
    )
    expect(record.map(({ action, outcome }) => [action, outcome])).toEqual(
      ['order', 'release', 'order', 'release', 'revert'].map((action) => [action, 'done']),
    )
  })

  test('is of the order that whoever releases it saw', async () => {
    const one = await live('one')
    const revision = await revisionOf()
    await front('order', { revision, slots: [one], dropped: [] })
    const late = await front('release', { revision })
    expect([late.status, late.body.errors[0].code]).toEqual([409, 'stale-revision'])
    expect((await front('order', { revision, slots: [], dropped: [] })).status).toBe(409)
    expect((await front('release', { revision: revision + 1 })).status).toBe(200)
    const again = await front('release', { revision: revision + 1 })
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'nothing-to-release'])
    expect((await front('revert', { version: 9 })).status).toBe(404)
  })

  test('that is gone back to replaces a plan that was seen; one that was not stays for whoever made it', async () => {
    const [one, two] = [await live('one'), await live('two')]
    await order([one])
    await order([two, one])
    const seenBefore = await revisionOf()
    expect((await front('order', { revision: seenBefore, slots: [two], dropped: [one] })).status).toBe(200)
    const late = await front('revert', { version: 1, revision: seenBefore })
    expect([late.status, late.body.errors[0].code]).toEqual([409, 'stale-revision'])

    expect((await front('revert', { version: 1 })).status).toBe(200)
    expect(await seen()).toBe('one two')
    const { revision, slots, dropped, isReleased } = await standing()
    expect([slots.length, dropped.length, isReleased]).toEqual([1, 1, false])
    expect((await front('revert', { version: 2, revision })).status).toBe(200)
    expect(await standing()).toMatchObject({ isReleased: true, dropped: [] })
  })

  test('is an editor’s; and every story has to be one, in one place', async () => {
    const draft = await aStory(newsroom, { section, bylines })
    const body = { revision: 0, slots: [draft, 'nobody', draft], dropped: ['nobody-else'] }
    expect((await front('order', body, { as: 'reporter' })).status).toBe(403)
    const { status, body: said } = await front('order', body)
    expect(status).toBe(400)
    expect(said.errors.map(({ field }: { field: string }) => field)).toEqual(['slots.2', 'slots.1', 'dropped.0'])
    expect((await standing()).revision).toBe(0)
    expect((await front('nonsense', {}, { id: 'home' })).body.errors[0].code).toBe('unknown-action')
  })

  test.each(['front decided', 'front written'] as const)('is finished by another node: died at “%s”', async (step) => {
    const [one] = [await live('one'), await live('two')]
    const revision = await revisionOf()
    await front('order', { revision, slots: [one], dropped: [] })
    at(newsroom, { [step]: dies })
    await front('release', { revision: revision + 1 })
    const entries = await seq()
    const { engine } = await newsroom.anotherNode()
    await engine.sweepNow()
    expect(await seen()).toBe('one two')
    expect(await seq()).toBe(entries + 1)
    await engine.sweepNow()
    expect(await seq()).toBe(entries + 1)
  })
})
