import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory } from '../../support/copy.ts'
import { follow, type Following } from '../../support/follow-changes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { freePort, runNode, type RunningNode } from '../../support/running-node.ts'

let newsroom: Newsroom
let node: RunningNode
let modules = ''
let metricsPort = ''
let following: Following | undefined

beforeAll(async () => {
  newsroom = await openNewsroom()
  modules = join(newsroom.mediaDir, '..', 'modules')
  metricsPort = String(await freePort())
  node = await runNode(
    {
      ROLE: 'wire',
      DATABASE_URL: newsroom.databaseUrl,
      MEDIA_DIR: newsroom.mediaDir,
      METRICS_PORT: metricsPort,
      MODULES_LOADED: modules,
    },
    ['./tests/support/modules-loaded.mjs'],
  )
})

afterAll(async () => {
  await node.stop()
  await newsroom.close()
})

describe('a node that serves the wire alone', () => {
  test('answers what is public', async () => {
    expect((await fetch(`${node.url}/v1/stories`)).status).toBe(200)
    expect((await fetch(`${node.url}/`)).status).toBe(200)
    const asked = await fetch(`${node.url}/api/graphql?query={WireStories{next}}`)
    expect(await asked.json()).toEqual({ data: { WireStories: { next: null } } })
    expect(await (await fetch(`${node.url}/ready`)).text()).toContain('ready')
  })

  test('tells those who follow what changes', async () => {
    const stream = await follow(node.url, '0')
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    following = stream
  })

  test('finds a story once it is out, in an index of its own, and no more once it is killed', async () => {
    const id = await aLiveStory(newsroom, { slug: 'zqlift', headline: 'Zqlift is out' })
    await searched(node, (slugs) => slugs.includes('zqlift'))
    await newsroom.get('/v1/search?q=zqlift')
    const files = readdirSync(join(newsroom.mediaDir, '../search')).filter((name) => name.endsWith('.db'))
    expect(files).toEqual(['wire-1.db', 'wire-2.db'])
    await newsroom.desk('POST', `/stories/${id}/kill`, { as: 'legal', body: { reason: 'A test.' } })
    await searched(node, (slugs) => slugs.length === 0)
  })

  test.each(['/api/users', '/api/wire-stories', '/admin', '/_next/static/x.js'])('has no %s', async (path) => {
    expect((await fetch(node.url + path)).status).toBe(404)
  })

  test('counts what it answers, and says nothing of an engine it has not', async () => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect(text).toContain('stet_answer_seconds_count{route="stories",status="200"}')
    expect(text).toContain('stet_followers 1')
    expect(text).toMatch(/^stet_log_seq \d+$/m)
    expect(text).not.toContain('stet_releases_held')
  })

  test('has loaded neither Payload nor Next, nor anything of the desk', async () => {
    await fetch(`${node.url}/v1/stories/anything`)
    const loaded = readFileSync(modules, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'))
    expect(loaded.some((url) => url.includes('/node_modules/express/'))).toBe(true)
    expect(
      loaded.filter((url) =>
        /\/node_modules\/(payload|@payloadcms|next|react)\/|\/src\/(desk|release|imaging|demo)\//.test(url),
      ),
    ).toEqual([])
  })

  test('ends with 0 when it is told to, and at once, though someone follows', async () => {
    const told = performance.now()
    expect(await node.stop()).toBe(0)
    expect(node.said()).toContain('Closed.')
    expect(performance.now() - told).toBeLessThan(5_000)
    await following?.ended
  })
})

/** Asks until what is found is as it should be; how soon that is, the bench measures. */
async function searched({ url }: RunningNode, isRight: (slugs: string[]) => boolean): Promise<void> {
  for (;;) {
    const body: { stories: { slug: string }[] } = await (await fetch(`${url}/v1/search?q=zqlift`)).json()
    if (isRight(body.stories.map(({ slug }) => slug))) return
  }
}
