/** The main job as a stranger with `curl` would do it: from the login to the public page, over HTTP and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { castPassword, type CastMember } from '../../support/cast.ts'
import { aBody } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPhotograph } from '../../support/photograph.ts'
import { aPictureForm, createStranger, type Stranger } from '../../support/stranger.ts'
import { expectNothingPublic, firstAnswer } from './from-outside.ts'

const slug = 'portrait-unveiled-at-last'
/** Half past eleven in Belgrade. */
const end = '2026-11-22T10:30:00.000Z'

let newsroom: Newsroom
let stranger: Stranger
const tokens = new Map<CastMember, string>()
/** What the answers said, in order: a stranger knows no more. */
const known = { section: '', byline: '', picture: '', story: '', revision: 0, embargo: '' }

beforeAll(async () => {
  newsroom = await openNewsroom()
  stranger = createStranger(newsroom.url)
})
afterAll(() => newsroom.close())

function as(member: CastMember, method: string, address: string, json?: unknown) {
  const token = tokens.get(member) ?? ''
  return stranger.ask(method, `/api${address}`, json === undefined ? { token } : { token, json })
}

describe('a story on its way out', () => {
  test('begins with people who sign in', async () => {
    for (const member of ['reporter', 'editor'] as const) {
      tokens.set(member, await stranger.signIn(`${member}@stet.example`, castPassword))
    }
    const me = await as('reporter', 'GET', '/users/me')
    expect(me.body.user).toMatchObject({ email: 'reporter@stet.example', roles: ['reporter'] })
  })

  test('has a section and a byline', async () => {
    const section = await as('editor', 'POST', '/sections', { name: 'Culture desk', description: 'Art and its trade.' })
    const byline = await as('editor', 'POST', '/bylines', { name: 'Ana Kovač', jobTitle: 'Balkans correspondent' })
    expect([section.status, byline.status]).toEqual([201, 201])
    expect([section.body.doc.slug, byline.body.doc.slug]).toEqual(['culture-desk', 'ana-kovac'])
    known.section = section.body.doc.id
    known.byline = byline.body.doc.id
  })

  test('has a picture, whose own words fill the empty fields', async () => {
    const form = aPictureForm(await aPhotograph(), 'portrait.jpg', {
      caption: 'The portrait in its crate.',
      usageRights: { category: 'agency' },
    })
    const token = tokens.get('reporter') ?? ''
    const { status, body, text } = await stranger.ask('POST', '/api/images', { token, form })
    expect([status, status === 201 ? '' : text]).toEqual([201, ''])
    expect(body.doc).toMatchObject({
      caption: 'The portrait in its crate.',
      altText: 'A painted man raises his fist',
      creator: ['Jane Roe'],
      creditLine: 'Agency',
      copyrightNotice: '© Jane Roe',
      artworks: [{ title: 'Portrait with a Raised Fist', creator: ['Nikas Safronov'] }],
    })
    known.picture = body.doc.id
  })

  test('is written, and saved on as it is written, each save on the revision before', async () => {
    const written = await as('reporter', 'POST', '/stories?draft=true', {
      headline: 'Portrait unveiled at last',
      section: known.section,
      bylines: [{ byline: known.byline, role: 'reporting' }],
      sources: [{ name: 'The painter', contact: 'studio@painter.example', said: 'I took no fee.' }],
      notes: 'Do not call before noon.',
    })
    expect(written.status).toBe(201)
    expect(written.body.doc).toMatchObject({ slug, stage: 'draft', revision: 1 })
    known.story = written.body.doc.id
    const saved = await as('reporter', 'PATCH', `/stories/${known.story}?draft=true&autosave=true`, {
      revision: 1,
      shortHeadline: 'Portrait unveiled',
      seoTitle: 'The portrait that crossed an ocean',
      socialText: 'A gift, unwrapped.',
      standfirst: 'It spent a year in the dark.',
      slugline: 'PORTRAIT-GIFT',
      dateline: { place: 'Belgrade', date: '2026-11-21' },
      subjects: ['Art', 'Diplomacy'],
      genre: 'news',
      language: 'en-GB',
      leadImage: known.picture,
      leadCaption: 'The portrait, unveiled.',
      gallery: [{ image: known.picture, caption: 'The back of it.' }],
      body: aBody('The portrait was hung on Sunday.', 'Nobody spoke.'),
    })
    expect([saved.status, saved.body.doc?.revision]).toEqual([200, 2])
    known.revision = 2
  })

  test('refuses a save made on an older text, saying who came first', async () => {
    const late = await as('editor', 'PATCH', `/stories/${known.story}?draft=true`, { revision: 1, headline: 'Mine' })
    expect(late.status).toBe(409)
    expect(late.body.errors).toEqual([
      {
        code: 'stale-revision',
        field: 'revision',
        message: 'This was made on revision 1. reporter saved revision 2 on 22 November 2026, 09:00 GMT.',
      },
    ])
    const now = await as('reporter', 'GET', `/stories/${known.story}?draft=true`)
    expect(now.body).toMatchObject({ headline: 'Portrait unveiled at last', revision: 2 })
  })

  test('is submitted, and not approved by who wrote it, nor by who may approve nothing', async () => {
    const submitted = await as('reporter', 'POST', `/stories/${known.story}/submit`, { revision: known.revision })
    expect([submitted.status, submitted.body.story]).toEqual([
      200,
      { id: known.story, stage: 'submitted', revision: 2 },
    ])
    const own = await as('reporter', 'POST', `/stories/${known.story}/approve`, {})
    expect([own.status, own.body.errors?.length > 0]).toEqual([403, true])
    expect((await stranger.ask('POST', `/api/stories/${known.story}/approve`, { json: {} })).status).toBe(403)
  })

  test('is approved by an editor', async () => {
    const { status, body } = await as('editor', 'POST', `/stories/${known.story}/approve`, { revision: 2 })
    expect([status, body.story]).toEqual([200, { id: known.story, stage: 'approved', revision: 2 }])
  })

  test('is under an embargo, stated in local time and its zone', async () => {
    const { status, body } = await as('editor', 'POST', '/embargoes', {
      title: 'Unveiling',
      until: '2026-11-22T11:30',
      zone: 'Europe/Belgrade',
      kind: 'source',
      statedAs: 'Not before half past eleven, Belgrade time.',
      covers: [
        { relationTo: 'stories', value: known.story },
        { relationTo: 'images', value: known.picture },
      ],
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ embargo: { state: 'active', until: end }, alreadyPublic: [] })
    known.embargo = body.embargo.id
  })

  test('is released, and held until the embargo ends', async () => {
    const { status, body } = await as('editor', 'POST', `/stories/${known.story}/release`, {})
    expect(status).toBe(200)
    expect(body).toMatchObject({
      story: { id: known.story, stage: 'approved' },
      release: {
        state: 'held',
        kind: 'first',
        releaseAt: end,
        heldBy: [{ embargo: known.embargo, until: end }],
        actualAt: null,
      },
    })
  })

  test('is nowhere until then, to the last millisecond', async () => {
    await expectNothingPublic(stranger, slug)
    newsroom.clock.set(new Date(Date.parse(end) - 1))
    await expectNothingPublic(stranger, slug)
  })

  test('is public to whoever asks at the very instant, with everything the contract names', async () => {
    newsroom.clock.set(new Date(end))
    const { status, body } = await firstAnswer(stranger, `/v1/stories/${slug}`)
    expect(status).toBe(200)
    const image = {
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      alt: 'A painted man raises his fist',
      caption: 'The portrait, unveiled.',
      credit: 'Jane Roe/Agency',
      creator: ['Jane Roe'],
      copyrightNotice: '© Jane Roe',
      usageTerms: 'Editorial use only',
      license: 'https://agency.example/terms',
      acquireLicensePage: 'https://agency.example',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
      width: 1600,
      height: 1000,
      focalPoint: { x: 50, y: 50 },
      placeholder: expect.stringMatching(/^data:image\//),
      crops: {},
      thumbhash: expect.stringMatching(/^[A-Za-z0-9+/]{20,40}=*$/),
      dominantColour: expect.stringMatching(/^#[0-9a-f]{6}$/),
      artworks: [expect.objectContaining({ title: 'Portrait with a Raised Fist', sourceInventoryNumber: 'G-2025/03' })],
      renditions: expect.arrayContaining([
        {
          name: expect.any(String),
          url: expect.stringMatching(/\/media\/[0-9a-z]{25}\.(jpg|webp|avif)$/),
          type: expect.stringMatching(/^image\/(jpeg|webp|avif)$/),
          width: expect.any(Number),
          height: expect.any(Number),
        },
      ]),
    }
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      slug,
      url: `http://127.0.0.1:3000/stories/${slug}`,
      kind: 'first',
      version: 1,
      headline: 'Portrait unveiled at last',
      shortHeadline: 'Portrait unveiled',
      seoTitle: 'The portrait that crossed an ocean',
      socialText: 'A gift, unwrapped.',
      standfirst: 'It spent a year in the dark.',
      slugline: 'PORTRAIT-GIFT',
      section: { slug: 'culture-desk', name: 'Culture desk' },
      subjects: ['Art', 'Diplomacy'],
      genre: 'news',
      dateline: { place: 'Belgrade', date: expect.stringMatching(/^2026-11-21/) },
      language: 'en-GB',
      byline: 'By Ana Kovač in Belgrade',
      bylines: [{ slug: 'ana-kovac', name: 'Ana Kovač', role: expect.any(String) }],
      image,
      gallery: [{ ...image, caption: 'The back of it.' }],
      body: {
        html: '<p>The portrait was hung on Sunday.</p>\n<p>Nobody spoke.</p>',
        text: expect.stringMatching(/^The portrait was hung on Sunday\.\n+Nobody spoke\.$/),
        blocks: [
          { type: 'paragraph', spans: [{ text: 'The portrait was hung on Sunday.' }] },
          { type: 'paragraph', spans: [{ text: 'Nobody spoke.' }] },
        ],
      },
      wordCount: 8,
      publishedAt: end,
      updatedAt: end,
      corrections: [],
      retraction: null,
      usageTerms: null,
      jsonLd: expect.objectContaining({ '@type': 'NewsArticle', headline: 'Portrait unveiled at last' }),
    })
  })

  test('tells neither sources nor notes nor the desk’s own ids', async () => {
    const { text } = await stranger.ask('GET', `/v1/stories/${slug}`)
    const wire = await stranger.ask('GET', '/api/wire-stories')
    for (const secret of ['studio@painter', 'I took no fee', 'before noon', known.story, known.picture, known.byline]) {
      expect([secret, text.includes(secret), wire.text.includes(secret)]).toEqual([secret, false, false])
    }
  })
})
