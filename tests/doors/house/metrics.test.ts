/** What a node counts of itself, behind a door of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, docketOf, inHours, nothing, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom({ env: { METRICS_PORT: '0' } })
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

/** The value of one line, by the name and labels it begins with. */
async function value(line: string): Promise<number | undefined> {
  const text = await (await newsroom.metrics()).text()
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

describe('the metrics of a node', () => {
  test('say what is held, due and out, and how late it was', async () => {
    const story = await anApprovedStory(newsroom)
    await imposeEmbargo(newsroom, { stories: [await anApprovedStory(newsroom)] }, null)
    const due = inHours(newsroom, 1)
    await release(newsroom, story, { at: due.toISOString() })
    expect(await value('stet_releases_held')).toBe(1)

    newsroom.clock.set(new Date(due.getTime() + 2_000))
    expect(await value('stet_releases_held')).toBe(0)
    expect(await value('stet_releases_due')).toBe(1)

    await newsroom.engine.liftAll()
    expect(await value('stet_releases_due')).toBe(0)
    expect(await value('stet_releases_total{kind="first"}')).toBe(1)
    expect(await value('stet_release_late_seconds_bucket{le="1"}')).toBe(0)
    expect(await value('stet_release_late_seconds_bucket{le="2.5"}')).toBe(1)
    expect(await value('stet_log_seq')).toBe(1)
  })

  test('count what stands under an embargo without an end as held', async () => {
    const story = await anApprovedStory(newsroom)
    await imposeEmbargo(newsroom, { stories: [story] }, null)
    await release(newsroom, story)
    expect(await value('stet_releases_held')).toBe(1)
    await act(newsroom, story, 'unschedule')
    expect(await value('stet_releases_held')).toBe(0)
  })

  test('count what failed by its code, and again when it fails again', async () => {
    const story = await anApprovedStory(newsroom)
    const due = inHours(newsroom, 1)
    await release(newsroom, story, { at: due.toISOString() })
    await act(newsroom, story, 'flag', { note: 'Look at the second paragraph.' }, 'legal')
    newsroom.clock.set(due)
    await newsroom.engine.liftAll()
    expect(await value('stet_releases_failed')).toBe(1)
    expect(await value('stet_release_failures_total{code="flagged"}')).toBe(1)
    await newsroom.desk('POST', `/releases/${(await releaseOf(newsroom, story)).id}/retry`, { as: 'editor', body: {} })
    expect(await value('stet_release_failures_total{code="flagged"}')).toBe(2)
  })

  test('count answers by class and status, and name nothing that is held', async () => {
    const story = await anApprovedStory(newsroom)
    await release(newsroom, story, { at: inHours(newsroom, 1).toISOString() })
    const [slug] = await newsroom.house.desk.slugs.find({ story: { equals: story } })
    const before = (await value('stet_answer_seconds_count{route="story",status="404"}')) ?? 0
    await newsroom.get(`/v1/stories/${String(slug?.id)}`)
    expect(await value('stet_answer_seconds_count{route="story",status="404"}')).toBe(before + 1)

    const text = await (await newsroom.metrics()).text()
    const { publicId } = await docketOf(newsroom, story)
    for (const secret of [String(slug?.id), story, publicId]) expect(text).not.toContain(secret)
    expect(text).toContain('process_cpu_seconds_total')
  })

  test('are not at the public door, and say nothing elsewhere on their own', async () => {
    expect((await newsroom.get('/metrics')).status).toBe(404)
    const { url, headers } = await newsroom.metrics()
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect((await fetch(new URL('/v1/stories', url))).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  })
})
