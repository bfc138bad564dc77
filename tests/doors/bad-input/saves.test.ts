/** What a save may not say: a slug that is taken, a text that is too long, a body that is no JSON. */
import { afterAll, beforeAll, describe, test } from '@jest/globals'
import { aByline, aLiveStory, aSection, aStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'
import { limits } from '../../../src/newsroom/stories/limits.ts'

let newsroom: Newsroom
let draft = ''
let section = ''
let byline = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  section = await aSection(newsroom, 'World')
  byline = await aByline(newsroom, 'Ana Kovač')
  draft = await aStory(newsroom, { slug: 'taken-by-a-draft', section, bylines: [{ byline, role: 'reporting' }] })
  await aLiveStory(newsroom, { slug: 'taken-by-what-is-live', section })
})
afterAll(() => newsroom.close())

const badRequest = [400] as const

function save(body: unknown) {
  return expectNothingChanged(newsroom, () =>
    newsroom.desk('PATCH', `/stories/${draft}?draft=true`, { as: 'reporter', body }),
  )
}

function create(collection: string, body: unknown) {
  return expectNothingChanged(newsroom, () => newsroom.desk('POST', `/${collection}`, { as: 'editor', body }))
}

describe('a slug', () => {
  test.each([
    { says: 'taken by what is live', slug: 'taken-by-what-is-live', status: [409] },
    { says: 'with capitals', slug: 'Not-A-Slug', status: badRequest },
    { says: 'with a stroke', slug: 'a/b', status: badRequest },
    { says: 'that climbs', slug: '../secret', status: badRequest },
    { says: 'that is too long', slug: 'a'.repeat(limits.slug + 1), status: badRequest },
  ])('$says is refused to a draft that is there', async ({ slug, status }) => {
    expectRefusal(await save({ slug }), { status, field: 'slug', says: slug.slice(0, 60) })
  })

  test.each(['taken-by-a-draft', 'taken-by-what-is-live'])('%s is refused to a new story', async (slug) => {
    const answer = await create('stories?draft=true', { headline: 'New', slug })
    expectRefusal(answer, { status: [409], field: 'slug', says: `“${slug}”` })
  })

  test('of a section or byline that is taken is refused, to a new one and to one that is renamed', async () => {
    expectRefusal(await create('sections', { name: 'World' }), { status: badRequest, field: 'slug' })
    expectRefusal(await create('bylines', { name: 'Ana Kovač' }), { status: badRequest, field: 'slug' })
    await aSection(newsroom, 'Elsewhere')
    const renamed = await expectNothingChanged(newsroom, () =>
      newsroom.desk('PATCH', `/sections/${section}`, { as: 'editor', body: { slug: 'elsewhere' } }),
    )
    expectRefusal(renamed, { status: badRequest, field: 'slug', says: '“elsewhere”' })
  })
})

describe('a text that is too long', () => {
  const stories = [
    ...(['headline', 'shortHeadline', 'seoTitle', 'socialText', 'slugline', 'standfirst', 'leadCaption'] as const),
    ...(['leadAlt', 'notes', 'language'] as const),
  ]
  test.each(stories)('is refused as the %s of a story', async (field) => {
    const length = limits[field] + 1
    expectRefusal(await save({ [field]: 'x'.repeat(length) }), { status: badRequest, field, says: String(length) })
  })

  test.each([
    { field: 'subjects', body: { subjects: ['x'.repeat(limits.subject + 1)] }, says: String(limits.subject) },
    { field: 'subjects', body: { subjects: Array(limits.subjects + 1).fill('x') }, says: String(limits.subjects) },
    { field: 'sources.0.name', body: { sources: [{ name: 'x'.repeat(limits.sourceName + 1) }] }, says: 'name' },
    { field: 'sources.0.said', body: { sources: [{ said: 'x'.repeat(limits.sourceSaid + 1) }] }, says: 'said' },
    { field: 'dateline.place', body: { dateline: { place: 'x'.repeat(limits.dateline + 1) } }, says: 'place' },
    {
      field: 'gallery.0.caption',
      body: { gallery: [{ caption: 'x'.repeat(limits.leadCaption + 1) }] },
      says: 'caption',
    },
  ])('is refused in $field', async ({ field, body }) => {
    expectRefusal(await save(body), { status: badRequest, field })
  })

  test.each([
    { collection: 'sections', body: { name: 'x'.repeat(limits.sectionName + 1) }, field: 'name' },
    { collection: 'bylines', body: { name: 'x'.repeat(limits.personName + 1) }, field: 'name' },
    { collection: 'bylines', body: { name: 'Tom', bio: 'x'.repeat(limits.bio + 1) }, field: 'bio' },
    { collection: 'partners', body: { name: 'x'.repeat(limits.partnerName + 1) }, field: 'name' },
    { collection: 'embargoes', body: { title: 'x'.repeat(limits.embargoTitle + 1) }, field: 'title' },
    { collection: 'embargoes', body: { title: 'Held', terms: 'x'.repeat(limits.terms + 1) }, field: 'terms' },
    { collection: 'embargoes', body: { title: 'Held', statedAs: 'x'.repeat(limits.statedAs + 1) }, field: 'statedAs' },
  ])('is refused as the $field of one of $collection', async ({ collection, body, field }) => {
    expectRefusal(await create(collection, body), { status: badRequest, field })
  })

  test.each([
    { action: 'submit', as: 'reporter', body: { note: 'x'.repeat(limits.note + 1) }, field: 'note' },
    { action: 'kill', as: 'editor', body: { reason: 'x'.repeat(limits.reason + 1) }, field: 'reason' },
    { action: 'kill', as: 'editor', body: { reason: '  ' }, field: 'reason' },
  ] as const)('is refused as the $field of $action', async ({ action, as, body, field }) => {
    const answer = await expectNothingChanged(newsroom, () =>
      newsroom.desk('POST', `/stories/${draft}/${action}`, { as, body }),
    )
    expectRefusal(answer, { status: badRequest, field })
  })
})

describe('a value that is none', () => {
  test.each([
    { body: { urgency: 11 }, field: 'urgency', says: '11' },
    { body: { language: 'the Queen’s' }, field: 'language', says: 'the Queen’s' },
    { body: { dateline: { date: '2026-02-31' } }, field: 'dateline.date', says: '2026-02-31' },
    { body: { section: 'no-such-section' }, field: 'section', says: 'no-such-section' },
    { body: { leadImage: 'no-such-picture' }, field: 'leadImage', says: 'no-such-picture' },
    { body: { bylines: [{ byline: 'nobody' }] }, field: 'bylines.0.byline', says: 'nobody' },
    { body: { body: 'plain words' }, field: 'body' },
    { body: { headline: { en: 'Not a line' } }, field: 'headline' },
  ])('$body is refused, naming the field', async ({ body, field, ...more }) => {
    expectRefusal(await save(body), { status: badRequest, field, ...more })
  })

  test('a story that comes from none is refused', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const answer = await create('stories?draft=true', { headline: 'From nowhere', rewriteOf: nowhere })
    expectRefusal(answer, { status: badRequest, field: 'rewriteOf', says: nowhere })
  })
})

describe('a body that can’t be read', () => {
  test.each([
    { says: 'cut short', body: '{"headline": "Cut', status: badRequest },
    { says: 'a list', body: '[1, 2]', status: badRequest },
    { says: 'a word', body: '"draft"', status: badRequest },
    { says: 'endless', body: `{"notes": "${'x'.repeat(2 * 1024 * 1024)}"}`, status: [413] },
  ])('as it is $says, is refused by a save, an action and the login', async ({ body, status }) => {
    expectRefusal(await save(body), { status })
    for (const path of [`/stories/${draft}/submit`, '/embargoes', '/users/login']) {
      const answer = await expectNothingChanged(newsroom, () => newsroom.desk('POST', path, { as: 'reporter', body }))
      expectRefusal(answer, { status })
    }
  })
})
