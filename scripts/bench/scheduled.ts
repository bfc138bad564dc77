import { randomUUID } from 'node:crypto'
import type { WireStory } from '../../src/newsroom/wire/story.ts'
import type { House } from '../../src/release/house.ts'
import { aStory } from './fill-wire.ts'

/** What is to be due: so many, at one instant or spread over so many milliseconds from then. */
export type Scheduling = { readonly count: number; readonly over: number }

export type Scheduled = { readonly story: string; readonly path: string; readonly at: number }

/** Every node has looked ahead by then, as each does at its sweep. In milliseconds. */
const aheadMs = 7_000

let number = 0

/** Approved stories with a release each, due some seconds after the last is written. */
export async function prepare(house: House, { count, over }: Scheduling): Promise<readonly Scheduled[]> {
  const began = performance.now()
  const written: Written[] = []
  for (let index = 0; index < count; index += 1) written.push(await write(house))
  // A release is one row of four: half of what all three others took is time enough, on a machine that gets no busier.
  const start = Date.now() + aheadMs + (performance.now() - began) / 2
  const scheduled: Scheduled[] = []
  for (const [index, { slug, ...one }] of written.entries()) {
    const at = Math.ceil(start + (index / count) * over)
    await schedule(house, one, { at: new Date(at), urgency: (index % 8) + 1 })
    scheduled.push({ story: one.story, path: `/v1/stories/${slug}`, at })
  }
  return scheduled
}

/** As many that are to go out tomorrow, each the first of its section. @returns their ids */
export async function hold(house: House, count: number): Promise<readonly string[]> {
  const at = new Date(Date.now() + 24 * 60 * 60 * 1000)
  const held: string[] = []
  for (let index = 0; index < count; index += 1) {
    const one = await write(house, (document) => {
      const slug = document.slug.replace('schedule', 'desk')
      return { ...document, section: { slug, name: slug } }
    })
    await schedule(house, one, { at, urgency: 4 })
    held.push(one.story)
  }
  return held
}

type Written = { readonly story: string; readonly edition: string; readonly headline: string; readonly slug: string }

/** An approved story, after `shape` has made of the document what it likes. */
export async function write(
  { desk, clock }: House,
  shape: (document: WireStory) => WireStory = (document) => document,
): Promise<Written> {
  const now = clock.now().toISOString()
  number += 1
  const [story, edition, publicId] = [randomUUID(), randomUUID(), randomUUID()]
  const written = aStory(number)
  const document = shape({ ...written, id: publicId, slug: `scheduled-${String(number)}`, image: null })
  const { headline, slug } = document
  await desk.dockets.insert({
    id: story,
    publicId,
    headline,
    stage: 'approved',
    revision: 1,
    savedRevision: 1,
    flagged: false,
    createdBy: 'bench',
    submittedBy: 'bench',
    approvedBy: 'bench',
    approvedRevision: 1,
    edition,
    changedBy: 'bench',
    changedAt: now,
    standing: 'never',
    rank: 0,
    liveVersion: 0,
    publishedAt: null,
    rewriteOf: null,
    translationOf: null,
    duplicateOf: null,
  })
  await desk.slugs.insert({ id: slug, story, public: false })
  const section = { ...document.section, description: null }
  const bylines = document.bylines.map(({ slug: path, name }) => ({
    slug: path,
    name,
    jobTitle: null,
    bio: null,
    url: null,
  }))
  await desk.editions.insert({
    id: edition,
    story,
    revision: 1,
    headline,
    slug,
    hash: edition,
    approvedBy: 'bench',
    approvedAt: now,
    document,
    contents: { section, bylines, pictures: [], links: [], source: {} },
  })
  return { story, edition, headline, slug }
}

async function schedule(
  { desk, clock }: House,
  { story, edition, headline }: Omit<Written, 'slug'>,
  { at, urgency }: { readonly at: Date; readonly urgency: number },
): Promise<void> {
  const releaseAt = at.toISOString()
  await desk.releases.insert({
    id: randomUUID(),
    story,
    edition,
    headline,
    kind: 'first',
    state: 'held',
    urgency,
    note: null,
    askedBy: 'bench',
    askedAt: clock.now().toISOString(),
    asked: releaseAt,
    releaseAt,
    generation: 1,
    frozen: false,
    token: null,
    leaseUntil: null,
    base: 0,
    rank: 0,
    plannedAt: null,
    actualAt: null,
    lateMs: null,
    node: null,
    reason: null,
    failures: 0,
    retryAt: null,
  })
}

export type Report = {
  /** In the order of the log. */
  readonly lifted: readonly { readonly urgency: number; readonly lateMs: number }[]
  /** How many are not out. */
  readonly left: number
  readonly entries: number
  readonly releases: number
}

/** How far it is, and once all is out what became of every release. Nothing but a count is read before. */
export async function report({ desk, wire }: House): Promise<Report> {
  const left = await desk.releases.count({ state: { not_equals: 'live' } })
  if (left > 0) return { lifted: [], left, entries: 0, releases: 0 }
  const releases = new Map((await desk.releases.find({})).map((release) => [release.id, release]))
  const entries = await wire.log.find({}, { sort: 'id' })
  const lifted = entries.flatMap(({ key }) => {
    const release = releases.get(key)
    return release === undefined ? [] : [{ urgency: release.urgency, lateMs: release.lateMs ?? 0 }]
  })
  return { lifted, left, entries: entries.length, releases: releases.size }
}
