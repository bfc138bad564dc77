/** What was edited since it went out: the desk lists who carries the old words, and refiles those an editor ticks. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import {
  aByline,
  aLiveStory,
  aPicture,
  approveAgain,
  aSection,
  imposeEmbargo,
  type StoryFields,
} from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours } from '../../support/orders.ts'

let newsroom: Newsroom
let made = 0
let slug = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  slug = `carried-${String((made += 1))}`
})

const words = { caption: 'The lamp.', altText: 'A lamp' }
const relit = { caption: 'The lamp, relit.', altText: 'A lamp that burns' }

function live(fields: StoryFields = {}): Promise<string> {
  return aLiveStory(newsroom, { headline: `About ${slug}`, slug, ...fields })
}

async function edit(item: string, body: object): Promise<void> {
  const { status, text } = await newsroom.desk('PATCH', `/${item}`, { as: 'editor', body })
  if (status !== 200) throw new Error(text)
}

async function carried(item: string, as: CastMember = 'subeditor') {
  return (await newsroom.desk('GET', `/${item}/carried`, { as })).body
}

function refile(item: string, stories: readonly string[], as: CastMember = 'editor') {
  return newsroom.desk('POST', `/${item}/refile`, { as, body: { stories } })
}

async function page(at = slug) {
  return (await newsroom.get(`/v1/stories/${at}`)).body
}

describe('a picture whose words are edited', () => {
  test('is listed with the live stories that carry the old ones, and since when; no word of theirs is other before', async () => {
    const image = await aPicture(newsroom, words)
    const since = newsroom.clock.now().toISOString()
    const story = await live({ leadImage: image, gallery: [{ image }] })
    expect(await carried(`images/${image}`)).toEqual({ stories: [], more: false })
    await edit(`images/${image}`, { ...relit, creditLine: 'Another agency' })
    expect(await carried(`images/${image}`, 'picture-editor')).toEqual({
      stories: [
        {
          ...{ story, headline: `About ${slug}`, slug, since },
          words: [
            { field: 'caption', from: 'The lamp.', to: 'The lamp, relit.' },
            { field: 'alt', from: 'A lamp', to: 'A lamp that burns' },
            { field: 'credit', from: 'Jane Roe/Agency', to: 'Jane Roe/Another agency' },
          ],
        },
      ],
      more: false,
    })
    expect((await page()).image.caption).toBe('The lamp.')
  })

  test('is not listed with a story that has words of its own for it', async () => {
    const image = await aPicture(newsroom, words)
    await live({ leadImage: image, leadCaption: 'Ours.', leadAlt: 'Ours' })
    await edit(`images/${image}`, relit)
    expect((await carried(`images/${image}`)).stories).toEqual([])
  })

  test('is refiled with its new words and files alone: what else the desk has since stays there', async () => {
    const [image, other] = [await aPicture(newsroom, words), await aPicture(newsroom, words)]
    const byline = await aByline(newsroom, `Ada ${slug}`)
    const story = await live({
      ...{ leadImage: image, gallery: [{ image: other }, { image, caption: 'Ours.' }] },
      bylines: [{ byline, role: 'reporting' }],
    })
    const before = await page()
    for (const one of [image, other]) await edit(`images/${one}`, { ...relit, creditLine: 'Another agency' })
    await edit(`bylines/${byline}`, { name: 'Ada, renamed' })
    const draft = { headline: 'Half writ' }
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: draft })
    newsroom.clock.pass(60_000)
    const { status, body } = await refile(`images/${image}`, [story])
    expect([status, body.stories]).toEqual([
      200,
      [{ story, result: 'done', release: expect.objectContaining({ kind: 'refile', state: 'live' }) }],
    ])
    const after = await page()
    const credit = 'Jane Roe/Another agency'
    expect(after).toEqual({
      ...before,
      ...{ kind: 'refile', version: 2, jsonLd: after.jsonLd },
      image: {
        ...before.image,
        caption: 'The lamp, relit.',
        alt: 'A lamp that burns',
        credit,
        renditions: after.image.renditions,
      },
      gallery: [
        before.gallery[0],
        { ...before.gallery[1], alt: 'A lamp that burns', credit, renditions: after.gallery[1].renditions },
      ],
    })
    for (const { url } of [...after.image.renditions, ...after.gallery[0].renditions]) {
      expect((await newsroom.get(new URL(url).pathname)).status).toBe(200)
    }
    expect((await carried(`images/${image}`)).stories).toEqual([])
    expect((await carried(`images/${other}`)).stories).toHaveLength(1)
  })

  test('under an embargo is refiled when that ends, and the answer says what holds it', async () => {
    const image = await aPicture(newsroom, words)
    const story = await live({ leadImage: image })
    await edit(`images/${image}`, relit)
    const until = inHours(newsroom, 1)
    const { embargo } = await imposeEmbargo(newsroom, { images: [image] }, until)
    const [held] = (await refile(`images/${image}`, [story])).body.stories
    expect(held).toMatchObject({
      result: 'held',
      release: { state: 'held', heldBy: [{ embargo: embargo.id, until: until.toISOString() }] },
    })
    expect((await page()).image.caption).toBe('The lamp.')
    newsroom.clock.set(until)
    await newsroom.engine.sweepNow()
    expect(await page()).toMatchObject({ kind: 'refile', image: { caption: 'The lamp, relit.' } })
  })

  test('that may not be used any more is not refiled', async () => {
    const image = await aPicture(newsroom, words)
    const story = await live({ leadImage: image })
    await edit(`images/${image}`, { ...relit, creditLine: '', creator: [] })
    const [refused] = (await refile(`images/${image}`, [story])).body.stories
    expect(refused).toMatchObject({ result: 'refused', problems: [{ code: 'credit-missing' }] })
    expect((await page()).version).toBe(1)
  })
})

describe('a byline or a section that is edited', () => {
  test('is listed and refiled, in the byline as printed and on its own page', async () => {
    const byline = await aByline(newsroom, `Ben ${slug}`)
    const story = await live({ bylines: [{ byline, role: 'reporting' }], dateline: { place: 'Carrow' } })
    const address = `/v1/bylines/${String((await page()).bylines[0].slug)}`
    await edit(`bylines/${byline}`, { name: 'Benjamin', jobTitle: 'Reporter' })
    const [{ words: other }] = (await carried(`bylines/${byline}`)).stories
    expect(other).toEqual([
      { field: 'name', from: `Ben ${slug}`, to: 'Benjamin' },
      { field: 'jobTitle', from: null, to: 'Reporter' },
    ])
    expect((await newsroom.get(address)).body.name).toBe(`Ben ${slug}`)
    expect((await refile(`bylines/${byline}`, [story])).body.stories).toMatchObject([{ result: 'done' }])
    expect((await page()).byline).toBe('By Benjamin in Carrow')
    expect((await newsroom.get(address)).body).toMatchObject({ name: 'Benjamin', jobTitle: 'Reporter' })
    expect((await carried(`bylines/${byline}`)).stories).toEqual([])
  })

  test('is listed with live stories alone, not with what is withheld, retracted or has gone on without it', async () => {
    const section = await aSection(newsroom, `Old ${slug}`)
    const stands = await live({ section })
    const withheld = await live({ section, slug: `${slug}-withheld` })
    const retracted = await live({ section, slug: `${slug}-retracted` })
    const moved = await live({ section, slug: `${slug}-moved` })
    await act(newsroom, withheld, 'hold', { reason: 'R' })
    await act(newsroom, retracted, 'retract', { reason: 'R', note: 'It was wrong.' })
    await approveAgain(newsroom, moved, { section: await aSection(newsroom) })
    await act(newsroom, moved, 'release')
    await edit(`sections/${section}`, { name: 'New' })
    const { stories } = await carried(`sections/${section}`)
    expect(stories).toMatchObject([{ story: stands, words: [{ field: 'name', from: `Old ${slug}`, to: 'New' }] }])
    const tried = (await refile(`sections/${section}`, [withheld, retracted, moved, stands])).body.stories
    expect(tried.map(({ result }: { result: string }) => result)).toEqual(['refused', 'refused', 'refused', 'done'])
    expect(tried[2].problems[0].message).toMatch(/nothing to refile/)
    expect((await page()).section.name).toBe('New')
  })
})

describe('a refile of several', () => {
  test('goes on past those that are refused, each with its reason', async () => {
    const image = await aPicture(newsroom, words)
    const first = await live({ leadImage: image })
    const waits = await live({ leadImage: image, slug: `${slug}-waits` })
    const flagged = await live({ leadImage: image, slug: `${slug}-flagged` })
    const last = await live({ leadImage: image, slug: `${slug}-last` })
    await approveAgain(newsroom, waits, { standfirst: 'Tomorrow.' })
    await act(newsroom, waits, 'release', { at: inHours(newsroom, 24).toISOString() })
    await act(newsroom, flagged, 'flag', { note: 'A claim' })
    await edit(`images/${image}`, relit)
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const { body } = await refile(`images/${image}`, [nowhere, first, waits, flagged, last, last])
    expect(body.stories).toMatchObject([
      { story: nowhere, result: 'refused', problems: [{ code: 'no-story' }] },
      { story: first, result: 'done' },
      { story: waits, result: 'refused', problems: [{ code: 'already-scheduled' }] },
      { story: flagged, result: 'refused', problems: [{ code: 'flagged-for-legal' }] },
      { story: last, result: 'done' },
    ])
    expect((await page(`${slug}-last`)).image.caption).toBe('The lamp, relit.')
    expect((await page(`${slug}-waits`)).image.caption).toBe('The lamp.')
  })

  test('is an editor’s, and of what they neither wrote nor handed in', async () => {
    const image = await aPicture(newsroom, words)
    const story = await live({ leadImage: image })
    await edit(`images/${image}`, relit)
    for (const as of ['subeditor', 'picture-editor', 'reporter', 'legal'] as const) {
      expect((await refile(`images/${image}`, [story], as)).status).toBe(403)
    }
    for (const as of ['reporter', 'legal', 'admin'] as const) {
      expect((await newsroom.desk('GET', `/images/${image}/carried`, { as })).status).toBe(403)
    }
    expect((await newsroom.desk('GET', `/images/${image}/carried`)).status).toBe(403)
    const docket = await newsroom.house.desk.dockets.get(story)
    const { docs } = await newsroom.payload.find({ collection: 'users', where: { name: { equals: 'editor2' } } })
    await newsroom.house.desk.dockets.swap(docket?.id ?? '', {}, { createdBy: String(docs[0]?.id) })
    const [refused] = (await refile(`images/${image}`, [story], 'editor2')).body.stories
    expect(refused).toMatchObject({ result: 'refused', problems: [{ code: 'own-work' }] })
    expect((await page()).version).toBe(1)
  })

  test('names what it can’t read, and what is not there', async () => {
    const image = await aPicture(newsroom, words)
    const ask = (item: string, body: object) => newsroom.desk('POST', `/${item}/refile`, { as: 'editor', body })
    expect((await ask(`images/${image}`, { stories: [] })).body.errors[0]).toMatchObject({ field: 'stories' })
    expect((await ask(`images/${image}`, { stories: ['x'], all: true })).body.errors[0].message).toMatch(/“all”/)
    expect((await ask('sections/nowhere', { stories: ['x'] })).status).toBe(404)
    expect((await newsroom.desk('GET', '/bylines/nowhere/carried', { as: 'editor' })).status).toBe(404)
  })
})
