/** What a party is shown early: how much of it, of which edition, until when. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { aSingingStory } from '../../support/canary/held-material.ts'
import {
  aByline,
  anApprovedStory,
  aPicture,
  aSection,
  aStory,
  approveAgain,
  imposeEmbargo,
} from '../../support/copy.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { admit, aPartner, type Visitor } from '../../support/partners.ts'

let newsroom: Newsroom
let cnn: Visitor
let outsider: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  cnn = await aPartner(newsroom, 'CNN')
  outsider = await aPartner(newsroom, 'Somebody else')
})
afterAll(() => newsroom.close())

const hour = 3_600_000

function inHours(hours: number): Date {
  return new Date(newsroom.clock.now().getTime() + hours * hour)
}

/** An approved story that says a word everywhere, with a picture as its lead, in its gallery and in its body. */
async function aSinging(word: string): Promise<{ story: string; picture: string; slug: string }> {
  const picture = await aPicture(newsroom)
  const refs = { section: await aSection(newsroom), byline: await aByline(newsroom), picture }
  const story = await anApprovedStory(newsroom, { ...aSingingStory(word, refs) })
  return { story, picture, slug: `${word}-story` }
}

/** An approved story under an embargo that names CNN. */
async function aHeldStory(slug: string, imposing: Parameters<typeof admit>[1] = {}) {
  const story = await anApprovedStory(newsroom, { slug })
  const embargo = await admit(newsroom, { stories: [story], parties: [{ partner: cnn }], ...imposing })
  return { story, embargo }
}

async function release(story: string): Promise<void> {
  const { status, text } = await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })
  if (status !== 200) throw new Error(text)
}

async function act(path: string, body: object = {}, as: 'editor' | 'editor2' | 'legal' | 'reporter' = 'editor') {
  const answer = await newsroom.desk('POST', path, { as, body })
  if (answer.status >= 300) throw new Error(answer.text)
  return answer.body
}

const see = (slug: string, who = cnn) => who.get(`/stories/${slug}`)
const listed = async (who = cnn) =>
  ((await who.get('/stories')).body.stories as { slug: string }[]).map(({ slug }) => slug)

function looks({ status, text, headers }: Answer) {
  return { status, text, headers: [...headers].filter(([name]) => name !== 'date') }
}

async function expectClosed(slug: string, who = cnn): Promise<void> {
  expect(looks(await see(slug, who))).toEqual(looks(await see('never-was', who)))
  expect((await see(slug, who)).status).toBe(404)
  expect(await listed(who)).not.toContain(slug)
}

describe('a party sees', () => {
  test('the approved text and the pictures, when it is admitted to both', async () => {
    const { story, slug } = await aSinging('quill')
    await admit(newsroom, { stories: [story], until: inHours(4), parties: [{ partner: cnn }] })
    const { status, body } = await see(slug)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      slug,
      headline: 'Headline quill',
      standfirst: 'Standfirst quill',
      scope: 'text+media',
      embargo: { until: inHours(4).toISOString() },
      picturesLeftOut: 0,
      image: { alt: 'Lead alt quill' },
      gallery: [{ alt: 'Gallery alt quill' }],
    })
    expect(body.body.html).toContain('<p>Paragraph quill</p>')
    expect(body.body.blocks.map(({ type }: { type: string }) => type)).toContain('image')
    for (const secret of ['Source quill', 'Contact quill', 'Notes quill'])
      expect(JSON.stringify(body)).not.toContain(secret)
    expect(JSON.stringify(body)).not.toContain(story)
    expect(JSON.stringify(body)).not.toContain('"/media/')
  })

  test('each picture at the same door, whole, and never from the public folder', async () => {
    const { body } = await see('quill-story')
    const { renditions } = body.image as { renditions: { url: string; width: number; type: string }[] }
    expect(renditions.length).toBeGreaterThan(2)
    for (const { url, width, type } of renditions) {
      const path = url.replace('http://127.0.0.1:3000/partner/v1', '')
      expect(path).toMatch(/^\/media\/[\w-]{32}\.(avif|webp|jpg)$/)
      const file = await fetch(`${newsroom.url}/partner/v1${path}`, {
        headers: { authorization: `Bearer ${cnn.token}`, range: 'bytes=0-9' },
      })
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type])
      const bytes = Buffer.from(await file.arrayBuffer())
      expect((await sharp(bytes).metadata()).width).toBe(width)
      expect((await sharp(bytes).stats()).channels.length).toBe(3)
      expect(bytes.toString('latin1')).toMatch(/Copy [0-9a-f-]{36} for CNN, read at /)
      const name = path.split('/').at(-1) ?? ''
      expect((await newsroom.get(`/media/${name}`)).status).toBe(404)
      expect((await outsider.get(path)).status).toBe(404)
      expect((await newsroom.get(`/partner/v1${path}`)).status).toBe(401)
    }
    expect(await readdir(join(newsroom.mediaDir, 'public')).catch(() => [])).toEqual([])
  })

  test('the text without a trace of the pictures, when that is all', async () => {
    const { story, slug } = await aSinging('rook')
    await admit(newsroom, { stories: [story], parties: [{ partner: cnn, scope: 'text' }] })
    const { body, text } = await see(slug)
    expect(body).toMatchObject({ scope: 'text', image: null, gallery: [], embargo: { until: null } })
    expect(body.body.html).toContain('<p>Paragraph rook</p>')
    expect(body.body.text).toContain('Fact rook')
    for (const trace of ['Lead alt rook', 'Lead rook', 'In the body', 'data:image', '/media/', '<img', '"image",']) {
      expect(text).not.toContain(trace)
    }
  })

  test('the headline, the slug and the end, and nothing else, when it is admitted to the notice', async () => {
    const { story, slug } = await aSinging('swift')
    await admit(newsroom, { stories: [story], until: inHours(2), parties: [{ partner: cnn, scope: 'notice' }] })
    const { body } = await see(slug)
    expect(body).toEqual({
      slug,
      headline: 'Headline swift',
      scope: 'notice',
      embargo: { until: inHours(2).toISOString() },
      mark: { party: 'CNN', at: newsroom.clock.now().toISOString(), id: expect.any(String) },
    })
  })

  test('all of it in its list, by notices alone', async () => {
    const { body, text } = await cnn.get('/stories')
    expect(body.stories).toEqual(
      expect.arrayContaining([
        {
          slug: 'rook-story',
          headline: 'Headline rook',
          scope: 'text',
          embargo: { until: null },
          url: 'http://127.0.0.1:3000/partner/v1/stories/rook-story',
        },
      ]),
    )
    expect(text).not.toContain('Standfirst')
    expect((await outsider.get('/stories')).body.stories).toEqual([])
  })

  test('its own mark at the end of the text, in the page and in the data', async () => {
    const { body } = await see('quill-story')
    const line = `Copy ${body.mark.id} for CNN, read at ${body.mark.at}.`
    expect(body.body.text.split('\n').at(-1)).toContain(line)
    expect(body.body.html.slice(-300)).toContain(line)
    expect(JSON.stringify(body.body.blocks.at(-1))).toContain(line)
    expect((await see('quill-story')).body.mark.id).not.toBe(body.mark.id)
  })

  test('nothing before its instant, and all of it at the instant', async () => {
    await aHeldStory('from-then', { parties: [{ partner: cnn, from: inHours(1) }] })
    await expectClosed('from-then')
    newsroom.clock.pass(hour - 1)
    await expectClosed('from-then')
    newsroom.clock.pass(1)
    expect((await see('from-then')).status).toBe(200)
  })
})

describe('to a party, what is refused looks like what never was:', () => {
  test('a story whose embargo does not name it', async () => {
    await aHeldStory('not-for-others')
    await expectClosed('not-for-others', outsider)
  })

  test('a story under no embargo, approved or live', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'free-as-air' })
    await expectClosed('free-as-air')
    await release(story)
    expect((await newsroom.get('/v1/stories/free-as-air')).status).toBe(200)
    await expectClosed('free-as-air')
  })

  test('a draft, and one that is only submitted', async () => {
    const story = await aStory(newsroom, { slug: 'still-typing' })
    await admit(newsroom, { stories: [story], parties: [{ partner: cnn }] })
    await expectClosed('still-typing')
    await act(`/stories/${story}/submit`, {}, 'reporter')
    await expectClosed('still-typing')
    await act(`/stories/${story}/approve`)
    expect((await see('still-typing')).status).toBe(200)
  })

  test('a story that a second embargo holds, which does not admit it', async () => {
    const { story } = await aHeldStory('held-twice')
    expect((await see('held-twice')).status).toBe(200)
    await imposeEmbargo(newsroom, { stories: [story] }, inHours(3))
    await expectClosed('held-twice')
    newsroom.clock.pass(3 * hour)
    expect((await see('held-twice')).status).toBe(200)
  })

  test('a story with a picture whose embargo does not admit it, and that picture’s files', async () => {
    const { story, picture, slug } = await aSinging('tern')
    await admit(newsroom, { stories: [story], parties: [{ partner: cnn }] })
    const url = String((await see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    expect((await cnn.get(url)).status).toBe(200)
    const embargo = await admit(newsroom, { images: [picture], parties: [{ partner: outsider }] })
    await expectClosed(slug)
    expect(looks(await cnn.get(url))).toEqual(looks(await cnn.get('/media/never-was.webp')))
    await expectClosed(slug, outsider)
    await act(`/embargoes/${embargo}/lift`, { reason: 'Theirs is out.' })
    expect((await see(slug)).status).toBe(404)
    await act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await see(slug)).status).toBe(200)
  })

  test.each([
    { says: 'is only proposed', changes: { state: 'proposed' } },
    { says: 'is in a state nobody knows', changes: { state: 'paused' } },
    { says: 'has an end that can’t be read', changes: { until: 'some day' } },
  ])('a story under an embargo that $says', async ({ says, changes }) => {
    const slug = `odd-${says.replaceAll(/[^a-z]/g, '-')}`
    const { embargo } = await aHeldStory(slug)
    expect((await see(slug)).status).toBe(200)
    const where = { id: { equals: embargo } }
    await newsroom.payload.db.updateOne({ collection: 'embargoes', where, data: changes })
    await expectClosed(slug)
  })

  test('a story under a hold whose embargo is not there', async () => {
    const { story } = await aHeldStory('orphaned')
    await newsroom.house.desk.holds.insert({
      id: 'gone~stories',
      embargo: 'gone',
      kind: 'stories',
      item: story,
      times: 1,
    })
    await expectClosed('orphaned')
  })
})

describe('a picture that two embargoes hold', () => {
  test('is shown when both admit the party to it, and left out when one admits it to the text', async () => {
    const { story, picture, slug } = await aSinging('wren')
    await admit(newsroom, { stories: [story], until: inHours(1), parties: [{ partner: cnn }] })
    await admit(newsroom, { images: [picture], until: inHours(2), parties: [{ partner: cnn, scope: 'text' }] })
    const { body } = await see(slug)
    expect(body).toMatchObject({ scope: 'text', image: null, embargo: { until: inHours(2).toISOString() } })
  })

  test('alone brings its story to the door', async () => {
    const { picture, slug } = await aSinging('lark')
    await admit(newsroom, { images: [picture], parties: [{ partner: cnn, scope: 'text' }] })
    expect((await see(slug)).body).toMatchObject({ scope: 'text', image: null })
  })

  test('is left out when it may not be passed on, and so are its files', async () => {
    const { story, picture, slug } = await aSinging('finch')
    await admit(newsroom, { stories: [story], parties: [{ partner: cnn }] })
    const url = String((await see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    const denied = { leases: [{ kind: 'deny-syndication' }] }
    await newsroom.desk('PATCH', `/images/${picture}`, { as: 'picture-editor', body: denied })
    expect((await see(slug)).body).toMatchObject({ image: null, gallery: [], picturesLeftOut: 1 })
    expect((await cnn.get(url)).status).toBe(404)
  })
})

describe('the edition that is shown', () => {
  test('is the one that waits, whatever is typed and approved since', async () => {
    const { story } = await aHeldStory('pinned')
    await release(story)
    const { headline } = (await see('pinned')).body
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Typed since' } })
    expect((await see('pinned')).body.headline).toBe(headline)
    await approveAgain(newsroom, story, { headline: 'Approved since' })
    expect((await see('pinned')).body.headline).toBe(headline)
    await act(`/stories/${story}/unschedule`)
    expect((await see('pinned')).body.headline).toBe('Approved since')
  })

  test('is gone when the approved text, which nothing waits with, is edited', async () => {
    const { story } = await aHeldStory('edited-after')
    expect((await see('edited-after')).status).toBe(200)
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Better' } })
    await expectClosed('edited-after')
  })

  test('is the later one of a story that is live, and the live one stays where everyone reads it', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'goes-on' })
    await release(story)
    const embargo = await admit(newsroom, { stories: [story], until: inHours(1), parties: [{ partner: cnn }] })
    expect((await see('goes-on')).status).toBe(307)
    await approveAgain(newsroom, story, { headline: 'More is known' })
    await release(story)
    expect((await see('goes-on')).body).toMatchObject({ headline: 'More is known' })
    await expectNotFoundFor(outsider, 'goes-on')
    expect((await newsroom.get('/v1/stories/goes-on')).body.headline).not.toBe('More is known')
    expect(embargo).toBeTruthy()
  })
})

async function expectNotFoundFor(who: Visitor, slug: string): Promise<void> {
  expect(looks(await see(slug, who))).toEqual(looks(await see('never-was', who)))
}

describe('an end', () => {
  test('that is moved later is the one it is told', async () => {
    const { embargo } = await aHeldStory('later-still', { until: inHours(1) })
    await act(`/embargoes/${embargo}/extend`, { until: inHours(5).toISOString() })
    expect((await see('later-still')).body.embargo).toEqual({ until: inHours(5).toISOString() })
    newsroom.clock.pass(2 * hour)
    expect((await see('later-still')).status).toBe(200)
    await act(`/embargoes/${embargo}/extend`, { until: null })
    expect((await see('later-still')).body.embargo).toEqual({ until: null })
  })

  test('that comes sends the party to the public page, at that instant', async () => {
    const { story } = await aHeldStory('on-the-dot', { until: inHours(1) })
    await release(story)
    newsroom.clock.pass(hour - 1)
    expect((await see('on-the-dot')).status).toBe(200)
    newsroom.clock.pass(1)
    const answer = await see('on-the-dot')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://127.0.0.1:3000/stories/on-the-dot'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await listed()).not.toContain('on-the-dot')
    await expectNotFoundFor(outsider, 'on-the-dot')
  })

  test('that two editors bring about does so too', async () => {
    const { story, embargo } = await aHeldStory('lifted-by-two')
    await release(story)
    await act(`/embargoes/${embargo}/lift`, { reason: 'Announced.' })
    expect((await see('lifted-by-two')).status).toBe(200)
    await act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await see('lifted-by-two')).status).toBe(307)
  })

  test('that comes while nothing is to go out leaves nothing at the door', async () => {
    await aHeldStory('over-and-unasked', { until: inHours(1) })
    newsroom.clock.pass(hour)
    await expectClosed('over-and-unasked')
  })
})

describe('at once closes the door:', () => {
  test('a kill, of what never was public', async () => {
    const { story, picture, slug } = await aSinging('crow')
    await admit(newsroom, { stories: [story, picture].slice(0, 1), parties: [{ partner: cnn }] })
    await release(story)
    const url = String((await see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    await act(`/stories/${story}/kill`, { reason: 'It is not so.' }, 'legal')
    await expectClosed(slug)
    expect((await cnn.get(url)).status).toBe(404)
  })

  test('a kill that is decided and not yet carried out', async () => {
    const { story } = await aHeldStory('about-to-go')
    let seen = 0
    newsroom.reached = async (step) => {
      if (step === 'ending decided') seen = (await see('about-to-go')).status
    }
    await act(`/stories/${story}/kill`, { reason: 'It is not so.' })
    newsroom.reached = () => Promise.resolve()
    expect(seen).toBe(404)
  })

  test('an ending of what is live, whatever waits to follow it', async () => {
    const { story, embargo } = await aHeldStory('taken-off')
    await release(story)
    await act(`/embargoes/${embargo}/lift`, { reason: 'Announced.' })
    await act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await see('taken-off')).status).toBe(307)
    await admit(newsroom, { stories: [story], parties: [{ partner: cnn }] })
    await approveAgain(newsroom, story, { headline: 'More is known' })
    expect((await see('taken-off')).status).toBe(200)
    await act(`/stories/${story}/unpublish`, { reason: 'A mistake.' })
    await expectClosed('taken-off')
  })

  test('a flag for legal, until legal clears it', async () => {
    const { story } = await aHeldStory('for-legal')
    await act(`/stories/${story}/flag`, { note: 'Is this so?' })
    await expectClosed('for-legal')
    await act(`/stories/${story}/clear`, { note: 'It is.' }, 'legal')
    expect((await see('for-legal')).status).toBe(200)
  })

  test('a token that is revoked, for pictures too', async () => {
    const leaver = await aPartner(newsroom, 'Leaver')
    const { story, slug } = await aSinging('heron')
    await admit(newsroom, { stories: [story], parties: [{ partner: leaver }] })
    const url = String((await see(slug, leaver)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    expect((await leaver.get(url)).status).toBe(200)
    await act(`/partners/${leaver.id}/revoke`, { token: leaver.tokenId })
    expect([(await leaver.get(url)).status, (await see(slug, leaver)).status]).toEqual([401, 401])
  })
})
