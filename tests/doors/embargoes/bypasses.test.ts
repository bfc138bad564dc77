/** Neither restore, duplicate, bulk edit, import, a raw save by anyone, deletion nor trash drops, shortens or passes by an embargo. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { askAs, openHeldDesk, type Asked, type HeldDesk, type Person } from '../../support/bypasses/held-desk.ts'
import { refused, theMighty } from '../../support/bypasses/refused.ts'
import { cast, type CastMember } from '../../support/cast.ts'
import { changed, everythingKept, expectNoBowels, expectRefusal } from '../../support/refusals.ts'

let desk: HeldDesk

beforeAll(async () => {
  desk = await openHeldDesk()
})
afterAll(() => desk.newsroom.close())

const anyRefusal = { status: [400, 403, 404, 405, 409, 422] } as const

/** By everyone at once: whoever asks is refused, with a sentence. */
async function refuseAll(asked: Asked, people: readonly Person[]): Promise<void> {
  const answers = await Promise.all(people.map((as) => askAs(desk, as, asked)))
  for (const answer of answers) expectRefusal(answer, anyRefusal)
}

describe.each(refused)('$says', ({ asked, by }) => {
  let before = ''
  beforeAll(async () => {
    before = await everythingKept(desk.newsroom)
  })

  test.each(asked.map((each) => ({ ...each, sent: JSON.stringify(each.body ?? null), asked: each })))(
    '$asks with $sent is refused',
    async ({ asked: each }) => refuseAll(each, by),
  )

  test('leaves nothing behind', async () => {
    expect(changed(before, await everythingKept(desk.newsroom))).toEqual([])
  })
})

describe('what no door is for', () => {
  const open = new Set(['stories', 'images', 'bylines', 'sections', 'partners', 'webhooks', 'embargoes', 'users'])

  test('is neither made, changed, restored, doubled nor deleted by anyone', async () => {
    const before = await everythingKept(desk.newsroom)
    const shut = desk.newsroom.payload.config.collections.filter(
      ({ slug }) => !open.has(slug) && slug !== 'payload-locked-documents' && slug !== 'payload-preferences',
    )
    for (const { slug } of shut) {
      for (const asks of ['POST /', 'PATCH /?where[id][exists]=true', 'DELETE /?where[id][exists]=true']) {
        const [method = '', path = ''] = asks.split(' ')
        const body = { id: 'made-up', state: 'live', until: null, item: '{story}', story: '{live}' }
        const asked = { asks: `${method} /${slug}${path === '/' ? '' : path}` }
        await refuseAll(method === 'DELETE' ? asked : { ...asked, body }, theMighty)
      }
    }
    expect(changed(before, await everythingKept(desk.newsroom))).toEqual([])
  })

  test('nothing but the text of stories has versions, and nothing has a trash', () => {
    const { collections, globals } = desk.newsroom.payload.config
    expect(collections.filter(({ versions }) => versions !== undefined).map(({ slug }) => slug)).toEqual(['stories'])
    expect(collections.filter(({ trash }) => trash).map(({ slug }) => slug)).toEqual([])
    expect(globals).toEqual([])
  })
})

describe('an editor who saves what guards', () => {
  test.each([
    {
      of: 'stories/{story}',
      field: 'stage',
      value: 'draft',
      says: '“draft” by saving. It is changed by submit, return',
    },
    {
      of: 'embargoes/{embargo}',
      field: 'until',
      value: null,
      says: 'null by saving. It is changed by extend or shorten',
    },
    { of: 'embargoes/{embargo}', field: 'covers', value: [], says: 'cover or uncover' },
  ])('is told the action that changes $field', async ({ of, field, value, says }) => {
    const answer = await askAs(desk, 'editor', { asks: `PATCH /${of}`, body: { [field]: value } })
    expectRefusal(answer, { status: [409], field, says })
  })
})

describe('a role', () => {
  const rolesOf = (text: string) => text.split('\n').filter((line) => line.includes('"roles"'))

  test.each(Object.keys(cast).filter((name): name is CastMember => name in cast))(
    'is not given to oneself by %s',
    async (as) => {
      const { newsroom } = desk
      const before = rolesOf(await everythingKept(newsroom))
      const me = (await newsroom.desk('GET', '/users/me', { as })).body.user
      const roles = me.roles.includes('admin') ? ['admin', 'editor'] : ['admin']
      const answer = await newsroom.desk('PATCH', `/users/${String(me.id)}`, { as, body: { roles } })
      expectNoBowels(answer.text)
      expect(rolesOf(await everythingKept(newsroom))).toEqual(before)
    },
  )
})
