/** What becomes of a story that is out, and of one that is not to go out: by the desk's actions, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import {
  aLiveStory,
  anApprovedStory,
  aPicture,
  approveAgain,
  aStory,
  imposeEmbargo,
  type StoryFields,
} from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

function act(story: string, action: string, as: CastMember, body: object = {}) {
  return newsroom.desk('POST', `/stories/${story}/${action}`, { as, body })
}

async function statusesOf(slug: string): Promise<number[]> {
  const answers = await Promise.all([`/v1/stories/${slug}`, `/stories/${slug}`].map((address) => newsroom.get(address)))
  return answers.map(({ status }) => status)
}

async function live(fields: StoryFields & { readonly slug: string }): Promise<string> {
  return aLiveStory(newsroom, { headline: `About ${fields.slug}`, ...fields })
}

describe('a correction', () => {
  test('cut from what is live goes out at once, dated and said, and leaves the half-written update alone', async () => {
    const story = await live({ slug: 'last-june', standfirst: 'It was painted last June.' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Half writ' } })
    newsroom.clock.pass(60_000)
    const at = newsroom.clock.now().toISOString()
    const note = 'An earlier version said June. It was painted in August.'
    const changes = { standfirst: 'It was painted in August.' }
    const asked = { kind: 'correction', from: 'live', changes, note }
    const { status, body } = await act(story, 'release', 'editor', asked)
    expect([status, body.release]).toEqual([200, expect.objectContaining({ state: 'live', kind: 'correction' })])
    const page = (await newsroom.get('/v1/stories/last-june')).body
    expect(page).toMatchObject({
      kind: 'correction',
      version: 2,
      headline: 'About last-june',
      standfirst: 'It was painted in August.',
      updatedAt: at,
      corrections: [{ kind: 'correction', note, at }],
    })
    expect(page.publishedAt < at).toBe(true)
    expect((await newsroom.get('/stories/last-june')).text).toContain(note)
    expect((await newsroom.get('/feeds/latest.rss')).text).not.toContain('last June')
    expect((await newsroom.get('/v1/corrections')).body.corrections).toMatchObject([
      { kind: 'correction', note, at, story: { slug: 'last-june', headline: 'About last-june' } },
    ])
    const draft = await newsroom.desk('GET', `/stories/${story}?draft=true`, { as: 'reporter' })
    expect(draft.body.headline).toBe('Half writ')
  })

  test('without a note for the public is refused', async () => {
    const story = await live({ slug: 'no-note' })
    const asked = { kind: 'correction', from: 'live', changes: { standfirst: 'Other.' } }
    const { status, body } = await act(story, 'release', 'editor', asked)
    expect([status, body.errors]).toEqual([
      expect.any(Number),
      expect.arrayContaining([expect.objectContaining({ field: 'note' })]),
    ])
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await newsroom.get('/v1/stories/no-note')).body).toMatchObject({ version: 1, corrections: [] })
  })
})

describe('a slug that changes once it was public', () => {
  test('leads from the old address to the new, for programs and readers', async () => {
    const story = await live({ slug: 'first-address' })
    await approveAgain(newsroom, story, { slug: 'second-address' })
    expect(await statusesOf('second-address')).toEqual([404, 404])
    expect((await act(story, 'release', 'editor')).body.release).toMatchObject({ state: 'live', kind: 'update' })
    const moved = await newsroom.get('/v1/stories/first-address')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      'http://127.0.0.1:3000/v1/stories/second-address',
    ])
    const page = await newsroom.get('/stories/first-address')
    expect([page.status, page.headers.get('location')]).toEqual([301, '/stories/second-address'])
    expect(await statusesOf('second-address')).toEqual([200, 200])
  })

  test('stays its story’s for ever', async () => {
    const { status, body } = await newsroom.desk('POST', '/stories?draft=true', {
      as: 'reporter',
      body: { headline: 'Another', slug: 'first-address' },
    })
    expect([status, body.errors]).toEqual([
      409,
      [expect.objectContaining({ field: 'slug', message: expect.stringContaining('“first-address”') })],
    ])
  })
})

describe('an ending', () => {
  test('unpublish leaves nothing at the address, and no file', async () => {
    const image = await aPicture(newsroom)
    const story = await live({ slug: 'taken-off', leadImage: image })
    const media = pathOf((await newsroom.get('/v1/stories/taken-off')).body.image.renditions[0].url)
    expect((await newsroom.get(media)).status).toBe(200)
    const refused = await act(story, 'unpublish', 'editor', {})
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'reason'])
    expect((await act(story, 'unpublish', 'editor', { reason: 'Too early' })).status).toBe(200)
    expect(await statusesOf('taken-off')).toEqual([404, 404])
    expect((await newsroom.get(media)).status).toBe(404)
    expect((await newsroom.get('/feeds/latest.json')).text).not.toContain('taken-off')
    const { live: out, takenOff } = (await newsroom.desk('GET', `/stories/${story}/standing`, { as: 'editor' })).body
    expect([out, takenOff]).toEqual([
      null,
      expect.objectContaining({ headline: 'About taken-off', pictures: 1, url: expect.stringMatching(/taken-off$/) }),
    ])
  })

  test('kill is 410 for good, with a tombstone that says what may be said', async () => {
    const image = await aPicture(newsroom)
    const story = await live({ slug: 'killed-one', leadImage: image })
    const media = pathOf((await newsroom.get('/v1/stories/killed-one')).body.image.renditions[0].url)
    const killed = await act(story, 'kill', 'legal', { reason: 'Libel: see counsel', note: 'We were wrong.' })
    expect(killed.status).toBe(200)
    const gone = await newsroom.get('/v1/stories/killed-one')
    expect([gone.status, gone.body.detail]).toEqual([410, 'We were wrong.'])
    expect(gone.body.tombstone).toMatchObject({ notice: 'We were wrong.' })
    expect(gone.text).not.toContain('Libel')
    const page = await newsroom.get('/stories/killed-one')
    expect([page.status, page.text.includes('We were wrong.'), page.text.includes('Libel')]).toEqual([410, true, false])
    expect((await newsroom.get(media)).status).toBe(404)
    expect((await newsroom.get('/v1/stories')).text).not.toContain('killed-one')
    expect((await act(story, 'release', 'editor')).status).toBe(409)
    expect((await act(story, 'kill', 'editor', { reason: 'Again' })).status).toBe(409)
  })

  test('kill of what never was public leaves no trace', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'never-was', headline: 'Never was' })
    await imposeEmbargo(newsroom, { stories: [story] }, null)
    await act(story, 'release', 'editor')
    expect((await act(story, 'kill', 'editor', { reason: 'False' })).status).toBe(200)
    expect(await statusesOf('never-was')).toEqual([404, 404])
  })
})

describe('what stops a release', () => {
  test('a legal flag stops approval, until legal clears it', async () => {
    const story = await aStory(newsroom, { slug: 'for-counsel' })
    await act(story, 'submit', 'reporter')
    expect((await act(story, 'flag', 'subeditor', { note: 'Names a minor' })).status).toBe(200)
    const refused = await act(story, 'approve', 'editor')
    expect(refused.status).toBe(409)
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'flagged-for-legal' })])
    expect((await act(story, 'clear', 'editor', { note: 'Seems fine' })).status).toBe(403)
    expect((await act(story, 'clear', 'legal', { note: 'Name removed' })).status).toBe(200)
    expect((await act(story, 'approve', 'editor')).body.story.stage).toBe('approved')
  })

  test('unschedule takes back what has not lifted', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'taken-back' })
    const at = new Date(newsroom.clock.now().getTime() + 60_000)
    const asked = await act(story, 'release', 'editor', { at: at.toISOString() })
    expect(asked.body.release).toMatchObject({ state: 'held', releaseAt: at.toISOString(), heldBy: [] })
    expect((await act(story, 'unschedule', 'reporter')).status).toBe(403)
    const taken = await act(story, 'unschedule', 'editor')
    expect([taken.status, taken.body.release.state]).toEqual([200, 'cancelled'])
    newsroom.clock.set(at)
    expect(await statusesOf('taken-back')).toEqual([404, 404])
    expect((await act(story, 'unschedule', 'editor')).status).toBe(409)
  })

  test('an embargo is lifted by two editors, never by one', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'until-announced' })
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, null)
    const change = (action: string, as: CastMember, body: object = {}) =>
      newsroom.desk('POST', `/embargoes/${String(embargo.id)}/${action}`, { as, body })
    expect((await act(story, 'release', 'editor')).body.release).toMatchObject({ state: 'held', releaseAt: null })
    expect((await change('lift', 'reporter', { reason: 'They announced it' })).status).toBe(403)
    expect((await change('lift', 'editor', {})).status).toBeGreaterThanOrEqual(400)
    const asked = await change('lift', 'editor', { reason: 'They announced it' })
    expect([asked.status, asked.body]).toEqual([202, expect.objectContaining({ pending: true })])
    expect((await change('lift', 'editor2', { reason: 'Me too' })).status).toBe(409)
    expect((await change('confirm', 'editor')).status).toBe(403)
    expect(await statusesOf('until-announced')).toEqual([404, 404])
    const confirmed = await change('confirm', 'editor2')
    expect([confirmed.status, confirmed.body.embargo.state]).toEqual([200, 'lifted'])
    expect(await statusesOf('until-announced')).toEqual([200, 200])
  })
})

function pathOf(url: string): string {
  return new URL(url).pathname
}
