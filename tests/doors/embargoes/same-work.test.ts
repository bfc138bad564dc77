/**
 * Nobody can tell what is held from what never was by how long the answer takes: the house does the same work for both. What
 * a clock says of it is measured by `npm run bench -- leaks`.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openHeldDesk, type HeldDesk } from '../../support/bypasses/held-desk.ts'
import type { Answer } from '../../support/newsroom.ts'
import { admit, aPartner, knock, type Visitor } from '../../support/partners.ts'
import { newPreviewId, openPreviewDesk, previewToken, type PreviewRow } from '../../../src/release/early/previews.ts'
import { listenToDrivers, type Statements } from '../../support/statements.ts'

let desk: HeldDesk
let drivers: Statements
let staged: readonly string[] = []
const tokens = { unknown: `stet_${'a'.repeat(43)}`, revoked: '', suspended: '', 'of another party': '' }
const links = { unknown: '', forged: '', over: '', revoked: '', 'of somebody who left': '', 'to another draft': '' }
const hour = 3_600_000

beforeAll(async () => {
  desk = await openHeldDesk()
  const { newsroom, ids } = desk
  const [edition] = await newsroom.house.desk.editions.find({ id: { equals: ids['edition'] ?? '' } })
  staged = edition?.contents.pictures.flatMap(({ files }) => files.map(({ name }) => name)) ?? []
  const guest = await aPartner(newsroom)
  const others = {
    revoked: await aPartner(newsroom),
    suspended: await aPartner(newsroom),
    other: await aPartner(newsroom),
  }
  await admit(newsroom, { stories: [ids['story'] ?? ''], until: desk.until, parties: [{ partner: guest }] })
  await admit(newsroom, { stories: [ids['spare'] ?? ''], until: desk.until, parties: [{ partner: others.other }] })
  await done(
    newsroom.desk('POST', `/partners/${others.revoked.id}/revoke`, asEditor({ token: others.revoked.tokenId })),
  )
  await done(newsroom.desk('PATCH', `/partners/${others.suspended.id}`, asEditor({ active: false })))
  Object.assign(tokens, tokensOf(others))
  Object.assign(links, await linksOf(desk))
  drivers = listenToDrivers()
})
afterAll(async () => {
  drivers.stop()
  await desk.newsroom.close()
})

const asEditor = (body: object) => ({ as: 'editor', body }) as const

async function done(asked: Promise<Answer>): Promise<void> {
  const { status, text } = await asked
  if (status !== 200) throw new Error(`Refused with ${String(status)}: ${text}`)
}

function tokensOf({ revoked, suspended, other }: Readonly<Record<'revoked' | 'suspended' | 'other', Visitor>>) {
  return { revoked: revoked.token, suspended: suspended.token, 'of another party': other.token }
}

/** Links to drafts that open nothing, by what is wrong with each; and one that opens another draft than is asked for. */
async function linksOf({ newsroom, ids }: HeldDesk): Promise<Record<keyof typeof links, string>> {
  const preview = openPreviewDesk(newsroom.payload, newsroom.house)
  const now = newsroom.clock.now().getTime()
  const maker = await newsroom.payload.find({
    collection: 'users',
    where: { email: { equals: 'editor@stet.example' } },
  })
  async function aLink(story = '', changes: Partial<PreviewRow> = {}): Promise<string> {
    const row: PreviewRow = {
      ...{ id: newPreviewId(), story, slug: 'held-one', madeBy: String(maker.docs[0]?.id) },
      ...{ madeAt: new Date(now - 2 * hour).toISOString(), endsAt: new Date(now + hour).toISOString() },
      ...{ revokedBy: null, revokedAt: null, usedAt: null, usedFrom: null },
      ...changes,
    }
    await preview.previews.insert(row)
    return previewToken(row, preview.secret)
  }
  const { story, spare } = ids
  const anInstant = new Date(now - hour).toISOString()
  return {
    unknown: `${'a'.repeat(22)}.${'b'.repeat(43)}`,
    forged: (await aLink(story)).replace(/\..*/, `.${'b'.repeat(43)}`),
    over: await aLink(story, { endsAt: anInstant }),
    revoked: await aLink(story, { revokedAt: anInstant, revokedBy: 'x' }),
    'of somebody who left': await aLink(story, { madeBy: nobody }),
    'to another draft': await aLink(spare, { slug: 'spare-one' }),
  }
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** The held thing in the place of braces, then one of the kind that never was. @returns what each was answered, and asked of the database */
async function both(address: string, ask: (address: string) => Promise<Answer>) {
  const held: Readonly<Record<string, string>> = { ...desk.ids, slug: 'held-one', media: staged[0] ?? '' }
  const never: Readonly<Record<string, string>> = {
    slug: 'none-such',
    media: `${'a'.repeat(25)}.jpg`,
    file: 'none.jpg',
  }
  const of = (names: Readonly<Record<string, string>>) =>
    address.replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? nobody)
  const seen = []
  for (const asked of [of(held), of(never)]) {
    const { answer, asked: statements } = await drivers.during(() => ask(asked))
    const { status, headers, text } = answer
    const told = [...headers].filter(([name]) => name !== 'date')
    seen.push({ status, told, text: text.replaceAll(asked, '‹address›'), statements })
  }
  return { held: seen[0], never: seen[1] }
}

describe('a stranger', () => {
  test.each([
    'GET /v1/stories/{slug}',
    'GET /v1/ninjs/{slug}',
    'GET /stories/{slug}',
    'GET /media/{media}',
    'HEAD /media/{media}',
    'GET /v1/stories/{slug}?draft=true',
    'GET /preview/v1/stories/{slug}',
    'GET /api/stories/{story}?draft=true',
    'GET /api/stories/{story}/standing',
    'GET /api/stories/versions/{version}',
    'POST /api/stories/versions/{version}',
    'POST /api/stories/access/{story}',
    'POST /api/stories/{story}/release',
    'POST /api/stories/{story}/kill',
    'PATCH /api/stories/{story}',
    'DELETE /api/stories/{story}',
    'GET /api/images/{picture}',
    'GET /api/images/file/{file}',
    'GET /api/images/{picture}/thumbnail',
    'GET /api/images/{picture}/similar',
    'POST /api/images/{picture}/kill',
    'GET /api/embargoes/{embargo}/standing',
    'GET /api/embargoes/{embargo}/reads',
    'POST /api/embargoes/{embargo}/lift',
    'PATCH /api/embargoes/{embargo}',
    'GET /api/releases/{release}',
    'GET /api/slugs/{slug}',
    'GET /api/wire-stories/{story}',
    'GET /api/wire-stories?where[slug][equals]={slug}',
    'GET /api/graphql?query=%7BWireStory(slug:%22{slug}%22)%7Bheadline%7D%7D',
    'GET /api/graphql?query=%7BWireImages(story:%22{slug}%22)%7Bdocs%7Bcaption%7D%7D%7D',
    'GET /api/graphql?query=%7BWireStories(section:%22{slug}%22)%7Bdocs%7Bslug%7D%7D%7D',
    'GET /api/graphql?query=%7BWireFront(slug:%22{slug}%22)%7Bname%7D%7D',
    'GET /api/graphql?query=%7BWireSearch(q:%22{slug}%22)%7Bdocs%7Bslug%7D%7D%7D',
    'GET /api/graphql?query=%7BStory(id:%22{story}%22)%7Bheadline%7D%7D',
  ])('is answered the same, for the same work: %s', async (line) => {
    const [method = '', address = ''] = line.split(' ')
    const body = method === 'POST' || method === 'PATCH' ? { body: '{}' } : {}
    const headers = { 'content-type': 'application/json' }
    const { held, never } = await both(address, (path) => desk.newsroom.get(path, { method, headers, ...body }))
    expect(held).toEqual(never)
  })
})

describe.each(['unknown', 'revoked', 'suspended', 'of another party'] as const)(
  'a partner’s token that is %s',
  (kind) => {
    test.each(['GET /stories/{slug}', 'GET /ninjs/{slug}', 'GET /media/{media}', 'POST /embargoes/{embargo}/accept'])(
      'is answered the same, for the same work: %s',
      async (line) => {
        const [method = '', address = ''] = line.split(' ')
        const { held, never } = await both(address, (path) =>
          knock(desk.newsroom, path, { token: tokens[kind], method, ...(method === 'POST' ? { body: '{}' } : {}) }),
        )
        expect(held).toEqual(never)
        expect(held?.status).toBe(kind === 'of another party' ? 404 : 401)
        expect(held?.statements.length).toBeGreaterThan(0)
      },
    )
  },
)

const previewed = ['/preview/v1/stories/{slug}', '/preview/stories/{slug}', '/preview/v1/media/{media}']

describe.each(['unknown', 'forged', 'over', 'revoked', 'of somebody who left', 'to another draft'] as const)(
  'a link to a draft that is %s',
  (kind) => {
    test.each(previewed)('is answered the same, for the same work: GET %s', async (address) => {
      const { held, never } = await both(address, (path) => desk.newsroom.get(`${path}?token=${links[kind]}`))
      expect(held).toEqual(never)
      expect(held?.status).toBe(404)
      expect(held?.statements.length).toBeGreaterThan(0)
    })
  },
)

test.each(previewed)(
  'whatever is wrong with a link, it is the same answer, for the same work: GET %s',
  async (address) => {
    const { 'to another draft': _opens, ...wrong } = links
    const seen: unknown[] = []
    for (const token of Object.values(wrong)) {
      seen.push((await both(address, (path) => desk.newsroom.get(`${path}?token=${token}`))).held)
    }
    expect(seen).toEqual(seen.map(() => seen[0]))
  },
)

test('it is heard when the work is not the same', async () => {
  const { held, never } = await both('/api/stories/{story}', (path) =>
    desk.newsroom.desk('GET', path.slice(4), { as: 'editor' }),
  )
  expect(held?.statements.length).not.toBe(never?.statements.length)
})
