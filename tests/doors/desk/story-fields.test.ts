import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { block, link, list, paragraph, state, storyLink, text } from '../../rules/body/lexical.ts'

let newsroom: Newsroom
let section: string
let byline: string

async function made(path: string, body: unknown): Promise<string> {
  const answer = await newsroom.desk('POST', path, { as: 'editor', body })
  expect(answer).toMatchObject({ status: 201 })
  return String(answer.body.doc.id)
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  section = await made('/sections', { name: 'World' })
  byline = await made('/bylines', { name: 'Ana Kovač' })
})

afterAll(() => newsroom.close())

function write(body: unknown) {
  return newsroom.desk('POST', '/stories?draft=true', { as: 'reporter', body })
}

/** Asked for nothing, MongoDB's adapter would give a guess for the count. */
const allStories = { collection: 'stories', where: { id: { exists: true } } } as const

describe('a draft', () => {
  test('saves with nothing in it', async () => {
    expect(await write({})).toMatchObject({ status: 201 })
  })

  test('keeps everything a reporter writes', async () => {
    const other = await made('/stories?draft=true', { headline: 'The other story' })
    const story = {
      headline: 'A gift from Moscow',
      shortHeadline: 'The gift',
      seoTitle: 'The portrait Putin gave Trump',
      socialText: 'Who painted it?',
      slug: 'a-gift-from-moscow',
      slugline: 'TRUMP-PORTRAIT',
      standfirst: 'The painter took no fee.',
      section,
      bylines: [{ byline, role: 'reporting' }],
      dateline: { place: 'Moscow', date: '2025-03-10' },
      subjects: ['diplomacy', 'painting'],
      sources: [{ name: 'The painter', contact: 'by telephone', said: 'He called me.', terms: 'on-record' }],
      notes: 'CNN was shown it first.',
      urgency: 3,
      genre: 'news',
      language: 'en-GB',
      body: state(
        paragraph(text('It was '), text('delivered', 1), text(' in March.')),
        { type: 'heading', tag: 'h2', version: 1, children: [text('How')] },
        list('bullet', [text('One')], [text('Two')]),
        paragraph(storyLink(other, text('before'))),
        paragraph(link('https://example.com/', text('elsewhere'))),
        block('pull-quote', { text: 'I took no fee.', attribution: 'The painter' }),
        block('embed', { url: 'https://www.youtube.com/watch?v=1', title: 'The podcast' }),
        block('fact-box', { title: 'The gift', content: state(paragraph(text('Oil on canvas.'))) }),
      ),
    }
    const { status, body } = await write(story)
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
    const path = `/stories/${String(body.doc.id)}?draft=true&depth=0`
    const { body: kept } = await newsroom.desk('GET', path, { as: 'reporter' })
    const { body: text_, bylines, sources, dateline, ...rest } = story
    expect(kept).toMatchObject({ ...rest, bylines, sources })
    expect(kept.dateline).toEqual({ place: dateline.place, date: '2025-03-10T12:00:00.000Z' })
    expect(kept.body.root.children).toHaveLength(text_.root === undefined ? 0 : 8)
    expect(kept.body.root.children[5].fields).toMatchObject({ text: 'I took no fee.', attribution: 'The painter' })
  })

  test('is found by a subject', async () => {
    const { body } = await newsroom.desk('GET', '/stories?draft=true&where[subjects][equals]=painting', { as: 'legal' })
    expect(body.docs).toMatchObject([{ headline: 'A gift from Moscow' }])
  })

  test.each<{ says: string; body: unknown; field: string }>([
    { says: 'a headline that is too long', body: { headline: 'x'.repeat(201) }, field: 'headline' },
    { says: 'a day that there is not', body: { dateline: { date: '2025-02-31' } }, field: 'dateline.date' },
    { says: 'a slug that is none', body: { slug: 'Not A Slug' }, field: 'slug' },
    { says: 'a language that is none', body: { language: 'Klingon!' }, field: 'language' },
    { says: 'an urgency that is none', body: { urgency: 12 }, field: 'urgency' },
    { says: 'a genre that is too long', body: { genre: 'g'.repeat(61) }, field: 'genre' },
    { says: 'a subject that is too long', body: { subjects: ['x'.repeat(81)] }, field: 'subjects' },
    { says: 'a body that no editor made', body: { body: 'just words' }, field: 'body' },
    { says: 'a body without a root', body: { body: { children: [] } }, field: 'body' },
    { says: 'a role that is too long', body: { bylines: [{ role: 'r'.repeat(61) }] }, field: 'bylines.0.role' },
  ])('is refused with $says, and nothing is kept', async ({ body, field }) => {
    const before = await newsroom.payload.count(allStories)
    const answer = await write(body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).toContain(field.split('.').at(-1))
    expect(await newsroom.payload.count(allStories)).toEqual(before)
  })
})

describe('a byline and a section', () => {
  test('have a slug from their name, which stays when the name changes, until they are given another', async () => {
    const read = await newsroom.desk('GET', `/bylines/${byline}`, { as: 'legal' })
    expect(read.body).toMatchObject({ name: 'Ana Kovač', slug: 'ana-kovac' })
    const renamed = { name: 'Ana Kovač-Reed' }
    expect(await newsroom.desk('PATCH', `/bylines/${byline}`, { as: 'editor', body: renamed })).toMatchObject({
      status: 200,
      body: { doc: { name: 'Ana Kovač-Reed', slug: 'ana-kovac' } },
    })
    const body = { slug: 'ana-kovac-reed' }
    expect(await newsroom.desk('PATCH', `/bylines/${byline}`, { as: 'editor', body })).toMatchObject({
      status: 200,
      body: { doc: { name: 'Ana Kovač-Reed', slug: 'ana-kovac-reed' } },
    })
  })

  test('do not share a slug with another', async () => {
    expect(await newsroom.desk('POST', '/sections', { as: 'editor', body: { name: 'World' } })).toMatchObject({
      status: 400,
    })
  })

  test('lead readers nowhere but to the web', async () => {
    const body = { name: 'Jo', url: 'javascript:alert(1)' }
    expect(await newsroom.desk('POST', '/bylines', { as: 'editor', body })).toMatchObject({ status: 400 })
  })
})
