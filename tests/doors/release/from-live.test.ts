/** A correction cut from what is live changes what it names, and nothing else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import { aByline, aLiveStory, aPicture, aSection } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
let byline = ''
let section = ''
let lead = ''
let other = ''
let story = ''
let slug = ''
let made = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** A live story, whose byline, section and pictures the desk has given other words since. */
beforeEach(async () => {
  slug = `as-it-stands-${String((made += 1))}`
  byline = await aByline(newsroom, `Ada ${slug}`)
  section = await aSection(newsroom, `Section of ${slug}`)
  lead = await aPicture(newsroom, { caption: 'The lamp.', altText: 'A lamp' })
  other = await aPicture(newsroom, { caption: 'The stairs.', altText: 'Stairs' })
  story = await aLiveStory(newsroom, {
    ...{ slug, section, headline: 'The lamp is lit', bylines: [{ byline, role: 'reporting' }] },
    ...{ leadImage: lead, gallery: [{ image: other, caption: 'Ninety steps.' }, { image: lead }] },
  })
  await rename('subeditor', `bylines/${byline}`, { name: 'Ada, renamed' })
  await rename('admin', `sections/${section}`, { name: 'Section, renamed' })
  for (const image of [lead, other]) {
    await rename('picture-editor', `images/${image}`, {
      caption: 'Unapproved.',
      altText: 'Unapproved',
      creditLine: 'Unapproved',
    })
  }
})

async function rename(as: CastMember, item: string, fields: object): Promise<void> {
  const { status, body } = await newsroom.desk('PATCH', `/${item}`, { as, body: fields })
  if (status !== 200) throw new Error(JSON.stringify(body))
}

async function inPublic() {
  const { body } = await newsroom.get(`/v1/stories/${slug}`)
  const {
    version: _version,
    updatedAt: _updatedAt,
    corrections: _corrections,
    jsonLd: _jsonLd,
    kind: _kind,
    ...rest
  } = body
  return rest
}

async function correct(changes: object) {
  const body = { kind: 'correction', from: 'live', changes, note: 'We were wrong.' }
  const { status, body: answer } = await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body })
  expect([status, answer.release?.state ?? answer]).toEqual([200, 'live'])
}

describe('a correction cut from what is live', () => {
  test('of the standfirst leaves captions, credits, byline and section as readers have them', async () => {
    const before = await inPublic()
    await correct({ standfirst: 'It was lit in August.' })
    expect(await inPublic()).toEqual({ ...before, standfirst: 'It was lit in August.' })
    expect((await newsroom.get(`/v1/bylines/${String(before.bylines[0].slug)}`)).body.name).toBe(`Ada ${slug}`)
  })

  test('of a caption changes that caption alone, not the credit beside it', async () => {
    const before = await inPublic()
    await correct({ leadCaption: 'The lamp, relit.' })
    expect(await inPublic()).toEqual({ ...before, image: { ...before.image, caption: 'The lamp, relit.' } })
  })

  test('of the dateline prints the byline anew, with the name as it stands', async () => {
    const before = await inPublic()
    await correct({ dateline: { place: 'Carrow', date: null } })
    expect(await inPublic()).toMatchObject({ byline: `By Ada ${slug} in Carrow`, bylines: before.bylines })
  })

  test('that adds a name and a picture takes those from the desk, and keeps the rest', async () => {
    const before = await inPublic()
    const added = await aByline(newsroom, `Ben ${slug}`)
    const picture = await aPicture(newsroom, { caption: 'The keeper.', altText: 'A keeper' })
    await correct({
      bylines: [
        { byline, role: 'reporting' },
        { byline: added, role: 'reporting' },
      ],
      gallery: [{ image: picture }, { image: other, caption: 'Ninety steps.' }],
    })
    const after = await inPublic()
    expect(after.byline).toBe(`By Ada ${slug} and Ben ${slug}`)
    expect(after.gallery).toEqual([expect.objectContaining({ caption: 'The keeper.' }), before.gallery[0]])
    expect(after.image).toEqual(before.image)
  })

  test('whose files are there for every picture it shows', async () => {
    await correct({ standfirst: 'Once more.' })
    const { image, gallery } = await inPublic()
    for (const { url } of [image, ...gallery].flatMap(({ renditions }) => renditions)) {
      expect([(await newsroom.get(new URL(url).pathname)).status, url]).toEqual([200, url])
    }
  })
})
