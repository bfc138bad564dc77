/** A killed picture: off every page, every public file gone, never again. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import type { CastMember } from '../../support/cast.ts'
import { aBodyOf, aLinkingParagraph } from '../../support/canary/held-material.ts'
import { aLiveStory, anApprovedStory, aPicture, approveAgain, aStory } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, at, dies, expectRefiled, nothing } from '../../support/orders.ts'

function kill(image: string, as: CastMember = 'legal') {
  return newsroom.desk('POST', `/images/${image}/kill`, { as, body: { reason: 'It shows a minor.' } })
}

function inBody(image: string): object {
  const fields = {
    id: '0123456789abcdef01234567',
    blockName: '',
    blockType: 'picture',
    image,
    caption: 'Here',
    alt: '',
  }
  return { type: 'block', version: 2, format: '', fields }
}

/** No row, file or word of it is public. */
async function expectNoTrace(image: string): Promise<void> {
  const placements = await newsroom.house.desk.placements.find({ image: { equals: image } })
  const editions = await newsroom.house.desk.editions.find({ id: { in: placements.map(({ edition }) => edition) } })
  const pinned = editions.flatMap(({ contents }) => contents.pictures).filter((one) => one.image === image)
  expect(pinned.length).toBeGreaterThan(0)
  const files = await newsroom.house.media.list()
  const names = pinned.flatMap((one) => one.files.map(({ name }) => name))
  expect(names.filter((name) => files.includes(name))).toEqual([])
  const rows = JSON.stringify(await newsroom.house.wire.stories.find({}))
  for (const { shown } of pinned) {
    expect((await newsroom.house.wire.images.get(shown.id))?.state ?? 'none').not.toBe('live')
    expect(rows).not.toContain(shown.id)
  }
  expect(names.filter((name) => rows.includes(name))).toEqual([])
}

describe('a killed picture', () => {
  test('leaves every page that shows it, lead, gallery and text alike; the pages stay as they were', async () => {
    const [image, other] = [await aPicture(newsroom), await aPicture(newsroom)]
    const target = await aLiveStory(newsroom, { slug: 'the-target' })
    const body = aBodyOf([inBody(image), aLinkingParagraph('It was said ', 'elsewhere.', target), inBody(other)])
    await aLiveStory(newsroom, {
      slug: 'everywhere',
      leadImage: image,
      gallery: [{ image: other }, { image }],
      body,
    })
    const second = await aLiveStory(newsroom, { slug: 'also-here', leadImage: image })
    const draft = { headline: 'Half writ' }
    await newsroom.desk('PATCH', `/stories/${second}?draft=true`, { as: 'reporter', body: draft })
    const before = (await newsroom.get('/v1/stories/everywhere')).body
    expect(before.body.blocks.map(({ type }: { type: string }) => type)).toEqual(['image', 'paragraph', 'image'])
    newsroom.clock.pass(60_000)
    const killed = await kill(image)
    expect([killed.status, killed.body.image.killed.reason]).toEqual([200, 'It shows a minor.'])
    await expectNoTrace(image)
    const after = (await newsroom.get('/v1/stories/everywhere')).body
    expectRefiled(after, before)
    expect(after.image).toBeNull()
    expect(after.gallery).toHaveLength(1)
    expect(after.body.blocks.map(({ type }: { type: string }) => type)).toEqual(['paragraph', 'image'])
    expect(after.body.html).toContain('/stories/the-target')
    expect((await newsroom.get(new URL(after.gallery[0].renditions[0].url).pathname)).status).toBe(200)
    expect((await newsroom.get('/v1/stories/also-here')).body).toMatchObject({ image: null, version: 2 })
    expect((await newsroom.get('/v1/stories/also-here')).text).not.toContain('Half writ')
    const releases = await newsroom.desk('GET', `/releases?where[story][equals]=${second}&sort=rank`, { as: 'editor' })
    expect(releases.body.docs.map(({ kind, state }: Record<string, string>) => [kind, state])).toEqual([
      ['first', 'superseded'],
      ['refile', 'live'],
    ])
    expect((await kill(image)).status).toBe(200)
    expect((await newsroom.get('/v1/stories/everywhere')).body.version).toBe(2)
  })

  test('is no reporter’s to kill, and has to be there', async () => {
    const image = await aPicture(newsroom)
    expect((await kill(image, 'picture-editor')).status).toBe(403)
    expect((await kill('00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await newsroom.desk('POST', `/images/${image}/kill`, { as: 'legal', body: {} })).status).toBe(400)
  })

  test('is never used again: not attached, not approved, not released, not restored', async () => {
    const image = await aPicture(newsroom)
    const [draft, submitted, approved] = [
      await aStory(newsroom, { leadImage: image }),
      await aStory(newsroom, { leadImage: image }),
      await anApprovedStory(newsroom, { leadImage: image }),
    ]
    const withheld = await aLiveStory(newsroom, { leadImage: image, slug: 'withheld-with-it' })
    await act(newsroom, withheld, 'hold', { reason: 'R' })
    await act(newsroom, submitted, 'submit', {}, 'reporter')
    await kill(image)
    const attach = async (body: object) => {
      const story = await aStory(newsroom)
      return (await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body })).status
    }
    expect(await attach({ leadImage: image })).toBe(409)
    expect(await attach({ gallery: [{ image }] })).toBe(409)
    expect(await attach({ body: aBodyOf([inBody(image)]) })).toBe(409)
    const saved = { leadImage: image, headline: 'No word is lost' }
    expect((await newsroom.desk('PATCH', `/stories/${draft}?draft=true`, { as: 'reporter', body: saved })).status).toBe(
      200,
    )
    expect((await act(newsroom, submitted, 'approve')).status).toBe(422)
    expect((await act(newsroom, approved, 'release')).status).toBe(422)
    expect((await act(newsroom, withheld, 'release', { kind: 'restore', from: 'live' })).status).toBe(422)
    const without = { kind: 'restore', from: 'live', changes: { leadImage: null } }
    expect((await act(newsroom, withheld, 'release', without, 'editor2')).body.release.state).toBe('live')
    await expectNoTrace(image)
  })

  test('fails what waits to show it, and says why', async () => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image, headline: 'Waiting with it' })
    const when = new Date(newsroom.clock.now().getTime() + 3_600_000).toISOString()
    await act(newsroom, story, 'release', { at: when })
    await kill(image)
    const now = await newsroom.desk('GET', '/now', { as: 'editor' })
    const failed = now.body.failed.find((one: { story: string }) => one.story === story)
    expect(failed.reason).toContain('It shows a minor.')
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    await expectNoTrace(image)
  })

  test.each<Step>([
    'claimed',
    'looked again',
    'writing',
    'files copied',
    'facets written',
    'story written',
    'pages written',
    'logged',
  ])('while a lift that shows it sleeps after “%s” is on no page', async (step) => {
    const slug = `lifting-after-${step.replaceAll(' ', '-')}`
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { slug, leadImage: image })
    at(newsroom, { [step]: () => kill(image) })
    await act(newsroom, story, 'release')
    await newsroom.engine.sweepNow()
    await expectNoTrace(image)
    const early = step === 'claimed' || step === 'looked again'
    expect((await newsroom.get(`/v1/stories/${slug}`)).status).toBe(early ? 404 : 200)
  })

  test('on its way out in a correction takes neither the correction nor its note with it', async () => {
    const image = await aPicture(newsroom)
    const story = await aLiveStory(newsroom, { slug: 'corrected-with-it', leadImage: image })
    await approveAgain(newsroom, story, { standfirst: 'August.' })
    at(newsroom, { writing: () => kill(image) })
    await act(newsroom, story, 'release', { kind: 'correction', note: 'Not June.' })
    const { body } = await newsroom.get('/v1/stories/corrected-with-it')
    expect(body).toMatchObject({ standfirst: 'August.', image: null, corrections: [{ note: 'Not June.' }] })
    await expectNoTrace(image)
  })

  test.each<Step>(['ending decided', 'writing', 'files copied', 'story written', 'logged', 'live', 'ended'])(
    'is taken off by another node when one dies after “%s”',
    async (step) => {
      const image = await aPicture(newsroom)
      await aLiveStory(newsroom, { slug: `picture-died-${step.replaceAll(' ', '-')}`, leadImage: image })
      await aLiveStory(newsroom, { leadImage: image })
      at(newsroom, { [step]: dies })
      await kill(image)
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      await expectNoTrace(image)
      expect((await newsroom.house.desk.pictureKills.get(image))?.state).toBe('done')
    },
  )

  test('of a retracted page leaves the notice', async () => {
    const image = await aPicture(newsroom)
    const story = await aLiveStory(newsroom, { slug: 'retracted-with-it', leadImage: image })
    await act(newsroom, story, 'retract', { reason: 'R', note: 'It was false.' })
    await kill(image)
    const { body } = await newsroom.get('/v1/stories/retracted-with-it')
    expect(body).toMatchObject({ image: null, retraction: { note: 'It was false.' } })
    expect((await newsroom.house.desk.dockets.get(story))?.standing).toBe('retracted')
  })
})
