/** What a party is shown early: how much of it, of which edition. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { anApprovedStory, approveAgain } from '../../support/copy.ts'
import { admit } from '../../support/partners.ts'
import { hour, openPartnersDoor, type PartnersDoor } from '../../support/partners-door.ts'

let door: PartnersDoor
beforeAll(async () => {
  door = await openPartnersDoor()
})
afterAll(() => door.newsroom.close())

describe('a party sees', () => {
  test('the approved text and the pictures, when it is admitted to both', async () => {
    const { story, slug } = await door.aSinging('quill')
    await admit(door.newsroom, { stories: [story], until: door.inHours(4), parties: [{ partner: door.cnn }] })
    const { status, body } = await door.see(slug)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      slug,
      headline: 'Headline quill',
      standfirst: 'Standfirst quill',
      scope: 'text+media',
      embargo: { until: door.inHours(4).toISOString() },
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
    const { body } = await door.see('quill-story')
    const { renditions } = body.image as { renditions: { url: string; width: number; type: string }[] }
    expect(renditions.length).toBeGreaterThan(2)
    for (const { url, width, type } of renditions) {
      const path = url.replace('http://127.0.0.1:3000/partner/v1', '')
      expect(path).toMatch(/^\/media\/[\w-]{32}\.(avif|webp|jpg)$/)
      const file = await fetch(`${door.newsroom.url}/partner/v1${path}`, {
        headers: { authorization: `Bearer ${door.cnn.token}`, range: 'bytes=0-9' },
      })
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type])
      const bytes = Buffer.from(await file.arrayBuffer())
      expect((await sharp(bytes).metadata()).width).toBe(width)
      expect((await sharp(bytes).stats()).channels.length).toBe(3)
      expect(bytes.toString('latin1')).toMatch(/Copy [0-9a-f-]{36} for CNN, read at /)
      const name = path.split('/').at(-1) ?? ''
      expect((await door.newsroom.get(`/media/${name}`)).status).toBe(404)
      expect((await door.outsider.get(path)).status).toBe(404)
      expect((await door.newsroom.get(`/partner/v1${path}`)).status).toBe(401)
    }
    expect(await readdir(join(door.newsroom.mediaDir, 'public')).catch(() => [])).toEqual([])
  })

  test('the text without a trace of the pictures, when that is all', async () => {
    const { story, slug } = await door.aSinging('rook')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn, scope: 'text' }] })
    const { body, text } = await door.see(slug)
    expect(body).toMatchObject({ scope: 'text', image: null, gallery: [], embargo: { until: null } })
    expect(body.body.html).toContain('<p>Paragraph rook</p>')
    expect(body.body.text).toContain('Fact rook')
    for (const trace of ['Lead alt rook', 'Lead rook', 'In the body', 'data:image', '/media/', '<img', '"image",']) {
      expect(text).not.toContain(trace)
    }
  })

  test('the headline, the slug and the end, and nothing else, when it is admitted to the notice', async () => {
    const { story, slug } = await door.aSinging('swift')
    await admit(door.newsroom, {
      stories: [story],
      until: door.inHours(2),
      parties: [{ partner: door.cnn, scope: 'notice' }],
    })
    const { body } = await door.see(slug)
    expect(body).toEqual({
      slug,
      headline: 'Headline swift',
      scope: 'notice',
      embargo: { until: door.inHours(2).toISOString() },
      mark: { party: 'CNN', at: door.newsroom.clock.now().toISOString(), id: expect.any(String) },
    })
  })

  test('all of it in its list, by notices alone', async () => {
    const { body, text } = await door.cnn.get('/stories')
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
    expect((await door.outsider.get('/stories')).body.stories).toEqual([])
  })

  test('its own mark at the end of the text, in the page and in the data', async () => {
    const { body } = await door.see('quill-story')
    const line = `Copy ${body.mark.id} for CNN, read at ${body.mark.at}.`
    expect(body.body.text.split('\n').at(-1)).toContain(line)
    expect(body.body.html.slice(-300)).toContain(line)
    expect(JSON.stringify(body.body.blocks.at(-1))).toContain(line)
    expect((await door.see('quill-story')).body.mark.id).not.toBe(body.mark.id)
  })

  test('nothing before its instant, and all of it at the instant', async () => {
    await door.aHeldStory('from-then', { parties: [{ partner: door.cnn, from: door.inHours(1) }] })
    await door.expectClosed('from-then')
    door.newsroom.clock.pass(hour - 1)
    await door.expectClosed('from-then')
    door.newsroom.clock.pass(1)
    expect((await door.see('from-then')).status).toBe(200)
  })
})

describe('a picture that two embargoes hold', () => {
  test('is shown when both admit the party to it, and left out when one admits it to the text', async () => {
    const { story, picture, slug } = await door.aSinging('wren')
    await admit(door.newsroom, { stories: [story], until: door.inHours(1), parties: [{ partner: door.cnn }] })
    await admit(door.newsroom, {
      images: [picture],
      until: door.inHours(2),
      parties: [{ partner: door.cnn, scope: 'text' }],
    })
    const { body } = await door.see(slug)
    expect(body).toMatchObject({ scope: 'text', image: null, embargo: { until: door.inHours(2).toISOString() } })
  })

  test('alone brings its story to the door', async () => {
    const { picture, slug } = await door.aSinging('lark')
    await admit(door.newsroom, { images: [picture], parties: [{ partner: door.cnn, scope: 'text' }] })
    expect((await door.see(slug)).body).toMatchObject({ scope: 'text', image: null })
  })

  test('is left out when it may not be passed on, and so are its files', async () => {
    const { story, picture, slug } = await door.aSinging('finch')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn }] })
    const url = String((await door.see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    const denied = { leases: [{ kind: 'deny-syndication' }] }
    await door.newsroom.desk('PATCH', `/images/${picture}`, { as: 'picture-editor', body: denied })
    expect((await door.see(slug)).body).toMatchObject({ image: null, gallery: [], picturesLeftOut: 1 })
    expect((await door.cnn.get(url)).status).toBe(404)
  })
})

describe('the edition that is shown', () => {
  test('is the one that waits, whatever is typed and approved since', async () => {
    const { story } = await door.aHeldStory('pinned')
    await door.release(story)
    const { headline } = (await door.see('pinned')).body
    await door.newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'reporter',
      body: { headline: 'Typed since' },
    })
    expect((await door.see('pinned')).body.headline).toBe(headline)
    await approveAgain(door.newsroom, story, { headline: 'Approved since' })
    expect((await door.see('pinned')).body.headline).toBe(headline)
    await door.act(`/stories/${story}/unschedule`)
    expect((await door.see('pinned')).body.headline).toBe('Approved since')
  })

  test('is gone when the approved text, which nothing waits with, is edited', async () => {
    const { story } = await door.aHeldStory('edited-after')
    expect((await door.see('edited-after')).status).toBe(200)
    await door.newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Better' } })
    await door.expectClosed('edited-after')
  })

  test('is the later one of a story that is live, and the live one stays where everyone reads it', async () => {
    const story = await anApprovedStory(door.newsroom, { slug: 'goes-on' })
    await door.release(story)
    const embargo = await admit(door.newsroom, {
      stories: [story],
      until: door.inHours(1),
      parties: [{ partner: door.cnn }],
    })
    expect((await door.see('goes-on')).status).toBe(307)
    await approveAgain(door.newsroom, story, { headline: 'More is known' })
    await door.release(story)
    expect((await door.see('goes-on')).body).toMatchObject({ headline: 'More is known' })
    await door.expectNotFoundFor(door.outsider, 'goes-on')
    expect((await door.newsroom.get('/v1/stories/goes-on')).body.headline).not.toBe('More is known')
    expect(embargo).toBeTruthy()
  })
})
