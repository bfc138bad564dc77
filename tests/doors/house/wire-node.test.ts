import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory, anApprovedStory, aSection } from '../../support/copy.ts'
import { follow, type Following } from '../../support/follow-changes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours } from '../../support/orders.ts'
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
    // The node that lifted it need not be told.
    expect((await newsroom.get('/v1/search?q=zqlift')).body.stories).toMatchObject([{ slug: 'zqlift' }])
    await searched(node, (slugs) => slugs.includes('zqlift'))
    const files = readdirSync(join(newsroom.mediaDir, '../search')).filter((name) => name.endsWith('.db'))
    expect(files).toEqual(['wire-1.db', 'wire-2.db'])
    await newsroom.desk('POST', `/stories/${id}/kill`, { as: 'legal', body: { reason: 'A test.' } })
    expect((await newsroom.get('/v1/search?q=zqlift')).body.stories).toEqual([])
    await searched(node, (slugs) => slugs.length === 0)
  })

  test('shows a front as editors ordered it; what is held stands in its place once it is out, and nowhere before', async () => {
    const section = await aSection(newsroom, 'Harbour')
    const one = await aLiveStory(newsroom, { slug: 'one', section })
    newsroom.clock.pass(1_000)
    const two = await aLiveStory(newsroom, { slug: 'two', section })
    const held = await anApprovedStory(newsroom, { slug: 'held', section })
    const until = inHours(newsroom, 1)
    await act(newsroom, held, 'release', { at: until.toISOString() })
    await shown(node, ['two', 'one'])

    const { revision } = (await newsroom.desk('GET', `/fronts/${section}/standing`, { as: 'editor' })).body
    await front(section, 'order', { revision, slots: [one, held, two], dropped: [] })
    await front(section, 'release', { revision: Number(revision) + 1 })
    await shown(node, ['one', 'two'])
    newsroom.clock.set(until)
    await newsroom.engine.liftAll()
    await shown(node, ['one', 'held', 'two'])
    await act(newsroom, one, 'kill', { reason: 'A test.' })
    await shown(node, ['held', 'two'])
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

async function front(section: string, action: string, body: object): Promise<void> {
  const { status, text } = await newsroom.desk('POST', `/fronts/${section}/${action}`, { as: 'editor', body })
  if (status !== 200) throw new Error(text)
}

/** Asks until the section's front is so. */
async function shown({ url }: RunningNode, slugs: readonly string[]): Promise<void> {
  for (;;) {
    const body: { stories?: { slug: string }[] } = await (await fetch(`${url}/v1/fronts/harbour`)).json()
    if (body.stories?.map(({ slug }) => slug).join(' ') === slugs.join(' ')) return
  }
}

/** Asks until what is found is as it should be; how soon that is, the bench measures. */
async function searched({ url }: RunningNode, isRight: (slugs: string[]) => boolean): Promise<void> {
  for (;;) {
    const body: { stories: { slug: string }[] } = await (await fetch(`${url}/v1/search?q=zqlift`)).json()
    if (isRight(body.stories.map(({ slug }) => slug))) return
  }
}
