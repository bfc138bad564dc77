import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aWireImage, aWireStory, culture, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function slugsAt(path: string): Promise<{ slugs: string[] }> {
  const body: { stories: { slug: string }[] } = await (await open.getNow(path)).json()
  return { slugs: body.stories.map(({ slug }) => slug) }
}

describe('a story', () => {
  test('is answered whole, with addresses that work from anywhere', async () => {
    const image = aWireImage()
    const body = { html: '', text: 'Look.', blocks: [{ type: 'image' as const, image }] }
    await open.rows.publish(aWireStory({ image, gallery: [image], body }))
    const story = await (await open.getNow('/v1/stories/portrait-unveiled')).json()
    expect(story).toMatchObject({
      id: 'id-of-portrait-unveiled',
      url: 'https://www.stet.example/culture/portrait-unveiled',
      section: culture,
      version: 1,
      corrections: [],
      body: { text: 'Look.' },
    })
    expect(story.gallery[0].renditions[0].url).toBe('https://api.stet.example/media/aaaa.jpg')
    expect(story.body.blocks[0].image.renditions[0].url).toBe('https://api.stet.example/media/aaaa.jpg')
    expect(story.body.html).toContain('https://api.stet.example/media/bbbb.jpg')
    expect(story.jsonLd).toMatchObject({
      '@type': 'NewsArticle',
      image: [{ '@type': 'ImageObject', creditText: 'Jane Roe/Stet', license: 'https://stet.example/licence' }],
    })
  })

  test('says in its structured data what search engines read of pictures, and of the works they show', async () => {
    const block = { type: 'image' as const, image: aWireImage({ id: 'picture-in-text' }) }
    const body = { html: '', text: '', blocks: [{ type: 'fact-box' as const, title: 'Facts', blocks: [block] }] }
    await open.rows.publish(aWireStory({ image: aWireImage(), gallery: [aWireImage()], body }))
    const story = await (await open.getNow('/v1/stories/portrait-unveiled')).json()
    expect(story.jsonLd.image).toHaveLength(2)
    expect(story.jsonLd.image[1]).toEqual({
      '@type': 'ImageObject',
      url: 'https://api.stet.example/media/bbbb.jpg',
      contentUrl: 'https://api.stet.example/media/bbbb.jpg',
      encodingFormat: 'image/jpeg',
      width: 1280,
      height: 853,
      caption: 'The portrait in the west wing.',
      creditText: 'Jane Roe/Stet',
      creator: [{ '@type': 'Person', name: 'Jane Roe' }],
      copyrightNotice: '© 2026 Jane Roe',
      license: 'https://stet.example/licence',
      acquireLicensePage: 'https://agency.example/buy',
      digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource',
      about: [
        {
          '@type': 'VisualArtwork',
          name: 'The Raised Fist',
          creator: [{ '@type': 'Person', name: 'A. Painter' }],
          dateCreated: '2024',
          description: 'Oil on canvas',
          identifier: 'INV-7',
          copyrightNotice: '© A. Painter',
        },
      ],
    })
  })

  test('carries its corrections in its structured data too', async () => {
    const corrections = [{ kind: 'correction' as const, note: 'It was July.', at: '2026-03-02T00:00:00.000Z' }]
    await open.rows.publish(aWireStory({ corrections }))
    const story = await (await open.getNow('/v1/stories/portrait-unveiled')).json()
    expect(story.corrections).toEqual(corrections)
    expect(story.jsonLd.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        name: 'correction',
        text: 'It was July.',
        datePublished: '2026-03-02T00:00:00.000Z',
      },
    ])
  })

  test('links to another story while that one is live, and says the same words otherwise', async () => {
    const other = aWireStory({ slug: 'the-painter', section: politics })
    const blocks = [{ type: 'paragraph' as const, spans: [{ text: 'See ' }, { text: 'the painter' }] }]
    const links = [{ path: [0, 1], target: other.id }]
    await open.rows.publish(aWireStory({ body: { html: '', text: '', blocks } }), { links })
    const html = async (): Promise<unknown> =>
      (await (await open.getNow('/v1/stories/portrait-unveiled')).json()).body.html
    expect(await html()).toBe('<p>See the painter</p>')
    await open.rows.publish(other)
    expect(await html()).toContain('<a href="https://www.stet.example/politics/the-painter"')
    await open.rows.unpublish(other)
    expect(await html()).toBe('<p>See the painter</p>')
  })

  test('is found at its old slug, which says where it is now', async () => {
    await open.rows.publish(aWireStory({ slug: 'old', id: 'one' }))
    await open.rows.publish(aWireStory({ slug: 'new', id: 'one' }), { rank: 2 })
    const answer = await open.getNow('/v1/stories/old')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('https://api.stet.example/v1/stories/new')
  })

  test('that was killed is gone with its tombstone, at its old slug too', async () => {
    await open.rows.publish(aWireStory({ slug: 'old', id: 'one' }))
    const story = aWireStory({ slug: 'new', id: 'one' })
    await open.rows.publish(story, { rank: 2 })
    await open.rows.kill(story, { rank: 3, notice: 'It was withdrawn at the request of a court.' })
    for (const slug of ['new', 'old']) {
      const answer = await open.getNow(`/v1/stories/${slug}`)
      expect(answer.status).toBe(410)
      expect(await answer.json()).toMatchObject({
        status: 410,
        detail: 'It was withdrawn at the request of a court.',
        tombstone: { slug: 'new', killedAt: '2026-03-01T10:00:00.000Z' },
      })
    }
    expect((await slugsAt('/v1/stories')).slugs).toEqual([])
  })

  test('that was taken down, or never was, gives the same bytes and the same headers', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    await open.rows.unpublish(story)
    const seen = async (path: string) => {
      const answer = await open.getNow(path)
      const headers = [...answer.headers].filter(([name]) => name !== 'date')
      return { status: answer.status, headers, text: await answer.text() }
    }
    const gone = await seen('/v1/stories/portrait-unveiled')
    expect(gone.status).toBe(404)
    expect(gone).toEqual(await seen('/v1/stories/never-was'))
    expect(gone).toEqual(await seen('/v1/bylines/nobody'))
    expect(gone.text).not.toContain('portrait')
  })

  test('takes no parameters', async () => {
    expect((await open.get('/v1/stories/anything?draft=true')).status).toBe(400)
  })
})
