/** Where a picture is used, and another in its place. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import { aBodyOf, aLinkingParagraph } from '../../support/canary/held-material.ts'
import { aLiveStory, anApprovedStory, aPicture, approveAgain, aStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, at, filesOf, inHours, nothing, publicRow } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

function inBody(image: string, words: object = {}): object {
  const fields = { id: '0123456789abcdef01234567', blockName: '', blockType: 'picture', image, ...words }
  return { type: 'block', version: 2, format: '', fields }
}

async function usesOf(image: string) {
  const { status, body } = await newsroom.desk('GET', `/images/${image}/used`, { as: 'reporter' })
  expect(status).toBe(200)
  return body
}

function replace(image: string, body: object, as: CastMember = 'editor2') {
  return newsroom.desk('POST', `/images/${image}/replace`, { as, body })
}

describe('where a picture is used', () => {
  test('is said of drafts, of what waits to go out, and of live pages, with since when', async () => {
    const image = await aPicture(newsroom)
    const renditions = { state: 'ready', done: 0, of: 0, problem: null }
    const may = { mayKill: false, mayReplace: false, mayRetry: true }
    const standing = { id: image, killed: null, ...may, renditions }
    expect(await usesOf(image)).toEqual({ image: standing, live: [], waiting: [], texts: [] })

    const draft = await aStory(newsroom, { body: aBodyOf([inBody(image)]), headline: 'Only in the text' })
    const waiting = await anApprovedStory(newsroom, { gallery: [{ image }], headline: 'Waits' })
    const releaseAt = inHours(newsroom, 1).toISOString()
    await act(newsroom, waiting, 'release', { at: releaseAt })
    const live = await aLiveStory(newsroom, { slug: 'shows-it', headline: 'Shows it' })
    newsroom.clock.pass(60_000)
    await approveAgain(newsroom, live, {
      leadImage: image,
      body: aBodyOf([inBody(image), aLinkingParagraph('There it ', 'is.', null)]),
    })
    await act(newsroom, live, 'release')
    const since = newsroom.clock.now().toISOString()
    newsroom.clock.pass(60_000)
    await approveAgain(newsroom, live, { standfirst: 'Later.' })
    await act(newsroom, live, 'release')

    const uses = await usesOf(image)
    expect(uses.live).toEqual([
      {
        story: live,
        headline: 'Shows it',
        url: 'http://127.0.0.1:3000/stories/shows-it',
        since,
        version: 3,
        places: ['lead', 'body'],
        renditions: expect.arrayContaining([
          '320.avif',
          '320.webp',
          '640.jpg',
          '16x9-640.avif',
          'square.webp',
          'share.jpg',
        ]),
      },
    ])
    expect(uses.waiting).toMatchObject([{ story: waiting, headline: 'Waits', state: 'held', releaseAt }])
    const texts = [...uses.texts].sort((one, other) => String(one.headline).localeCompare(String(other.headline)))
    expect(texts).toEqual([
      { story: draft, headline: 'Only in the text', stage: 'draft', places: ['body'] },
      { story: live, headline: 'Shows it', stage: 'approved', places: ['lead', 'body'] },
      { story: waiting, headline: 'Waits', stage: 'approved', places: ['gallery'] },
    ])
  })

  test('keeps it from being deleted, and names each story', async () => {
    const image = await aPicture(newsroom)
    const remove = () => newsroom.desk('DELETE', `/images/${image}`, { as: 'picture-editor' })
    expect((await remove()).status).toBe(403)
    await aStory(newsroom, { leadImage: image, headline: 'Has it' })
    const waits = await anApprovedStory(newsroom, { leadImage: image, headline: 'Is about to' })
    await act(newsroom, waits, 'release', { at: inHours(newsroom, 1).toISOString() })
    await aLiveStory(newsroom, { leadImage: image, headline: 'Is out' })
    const refused = await expectNothingChanged(newsroom, remove)
    expectRefusal(refused, { status: [409] })
    expect(refused.body.errors.map(({ message }: { message: string }) => message).sort()).toEqual([
      'The picture can’t be deleted: “Has it” has it in its text.',
      'The picture can’t be deleted: “Is about to” waits to go out with it.',
      'The picture can’t be deleted: “Is out” shows it to readers.',
    ])
    expect((await newsroom.desk('DELETE', `/images/${image}`)).status).toBe(403)
  })

  test('is nowhere once it was taken out of the text', async () => {
    const image = await aPicture(newsroom)
    const draft = await aStory(newsroom, { leadImage: image })
    await newsroom.desk('PATCH', `/stories/${draft}?draft=true`, { as: 'reporter', body: { leadImage: null } })
    expect((await usesOf(image)).texts).toEqual([])
  })

  test('is for staff alone, and of a picture that is there', async () => {
    const none = '/images/00000000-0000-4000-8000-000000000000/used'
    expect((await newsroom.desk('GET', none)).status).toBe(403)
    expect((await newsroom.desk('GET', none, { as: 'legal' })).status).toBe(404)
  })
})

describe('another picture in its place', () => {
  test('shows in the pages that were named, and nothing else of them changes', async () => {
    const [image, other] = [
      await aPicture(newsroom),
      await aPicture(newsroom, { altText: 'A lake', caption: 'The lake' }),
    ]
    const target = await aLiveStory(newsroom, { slug: 'linked-to' })
    const body = aBodyOf([inBody(image, { caption: 'Here' }), aLinkingParagraph('It was said ', 'elsewhere.', target)])
    const fields = { leadImage: image, leadCaption: 'The field in June', gallery: [{ image }], body }
    const story = await aLiveStory(newsroom, { slug: 'replaced', ...fields })
    const left = await aLiveStory(newsroom, { slug: 'left-alone', leadImage: image })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Half writ' } })
    const before = (await newsroom.get('/v1/stories/replaced')).body
    newsroom.clock.pass(60_000)

    const answer = await replace(image, { with: other, stories: [story], reason: 'The wrong field' })
    expect(answer.body).toMatchObject({
      image: { id: image, replacedBy: other },
      stories: [{ id: story, release: { state: 'live', kind: 'refile' } }],
    })
    const after = await newsroom.get('/v1/stories/replaced')
    expect(after.body).toMatchObject({ version: 2, headline: before.headline, updatedAt: before.updatedAt })
    expect(after.body.image).toMatchObject({ alt: 'A lake', caption: 'The lake' })
    expect(after.body.gallery).toMatchObject([{ alt: 'A lake', caption: 'The lake' }])
    expect(after.body.body.blocks[0]).toMatchObject({ type: 'image', image: { caption: 'The lake' } })
    expect(after.body.body.html).toContain('/stories/linked-to')
    expect(after.text).not.toContain('Half writ')
    expect(after.text).not.toContain(before.image.id)
    expect((await newsroom.get(new URL(after.body.image.renditions[0].url).pathname)).status).toBe(200)
    expect((await newsroom.get(new URL(before.image.renditions[0].url).pathname)).status).toBe(404)
    expect((await newsroom.get('/v1/stories/left-alone')).body).toMatchObject({ version: 1, image: { alt: 'A field' } })
    expect((await usesOf(image)).live.map((use: { story: string }) => use.story)).toEqual([left])

    const correction = { kind: 'correction', from: 'live', note: 'Not June.', changes: { standfirst: 'August.' } }
    await act(newsroom, story, 'release', correction, 'editor2')
    expect((await newsroom.get('/v1/stories/replaced')).body.image).toMatchObject({
      alt: 'A lake',
      caption: 'The lake',
    })
  })

  test('keeps the words that stood there when that is asked for', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom, { altText: 'The same, sharper' })]
    const fields = { slug: 'sharper', leadImage: image, leadCaption: 'The field in June', leadAlt: 'Barley' }
    const story = await aLiveStory(newsroom, fields)
    await replace(image, { with: other, stories: [story], keepWords: true })
    expect((await newsroom.get('/v1/stories/sharper')).body).toMatchObject({
      version: 2,
      image: { caption: 'The field in June', alt: 'Barley' },
    })
  })

  test('waits for the embargo over it, and the page stays as it was', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom)]
    const story = await aLiveStory(newsroom, { leadImage: image })
    await imposeEmbargo(newsroom, { images: [other] }, inHours(newsroom, 1))
    const { body } = await replace(image, { with: other, stories: [story] })
    expect(body.stories).toMatchObject([{ release: { state: 'held', releaseAt: inHours(newsroom, 1).toISOString() } }])
    const files = await filesOf(newsroom, story)
    expect(files.public.length).toBe(files.names.length / 2)
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect((await usesOf(other)).live).toHaveLength(1)
    expect((await usesOf(image)).live).toEqual([])
  })

  test('is refused with everything that stands against it, and nothing is changed', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom, { altText: '' })]
    const live = await aLiveStory(newsroom, { leadImage: image, headline: 'Live with it' })
    const draft = await aStory(newsroom, { leadImage: image, headline: 'A draft' })
    const asked = { with: other, stories: [live, draft, 'none'] }
    const refused = await expectNothingChanged(newsroom, () => replace(image, asked))
    expectRefusal(refused, { status: [409] })
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'missing-alt',
      'not-shown',
      'not-shown',
    ])
    expect(refused.text).toContain('“Live with it”: The picture has no alternative text.')
    expect((await publicRow(newsroom, live))?.version).toBe(1)
  })

  test('is an editor’s to decide, and not the one’s who wrote or handed in the story', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom)]
    const story = await aLiveStory(newsroom, { leadImage: image })
    const asked = { with: other, stories: [story] }
    for (const as of ['reporter', 'picture-editor', 'legal'] as const) {
      expect((await replace(image, asked, as)).status).toBe(403)
    }
    const own = await aStory(newsroom, { leadImage: image }, 'editor')
    await act(newsroom, own, 'submit', {}, 'reporter')
    await act(newsroom, own, 'approve', {}, 'editor2')
    await act(newsroom, own, 'release', {}, 'editor')
    const refused = await replace(image, { with: other, stories: [own] }, 'editor')
    expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'own-work'])
    expect((await replace(image, { ...asked, with: image })).status).toBe(400)
    expect((await replace(image, { ...asked, with: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
    expect((await replace(image, { with: other, stories: [] })).status).toBe(400)
  })

  test('of a story that is taken off meanwhile comes to nothing', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom)]
    const story = await aLiveStory(newsroom, { leadImage: image })
    at(newsroom, { 'looked again': () => act(newsroom, story, 'kill', { reason: 'Wrong' }) })
    await replace(image, { with: other, stories: [story] })
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed', document: null })
    expect((await filesOf(newsroom, story)).public).toEqual([])
  })
})
