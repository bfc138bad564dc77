/** A section that has had more stories than are read at once: the desk lists all that carry its old words. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory, aSection } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { listenToDrivers } from '../../support/statements.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

async function page(slug: string) {
  return (await newsroom.get(`/v1/stories/${slug}`)).body
}

describe('a section that has had more stories than are read at once', () => {
  test('is listed whole, the newest first, and never read whole', async () => {
    const section = await aSection(newsroom, 'Vast')
    const stories: string[] = []
    for (const name of ['oldest', 'middle', 'newest']) {
      newsroom.clock.pass(60_000)
      stories.unshift(await aLiveStory(newsroom, { section, slug: name }))
    }
    const [newest, middle] = await Promise.all(['newest', 'middle'].map((name) => page(name)))
    const { slug: value } = middle.section
    // What stood there once: facets that no story’s row has the rank of, most of them of the same instant.
    for (let number = 0; number < 500; number += 1) {
      const story = `gone-${String(number)}`
      const { publishedAt } = number < 150 ? newest : middle
      const facet = { id: `${story}~1~section~vast`, story, kind: 'section', value, rank: 1, publishedAt } as const
      await newsroom.house.wire.facets.insert(facet)
    }
    await newsroom.desk('PATCH', `/sections/${section}`, { as: 'editor', body: { name: 'Vaster' } })
    const statements = listenToDrivers()
    const { answer, asked } = await statements.during(() =>
      newsroom.desk('GET', `/sections/${section}/carried`, { as: 'editor' }),
    )
    statements.stop()
    expect(answer.body.stories.map(({ story }: { story: string }) => story)).toEqual(stories)
    expect(asked.filter((statement) => /wire[_-]facets/.test(statement)).length).toBeGreaterThan(2)
  })
})
