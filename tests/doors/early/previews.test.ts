/** A draft is shown as it would be, to who has a link to it, while the link opens; to everybody else nothing is there. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rowsOf } from '../../../src/wire/store/rows.ts'
import type { PreviewRow } from '../../../src/release/early/previews.ts'
import type { CastMember } from '../../support/cast.ts'
import { aByline, aPicture, aSection, aStory, imposeEmbargo } from '../../support/copy.ts'
import { aSingingStory } from '../../support/canary/held-material.ts'
import { aPartner, knock } from '../../support/partners.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPreviewLink, expectNoPreview } from '../../support/preview-links.ts'
import { looks } from '../../support/partners-door.ts'

let newsroom: Newsroom
let story = ''
let picture = ''
const slug = 'quill-story'
const hour = 3_600_000

beforeAll(async () => {
  newsroom = await openNewsroom()
  picture = await aPicture(newsroom)
  const refs = { section: await aSection(newsroom), byline: await aByline(newsroom), picture }
  story = await aStory(newsroom, { ...aSingingStory('quill', refs) })
})
afterAll(() => newsroom.close())

const make = (asked?: { hours?: number; as?: CastMember }) => aPreviewLink(newsroom, story, asked)
const expectNothing = (path: string, init?: RequestInit) => expectNoPreview(newsroom, path, init)

describe('a link', () => {
  test('shows the draft as the API would, and says whose it is and until when', async () => {
    const { data, id } = await make({ hours: 2 })
    const { status, body, headers, text } = await newsroom.get(data)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      slug,
      headline: 'Headline quill',
      kind: 'first',
      version: 1,
      url: `http://127.0.0.1:3000/stories/${slug}`,
      jsonLd: { '@type': 'NewsArticle' },
      preview: { by: 'reporter', until: new Date(newsroom.clock.now().getTime() + 2 * hour).toISOString() },
    })
    expect(body.body.html).toContain('<p>Paragraph quill</p>')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    for (const secret of ['Source quill', 'Notes quill', story, '"/media/']) expect(text).not.toContain(secret)
    const links = await newsroom.desk('GET', `/stories/${story}/previews`, { as: 'legal' })
    const used = { id, usedAt: newsroom.clock.now().toISOString(), isOpen: true, mayRevoke: true }
    expect(links.body.previews[0]).toMatchObject(used)
    expect(links.text).not.toContain(data.split('token=')[1])
  })

  test('shows it in the pages of the paper, with its pictures, under a banner', async () => {
    const { page } = await make()
    const { text, status, headers } = await newsroom.get(page)
    expect(status).toBe(200)
    expect(text).toContain('<strong>Not released.</strong>')
    expect(text).toContain('Headline quill')
    expect(text).toContain('<meta name="robots" content="noindex">')
    expect(text).not.toContain('rel="canonical"')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/)
    const own = [...text.matchAll(/(?:href|src)="(\/preview\/[^"]+)"/g)].map(([, path]) => String(path))
    expect(own.length).toBeGreaterThan(1)
    for (const path of own) expect((await newsroom.get(path.replaceAll('&#38;', '&'))).status).toBe(200)
  })

  test('says until when the draft is held, whichever of its embargoes ends last', async () => {
    const { page } = await make()
    const inHours = (hours: number) => new Date(newsroom.clock.now().getTime() + hours * hour)
    const end = inHours(48)
    const embargo = await imposeEmbargo(newsroom, { stories: [story] }, inHours(24))
    const longer = await imposeEmbargo(newsroom, { images: [picture] }, end)
    const said = (await newsroom.get(page)).text
    expect(said).toContain(`<strong>Held until <time datetime="${end.toISOString()}">`)
    expect(said).toContain(': not public.</strong>')
    const open = await imposeEmbargo(newsroom, { stories: [story] }, null)
    expect((await newsroom.get(page)).text).toContain('<strong>Held until it is announced: not public.</strong>')
    for (const id of [embargo, longer, open].map(({ doc }) => String(doc.id))) {
      await newsroom.desk('POST', `/embargoes/${id}/lift`, { as: 'editor', body: { reason: 'It is over.' } })
      await newsroom.desk('POST', `/embargoes/${id}/confirm`, { as: 'editor2', body: {} })
    }
    expect((await newsroom.get(page)).text).toContain('<strong>Not released.</strong>')
  })

  test('opens with its token in a header too, and then no address carries it', async () => {
    const { data, token } = await make()
    const [path = ''] = data.split('?')
    const headers = { authorization: `Bearer ${token}` }
    const { body, text } = await newsroom.get(path, { headers })
    expect(body.headline).toBe('Headline quill')
    expect(text).not.toContain(token)
    const url = String(body.image.renditions[0].url).replace('http://127.0.0.1:3000', '')
    const file = await newsroom.get(url, { headers })
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    await expectNothing(url)
  })

  test('shows what is typed since, at the old address and the new one', async () => {
    const { data } = await make()
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'reporter',
      body: { headline: 'Better quill', slug: 'better-quill' },
    })
    expect((await newsroom.get(data)).body).toMatchObject({ headline: 'Better quill', slug: 'better-quill' })
    expect((await newsroom.get(data.replace(slug, 'better-quill'))).status).toBe(200)
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'reporter',
      body: { headline: 'Headline quill', slug },
    })
  })

  test('puts each read on record before it is answered', async () => {
    const { data, id } = await make()
    await newsroom.get(data)
    const read = await rowsOf<{ id: string; by: string }>(newsroom.payload, 'audit').find({ by: { equals: id } })
    expect(read).toMatchObject([
      { door: 'preview', action: 'read draft', about: 'stories', item: story, outcome: 'done' },
    ])
  })

  test('leaves out a picture that was killed, and its files', async () => {
    const { data } = await make()
    const before = (await newsroom.get(data)).body.image.renditions[0].url.replace('http://127.0.0.1:3000', '')
    await newsroom.house.desk.pictureKills.insert({
      id: picture,
      state: 'done',
      reason: 'Not ours.',
      by: 'x',
      at: '2026-11-25T09:00:00.000Z',
    })
    expect((await newsroom.get(data)).body).toMatchObject({ image: null, gallery: [] })
    await expectNothing(before)
    await newsroom.house.desk.pictureKills.remove({ id: { equals: picture } })
  })
})

describe('there is nothing, byte for byte, for whoever', () => {
  test('has no token, whether the story is there or not', async () => {
    for (const path of [
      `/preview/v1/stories/${slug}`,
      `/preview/stories/${slug}`,
      '/preview/v1/media/x.webp',
      '/preview',
    ]) {
      await expectNothing(path)
    }
  })

  test('has a forged one, or asks for another story with a good one, or adds a parameter', async () => {
    const { data, token } = await make()
    const [id = '', signature = ''] = token.split('.')
    await expectNothing(data.replace(token, `${id}.${signature.slice(1)}${signature.slice(0, 1)}`))
    await expectNothing(data.replace(token, `${'a'.repeat(22)}.${signature}`))
    await expectNothing(data.replace(slug, 'another-story'))
    await expectNothing(`${data}&draft=true`)
    await expectNothing(data, { method: 'POST' })
  })

  test('comes when it is over, at that very instant', async () => {
    const { data } = await make({ hours: 1 })
    newsroom.clock.pass(hour - 1)
    expect((await newsroom.get(data)).status).toBe(200)
    newsroom.clock.pass(1)
    await expectNothing(data)
  })

  test('comes when it was revoked, which its maker, an editor and legal may do', async () => {
    const { data, id } = await make()
    const body = { preview: id }
    const others = await newsroom.desk('POST', `/stories/${story}/revoke-preview`, { as: 'subeditor', body })
    expect(others.status).toBe(403)
    expect((await newsroom.get(data)).status).toBe(200)
    expect((await newsroom.desk('POST', `/stories/${story}/revoke-preview`, { as: 'legal', body })).status).toBe(200)
    await expectNothing(data)
  })

  test('has one whose end was moved in the database', async () => {
    const { data, id } = await make({ hours: 1 })
    const rows = rowsOf<PreviewRow>(newsroom.payload, 'previews')
    await rows.swap(id, {}, { endsAt: new Date(newsroom.clock.now().getTime() + 99 * hour).toISOString() })
    await expectNothing(data)
  })
})

test('neither door takes the other’s token', async () => {
  const { data, token } = await make()
  const partner = await aPartner(newsroom)
  await expectNothing(data.replace(token, partner.token))
  await expectNothing(data.split('?')[0] ?? '', { headers: { authorization: `Bearer ${partner.token}` } })
  const there = await knock(newsroom, `/stories/${slug}`, { token })
  expect(there.status).toBe(401)
  expect(looks(there)).toEqual(looks(await knock(newsroom, '/stories/never-was', { token: `stet_${'a'.repeat(43)}` })))
})

test('a link is worth no more than its maker, who has to be on the staff', async () => {
  const { data } = await make({ as: 'picture-editor' })
  expect((await newsroom.get(data)).status).toBe(200)
  const where = { email: { equals: 'picture-editor@stet.example' } }
  await newsroom.payload.update({ collection: 'users', where, data: { roles: [] }, overrideAccess: true })
  await expectNothing(data)
})

test('a draft that lost its headline is refused in words to who has a link, and to nobody else', async () => {
  const { data, page } = await make()
  const patch = (headline: string) =>
    newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline } })
  await patch('')
  const { status, body } = await newsroom.get(data)
  expect([status, body.detail]).toEqual([
    409,
    'This draft can’t be a page just now: it lacks a headline, a slug or a section.',
  ])
  const shown = await newsroom.get(page)
  expect(shown.status).toBe(409)
  expect(shown.text).toContain('<h1>Not a page yet</h1>')
  await expectNothing(data.replace(slug, 'another-story'))
  await patch('Headline quill')
  expect((await newsroom.get(data)).status).toBe(200)
})

test('a kill takes the draft from every link to it, its pictures too', async () => {
  const { data } = await make()
  const url = String((await newsroom.get(data)).body.image.renditions[0].url).replace('http://127.0.0.1:3000', '')
  expect((await newsroom.get(url)).status).toBe(200)
  const killed = await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'legal', body: { reason: 'Wrong.' } })
  expect(killed.status).toBe(200)
  await expectNothing(data)
  await expectNothing(url)
})
