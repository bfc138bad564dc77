import { randomUUID } from 'node:crypto'
import type { House } from '../../src/release/house.ts'
import { aStory } from './fill-wire.ts'

export type Scheduling = { readonly at: number; readonly over: number }

let number = 0

/** Approved stories with a release each, held until they are said to be due. @returns their ids */
export async function prepare(house: House, count: number): Promise<readonly string[]> {
  const stories: string[] = []
  for (let index = 0; index < count; index += 1) stories.push(await prepareOne(house, (index % 8) + 1))
  return stories
}

/** Makes all that wait due at `at`, or spread over so many milliseconds from then. */
export async function schedule({ desk }: House, { at, over }: Scheduling): Promise<void> {
  const waiting = await desk.releases.find({ state: { equals: 'held' } })
  for (const [index, { id }] of waiting.entries()) {
    const releaseAt = new Date(at + Math.round((index / waiting.length) * over)).toISOString()
    await desk.releases.swap(id, { state: { equals: 'held' } }, { releaseAt, asked: releaseAt })
  }
}

async function prepareOne({ desk, clock }: House, urgency: number): Promise<string> {
  const now = clock.now().toISOString()
  number += 1
  const [story, edition, publicId] = [randomUUID(), randomUUID(), randomUUID()]
  const written = aStory(number)
  const document = { ...written, id: publicId, slug: `scheduled-${String(number)}`, image: null }
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
    askedAt: now,
    asked: now,
    releaseAt: null,
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
  return story
}

export type Lifted = {
  readonly story: string
  readonly state: string
  readonly urgency: number
  readonly lateMs: number
}

/** What became of every release, and how often the log speaks of one twice. */
export async function report({
  desk,
  wire,
}: House): Promise<{ lifted: readonly Lifted[]; entries: number; keys: number }> {
  const releases = await desk.releases.find({})
  const entries = await wire.log.find({})
  return {
    lifted: releases.map(({ story, state, urgency, lateMs }) => ({ story, state, urgency, lateMs: lateMs ?? 0 })),
    entries: entries.length,
    keys: new Set(entries.map(({ key }) => key)).size,
  }
}
