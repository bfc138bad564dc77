import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStory } from '../../support/copy.ts'
import type { CastMember } from '../../support/cast.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
let story: string
const whistle = 'Deep Whistle'

beforeAll(async () => {
  newsroom = await openNewsroom()
  story = await aStory(newsroom, { sources: [{ name: whistle, said: 'It leaks.' }] })
})
afterAll(() => newsroom.close())

const reading: readonly CastMember[] = ['reporter', 'editor', 'editor2', 'legal']
const notReading: readonly CastMember[] = ['subeditor', 'picture-editor', 'admin']

function read(as: CastMember, path: string) {
  return newsroom.desk('GET', path, { as })
}

async function kept(): Promise<unknown> {
  return (await read('editor', `/stories/${story}?draft=true`)).body.sources
}

describe('whom a story has its facts from', () => {
  test.each(reading)('is read by its writer, editors and legal: %s', async (as) => {
    expect((await read(as, `/stories/${story}?draft=true`)).text).toContain(whistle)
    expect((await read(as, '/stories?draft=true')).text).toContain(whistle)
  })

  test.each(notReading)('is read by no one else, in no answer: %s', async (as) => {
    const paths = ['', '/versions', `/${story}`].map((path) => `/stories${path}`)
    const asked = paths.flatMap((path) => [
      path,
      `${path}?draft=true&depth=2`,
      `${path}?draft=true&select[sources]=true`,
    ])
    for (const path of asked) {
      const { status, text } = await read(as, path)
      expect([path, status, text.includes(whistle)]).toEqual([path, 200, false])
    }
  })

  test('is not read by a reporter whose story it is not', async () => {
    const other = await aStory(newsroom, { sources: [{ name: whistle }] }, 'editor')
    expect((await read('reporter', `/stories/${other}?draft=true`)).text).not.toContain(whistle)
  })

  test.each(['subeditor', 'admin', 'reporter'] as const)('can’t be guessed by a filter or a sort: %s', async (as) => {
    for (const path of ['/stories', '/stories/versions', '/stories/count']) {
      const field = path.endsWith('versions') ? 'version.sources.name' : 'sources.name'
      expect([path, (await read(as, `${path}?draft=true&where[${field}][like]=Deep`)).status]).toEqual([path, 400])
    }
    expect((await read(as, '/stories?draft=true&where[rewriteOf.sources.name][like]=Deep')).status).toBe(400)
    const other = await aStory(newsroom, { sources: [{ name: 'A. Other' }] }, 'editor')
    const order = async (sort: string) => {
      const { body, status } = await read(as, `/stories?draft=true&sort=${sort}&where[id][in]=${story},${other}`)
      return status === 200 ? body.docs.map(({ id }: { id: string }) => id) : status
    }
    expect(await order('sources.name')).toEqual(await order('-sources.name'))
    expect((await read(as, '/embargoes?where[covers.sources.name][like]=Deep')).status).not.toBe(200)
  })

  test.each([
    { says: 'says nothing of them', sources: {} },
    { says: 'sends none', sources: { sources: [] } },
    { says: 'sends others', sources: { sources: [{ name: 'Somebody else' }] } },
  ])('stands when somebody who may not read it saves the story and $says', async ({ sources }) => {
    const body = { headline: 'A better headline', ...sources }
    const saved = await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'subeditor', body })
    expect(saved.status).toBe(200)
    expect(saved.text).not.toContain(whistle)
    expect(await kept()).toEqual([expect.objectContaining({ name: whistle, said: 'It leaks.' })])
  })

  test('stands when somebody who may not read it brings back an old version', async () => {
    const { body } = await read('editor', `/stories/versions?where[parent][equals]=${story}&sort=updatedAt&limit=1`)
    const restored = await newsroom.desk('POST', `/stories/versions/${String(body.docs[0].id)}?draft=true`, {
      as: 'subeditor',
    })
    expect(restored.status).toBe(200)
    expect(restored.text).not.toContain(whistle)
    expect(await kept()).toEqual([expect.objectContaining({ name: whistle })])
  })
})
