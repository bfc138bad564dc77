/** Who may make a link to a draft, of what, and for how long. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aByline, aSection, aStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
let story = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  const bylines = [{ byline: await aByline(newsroom), role: 'reporting' }]
  story = await aStory(newsroom, { slug: 'asked-for', section: await aSection(newsroom), bylines })
})
afterAll(() => newsroom.close())

describe('making a link', () => {
  test.each([
    { says: 'an administrator, who shows no text', as: 'admin' as const, body: {}, status: 403 },
    { says: 'more than a week', as: 'editor' as const, body: { hours: 169 }, status: 400 },
    { says: 'no time at all', as: 'editor' as const, body: { hours: 0 }, status: 400 },
    { says: 'a field that is not there', as: 'editor' as const, body: { until: 'ever' }, status: 400 },
  ])('is refused for $says', async ({ as, body, status }) => {
    expect((await newsroom.desk('POST', `/stories/${story}/preview`, { as, body })).status).toBe(status)
  })

  test('is refused for a draft that can’t be a page yet, and for nobody', async () => {
    const { body } = await newsroom.desk('POST', '/stories?draft=true', {
      as: 'reporter',
      body: { headline: 'Only that' },
    })
    const answer = await newsroom.desk('POST', `/stories/${String(body.doc.id)}/preview`, { as: 'reporter', body: {} })
    expect(answer.status).toBe(422)
    expect((await newsroom.desk('POST', `/stories/${story}/preview`, { body: {} })).status).toBe(403)
  })
})
