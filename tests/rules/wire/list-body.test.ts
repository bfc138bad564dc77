import { expect, test } from '@jest/globals'
import { createListBody } from '../../../src/delivery/stories/list-body.ts'
import { presentPage } from '../../../src/delivery/stories/routes.ts'
import { aWireStory } from '../../support/a-wire-story.ts'

const site = {
  url: 'https://api.example',
  storyUrl: 'https://news.example/{slug}',
  newsroomName: 'The Ærø Times',
  language: 'en',
  zone: 'UTC',
  embedHosts: [],
}
const place = { publishedAt: new Date('2026-05-01T10:00:00Z'), id: 'b' }
const one = aWireStory({ id: 'a', slug: 'one', headline: 'Kovač says “no”' })
const two = aWireStory({ id: 'b', slug: 'two', headline: 'One,"],"next":null' })

test.each([
  { says: 'no story', page: {}, list: { stories: [], next: null } },
  { says: 'one', page: {}, list: { stories: [one], next: null } },
  { says: 'two, and there are more', page: {}, list: { stories: [one, two], next: place } },
  {
    says: 'what else the page says',
    page: { slug: 'arts', name: 'Arts ]}' },
    list: { stories: [two, one], next: place },
  },
])('a list of $says is the JSON of it, however often it is made', ({ page, list }) => {
  const listBody = createListBody(site)
  const said = `${JSON.stringify({ ...page, ...presentPage(list, site) })}\n`
  expect([listBody(page, list).toString(), listBody(page, list).toString()]).toEqual([said, said])
})
