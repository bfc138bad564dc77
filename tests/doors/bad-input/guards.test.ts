/** A raw save of anything that guards, by everyone there is: refused, and nothing is changed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cast, type CastMember } from '../../support/cast.ts'
import { aLiveStory, anApprovedStory, aPicture, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { everythingKept, expectNoBowels, expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom
const ids: Record<string, string> = {}
const everyone: readonly (CastMember | undefined)[] = [
  ...(['reporter', 'subeditor', 'picture-editor', 'editor', 'legal', 'admin'] as const),
  undefined,
]

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { desk, wire } = newsroom.house
  const picture = await aPicture(newsroom)
  const story = await anApprovedStory(newsroom, { slug: 'held-one', leadImage: picture })
  const end = new Date(newsroom.clock.now().getTime() + 86_400_000)
  const { embargo } = await imposeEmbargo(newsroom, { stories: [story], images: [picture] }, end)
  const { body } = await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })
  await aLiveStory(newsroom, { slug: 'live-one' })
  const [edition] = await desk.editions.find({ story: { equals: story } })
  const [hold] = await desk.holds.find({ item: { equals: story } })
  const [shown] = await wire.stories.find({ slug: { equals: 'live-one' } })
  const { docs } = await newsroom.payload.db.find({ collection: 'users', where: { name: { equals: 'reporter' } } })
  Object.assign(ids, {
    story,
    picture,
    embargo: embargo.id,
    release: body.release.id,
    edition: edition?.id,
    hold: hold?.id,
    shown: shown?.id,
    user: docs[0]?.id,
  })
})
afterAll(() => newsroom.close())

const guarded = [
  { path: '/stories/{story}?draft=true', body: { stage: 'draft' } },
  { path: '/stories/{story}?draft=true', body: { stage: 'spiked' } },
  { path: '/stories/{story}?draft=true', body: { flaggedForLegal: true } },
  { path: '/stories/{story}?draft=true', body: { standing: 'live' } },
  { path: '/stories/{story}?draft=true', body: { docket: 'another' } },
  { path: '/stories/{story}', body: { _status: 'published' } },
  { path: '/stories/{story}?publishAllLocales=true', body: {} },
  { path: '/stories/{story}?unpublishAllLocales=true', body: {} },
  { path: '/stories?draft=true&where[id][exists]=true', body: { stage: 'approved' } },
  { path: '/embargoes/{embargo}', body: { until: '2026-11-22T09:00:01.000Z' } },
  { path: '/embargoes/{embargo}', body: { until: null } },
  { path: '/embargoes/{embargo}', body: { zone: 'Asia/Tokyo' } },
  { path: '/embargoes/{embargo}', body: { covers: [] } },
  { path: '/embargoes/{embargo}', body: { parties: [{ partner: 'anyone', scope: 'text' }] } },
  { path: '/embargoes/{embargo}', body: { state: 'lifted' } },
  { path: '/embargoes/{embargo}', body: { pending: { action: 'lift' } } },
  { path: '/embargoes/{embargo}', body: { change: 9 } },
  { path: '/embargoes?where[id][exists]=true', body: { state: 'lifted' } },
  { path: '/images/{picture}', body: { embedded: { said: 'nothing' } } },
  { path: '/images/{picture}', body: { facts: { altText: 'Other' } } },
  { path: '/images/{picture}', body: { staged: [] } },
  { path: '/releases/{release}', body: { releaseAt: '2026-11-22T09:00:00.000Z', frozen: false } },
  { path: '/releases/{release}', body: { state: 'live' } },
  { path: '/dockets/{story}', body: { stage: 'draft' } },
  { path: '/editions/{edition}', body: { headline: 'Other' } },
  { path: '/holds/{hold}', body: { item: 'another' } },
  { path: '/slugs/held-one', body: { story: 'another' } },
  { path: '/wire-stories/{shown}', body: { headline: 'Other', state: 'gone' } },
  { path: '/wire-log/1', body: { kind: 'killed' } },
] as const

function addressOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '')
}

describe('a PATCH of what guards', () => {
  test.each(guarded.map((line) => ({ ...line, sent: JSON.stringify(line.body) })))(
    '$path with $sent changes nothing, whoever sends it',
    async ({ path, body }) => {
      await expectNothingChanged(newsroom, async () => {
        for (const as of everyone) {
          const who = as === undefined ? {} : { as }
          const answer = await newsroom.desk('PATCH', addressOf(path), { ...who, body })
          expectRefusal(answer, { status: [400, 403, 404, 409] })
        }
      })
    },
  )

  test('by an editor is told the action that changes it', async () => {
    const patch = (path: string, body: object) => newsroom.desk('PATCH', addressOf(path), { as: 'editor', body })
    const conflict = [409] as const
    expectRefusal(await patch('/stories/{story}?draft=true', { stage: 'draft' }), {
      status: conflict,
      field: 'stage',
      says: '“draft” by saving. It is changed by submit, return, approve',
    })
    expectRefusal(await patch('/embargoes/{embargo}', { until: null }), {
      status: conflict,
      field: 'until',
      says: 'null by saving. It is changed by extend or shorten',
    })
    expectRefusal(await patch('/embargoes/{embargo}', { covers: [] }), {
      status: conflict,
      field: 'covers',
      says: 'cover or uncover',
    })
  })
})

describe('a DELETE', () => {
  test.each([
    '/stories/{story}',
    '/embargoes/{embargo}',
    '/embargoes?where[id][exists]=true',
    '/stories?where[id][exists]=true',
    '/images/{picture}',
    '/releases/{release}',
    '/holds/{hold}',
    '/editions/{edition}',
    '/wire-stories/{shown}',
    '/users/{user}',
  ])('of %s deletes nothing, whoever sends it', async (path) => {
    await expectNothingChanged(newsroom, async () => {
      for (const as of everyone) {
        const answer = await newsroom.desk('DELETE', addressOf(path), as === undefined ? {} : { as })
        expectRefusal(answer, { status: [400, 403, 404, 409] })
      }
    })
  })
})

describe('a POST that would go round the desk', () => {
  test.each([
    { path: '/wire-stories', body: { id: 'made-up', state: 'live', headline: 'Made up' } },
    { path: '/wire-log', body: { id: 99, key: 'made-up', kind: 'released' } },
    { path: '/releases', body: { id: 'made-up', state: 'held' } },
    { path: '/holds', body: { id: 'made-up' } },
    { path: '/editions', body: { id: 'made-up' } },
    { path: '/slugs', body: { id: 'made-up', story: 'made-up' } },
    { path: '/users/first-register', body: { email: 'x@stet.example', password: 'xxxxxxxxxxxx', roles: ['admin'] } },
    { path: '/stories/{story}/duplicate', body: {} },
    { path: '/stories', body: { headline: 'Out at once', _status: 'published' } },
  ])('$path makes nothing, whoever sends it', async ({ path, body }) => {
    await expectNothingChanged(newsroom, async () => {
      for (const as of everyone) {
        const who = as === undefined ? {} : { as }
        const answer = await newsroom.desk('POST', addressOf(path), { ...who, body })
        expectRefusal(answer, { status: [400, 403, 404, 409] })
      }
    })
  })
})

describe('a role', () => {
  const rolesOf = (text: string) => text.split('\n').filter((line) => line.includes('"roles"'))

  test.each(Object.keys(cast).filter((name): name is CastMember => name in cast))(
    'is not given to oneself by %s',
    async (as) => {
      const before = await everythingKept(newsroom)
      const me = (await newsroom.desk('GET', '/users/me', { as })).body.user
      const roles = me.roles.includes('admin') ? ['admin', 'editor'] : ['admin']
      const answer = await newsroom.desk('PATCH', `/users/${String(me.id)}`, { as, body: { roles } })
      expectNoBowels(answer.text)
      expect(rolesOf(await everythingKept(newsroom))).toEqual(rolesOf(before))
    },
  )
})
