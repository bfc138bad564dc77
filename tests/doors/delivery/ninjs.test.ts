import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aWireImage, aWireStory } from '../../support/a-wire-story.ts'
import { ninjsSchema } from '../../support/ninjs-schema.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(() => open.close())

const ninjs = 'application/vnd.iptc.ninjs+json'
const note = { kind: 'correction' as const, note: 'It was July.', at: '2026-03-02T00:00:00.000Z' }
const path = '/v1/ninjs/portrait-unveiled'

async function item(at = path) {
  const answer = await open.getNow(at)
  expect(answer.headers.get('content-type')).toBe(ninjs)
  return ninjsSchema.parse(await answer.json())
}

describe('a story as ninjs 3.1', () => {
  test('has nothing in it that the standard does not know, however much or little is known of the story', async () => {
    const bare = aWireImage({ caption: null, alt: '', creator: [], credit: '', copyrightNotice: null, license: 'ours' })
    const full = {
      shortHeadline: 'Portrait unveiled',
      seoTitle: 'Portrait unveiled in Belgrade',
      socialText: 'Out of its crate',
      genre: 'Feature',
      usageTerms: 'Not for sale',
      image: aWireImage({ usageTerms: 'One use' }),
      gallery: [{ ...bare, id: 'picture-2' }],
      corrections: [note],
    }
    await open.rows.publish(aWireStory(full))
    await open.rows.publish(
      aWireStory({
        slug: 'bare',
        standfirst: null,
        slugline: null,
        subjects: [],
        dateline: null,
        bylines: [],
        byline: '',
      }),
    )
    expect(await item()).toMatchObject({ pubStatus: 'usable', type: 'text', version: '1' })
    expect(await item('/v1/ninjs/bare')).not.toHaveProperty('associations')
  })

  test('has its text, as HTML and plain, its names and its place', async () => {
    await open.rows.publish(aWireStory())
    const text = 'The portrait was hung in the west wing on Monday.'
    expect(await item()).toMatchObject({
      uri: 'tag:api.stet.example,2026:stories/id-of-portrait-unveiled',
      headlines: [{ role: 'main', value: 'Portrait unveiled after a year in a crate' }],
      bodies: [
        { contentType: 'text/html', value: `<p>${text}</p>` },
        { contentType: 'text/plain', value: text, charCount: text.length },
      ],
      by: 'By Ana Kovač',
      located: 'Belgrade',
      infoSources: [
        { name: 'Ana Kovač', role: 'Reporting' },
        { name: 'The Stet', role: 'publisher' },
      ],
      renditions: [{ name: 'web', href: 'https://www.stet.example/culture/portrait-unveiled' }],
    })
  })

  test('has its pictures beside it, and beside each the works that it shows, with the rights of either', async () => {
    await open.rows.publish(aWireStory({ image: aWireImage() }))
    expect((await item()).associations).toMatchObject([
      {
        name: 'The portrait in the west wing.',
        rel: 'lead',
        type: 'picture',
        copyrightNotice: '© 2026 Jane Roe',
        rightsInfo: { linkedRights: 'https://stet.example/licence' },
        objects: [{ name: 'The Raised Fist', rel: 'artwork', literal: 'INV-7' }],
        digitalSourceType: { uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' },
        renditions: [
          { href: 'https://api.stet.example/media/aaaa.jpg', width: 640, height: 427, poi: { x: 320, y: 171 } },
          {},
          {},
        ],
        associations: [{ name: 'The Raised Fist', rel: 'artwork', by: 'A. Painter', copyrightNotice: '© A. Painter' }],
      },
    ])
  })

  test('says of a picture how it was made, in the desk’s words where they are no address, and of a crop no point in it', async () => {
    const renditions = [{ name: 'square.jpg', url: '/media/dddd.jpg', type: 'image/jpeg', width: 400, height: 400 }]
    const image = { digitalSourceType: 'Made with a program', renditions }
    await open.rows.publish(
      aWireStory({ image: aWireImage(image), gallery: [aWireImage({ id: 'two', digitalSourceType: null })] }),
    )
    const [first, second] = (await item()).associations ?? []
    expect(first).toMatchObject({ digitalSourceType: { literal: 'Made with a program' } })
    expect(first?.renditions?.[0]).not.toHaveProperty('poi')
    expect(second).not.toHaveProperty('digitalSourceType')
  })

  test('tells its corrections to readers and to the editors who take it', async () => {
    await open.rows.publish(aWireStory({ corrections: [note] }))
    const { edNote, descriptions } = await item()
    expect(edNote).toBe('correction, 2026-03-02: It was July.')
    expect(descriptions).toContainEqual({ role: 'correction', contentType: 'text/plain', value: 'It was July.' })
  })

  test('is canceled once it is retracted', async () => {
    const retraction = { note: 'The letters were forged.', at: note.at }
    await open.rows.publish(aWireStory({ retraction }))
    expect(await item()).toMatchObject({ pubStatus: 'canceled' })
  })

  test('is 410 and canceled, and has no word of its text left, once it is killed', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    await open.rows.kill(story)
    const answer = await open.getNow(path)
    expect(answer.status).toBe(410)
    expect(ninjsSchema.parse(await answer.json())).toEqual({
      standard: expect.objectContaining({ name: 'ninjs', version: '3.1' }),
      uri: 'tag:api.stet.example,2026:stories/id-of-portrait-unveiled',
      type: 'text',
      versionCreated: '2026-03-01T10:00:00.000Z',
      pubStatus: 'canceled',
      edNote: 'This story was withdrawn for legal reasons.',
      altIds: [{ role: 'slug', value: 'portrait-unveiled' }],
    })
  })

  test('is the same nothing as any other where a story is held or never was', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    await open.rows.unpublish(story)
    const gone = await open.getNow(path)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toBe(await (await open.get('/v1/ninjs/nothing')).text())
  })

  test('answers at a slug it had with the way to the one it has', async () => {
    await open.rows.publish(aWireStory({ id: 'one', slug: 'old' }))
    await open.rows.publish(aWireStory({ id: 'one', slug: 'new' }), { rank: 2 })
    const answer = await open.getNow('/v1/ninjs/old')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://api.stet.example/v1/ninjs/new'])
  })
})

describe('a story asked for by its own address', () => {
  const address = '/v1/stories/portrait-unveiled'
  const asked = async (accept: string) => {
    const answer = await open.getNow(address, { headers: { accept } })
    expect(answer.headers.get('vary')).toBe('Accept, Accept-Encoding')
    return answer.headers.get('content-type')
  }
  const json = 'application/json; charset=utf-8'

  test.each([
    { accept: ninjs, type: ninjs },
    { accept: `${ninjs}, application/json;q=0.5`, type: ninjs },
    { accept: `Application/vnd.IPTC.ninjs+json, */*`, type: ninjs },
    { accept: `application/json, ${ninjs};q=0.5`, type: json },
    { accept: `${ninjs};q=0`, type: json },
    { accept: '*/*', type: json },
  ])('is $type for “$accept”, whatever was made ready before', async ({ accept, type }) => {
    await open.rows.publish(aWireStory())
    expect(await asked('application/json')).toBe(json)
    expect(await asked(accept)).toBe(type)
    expect(await asked('application/json')).toBe(json)
    expect(await asked(accept)).toBe(type)
  })

  test('does not take the tag of one form for that of the other', async () => {
    await open.rows.publish(aWireStory())
    const etag = (await open.getNow(address)).headers.get('etag') ?? ''
    const other = await open.get(address, { headers: { accept: ninjs, 'If-None-Match': etag } })
    expect(other.status).toBe(200)
    const known = other.headers.get('etag') ?? ''
    expect((await open.get(address, { headers: { accept: ninjs, 'If-None-Match': known } })).status).toBe(304)
  })
})
