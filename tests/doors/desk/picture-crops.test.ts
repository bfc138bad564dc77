/** A picture editor draws how a picture is cut; readers get it when an editor refiles the stories that show it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { aLiveStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPhotograph } from '../../support/photograph.ts'

/** The corner that is blue; the rest of the picture is red. */
const blueCorner = { x: 0, y: 0, width: 0.375, height: 0.3 }
const usable = { altText: 'A field', creditLine: 'Agency', usageRights: { category: 'staff' } }

let newsroom: Newsroom
let image = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await aPhotograph())], { type: 'image/jpeg' }), 'field.jpg')
  form.append('_payload', JSON.stringify(usable))
  image = (await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })).body.doc.id
  await newsroom.pictures.settled()
})
afterAll(() => newsroom.close())

const draw = (crops: unknown) => newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { crops } })

async function shown(slug: string): Promise<{ crops: unknown; renditions: { name: string; url: string }[] }> {
  return (await newsroom.get(`/v1/stories/${slug}`)).body.image
}

/** As readers are told of them at this moment; who asks at the door waits for the release that is on its way. */
async function filesOnTheWire(slug: string) {
  const { wire } = newsroom.house
  const [row] = await wire.stories.find({ slug: { equals: slug } })
  return row?.document?.image?.renditions ?? []
}

async function fileAt(url: string | undefined) {
  const answer = await fetch(newsroom.url + new URL(url ?? '').pathname)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('a crop that is drawn', () => {
  test('wrongly is refused with every reason at once, and changes nothing', async () => {
    const before = (await newsroom.desk('GET', `/images/${image}`, { as: 'picture-editor' })).body
    const { status, body } = await draw({
      '16:9': { x: 0.5, y: 0, width: 0.8, height: 0.72 },
      '1:1': { x: 0, y: 0, width: 0.1, height: 0.16 },
      '2:3': null,
    })
    expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['crops.16:9', 'crops.1:1', 'crops.2:3'],
    ])
    expect((await newsroom.desk('GET', `/images/${image}`, { as: 'picture-editor' })).body).toEqual(before)
  })

  test('reaches live stories by a refile: no reader finds a file missing at any step, and then the old ones are gone', async () => {
    const slug = 'cut-by-hand'
    const story = await aLiveStory(newsroom, { headline: 'Cut by hand', slug, leadImage: image })
    const before = await shown(slug)
    expect(before.crops).toEqual({})
    expect((await draw({ '2:1': blueCorner })).status).toBe(200)
    const { body: listed } = await newsroom.desk('GET', `/images/${image}/carried`, { as: 'picture-editor' })
    expect(listed.stories).toMatchObject([{ story, words: [{ field: 'crops', to: { '2:1': blueCorner } }] }])
    expect(await shown(slug)).toEqual(before)

    const missing: string[] = []
    const steps = new Set<string>()
    newsroom.reached = async (step) => {
      steps.add(step)
      for (const { name, url } of await filesOnTheWire(slug)) {
        const file = await newsroom.house.media.open(url.replace('/media/', ''))
        file?.stream.destroy()
        if (file === null) missing.push(`${name} after “${step}”`)
      }
    }
    const { body } = await newsroom.desk('POST', `/images/${image}/refile`, {
      as: 'editor',
      body: { stories: [story] },
    })
    newsroom.reached = () => Promise.resolve()
    expect(body.stories).toMatchObject([{ story, result: 'done' }])
    expect([...steps]).toEqual(expect.arrayContaining(['files copied', 'story written', 'pages written', 'live']))
    expect(missing).toEqual([])

    const after = await shown(slug)
    expect(after.crops).toEqual({ '2:1': blueCorner })
    const card = after.renditions.find(({ name }) => name === 'share.jpg')
    const { dominant } = await sharp((await fileAt(card?.url)).bytes).stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
    expect((await newsroom.get(`/stories/${slug}`)).text).toContain(`property="og:image" content="${card?.url}"`)
    for (const { url } of before.renditions) expect((await fileAt(url)).status).toBe(404)
  })

  test('is taken back with null: the focal point counts again', async () => {
    await draw({ '2:1': blueCorner })
    expect((await draw({ '2:1': null })).body.doc.crops).toEqual({})
  })
})

test('the desk shows the whole picture to staff, and to nobody else', async () => {
  const preview = `/images/${image}/preview`
  expect((await newsroom.desk('GET', preview)).status).toBe(403)
  const answer = await newsroom.desk('GET', preview, { as: 'legal' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await newsroom.desk('GET', '/images/none/preview', { as: 'legal' })).status).toBe(404)
})
