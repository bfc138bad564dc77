import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Step } from '../../src/release/house.ts'
import type { DocketRow } from '../../src/release/store/types.ts'
import type { CastMember } from './cast.ts'
import type { Newsroom } from './newsroom.ts'

/** What a node does that loses its power at that step. */
export class NodeDied extends Error {}

export const nothing = (): Promise<void> => Promise.resolve()
export const dies = (): Promise<never> => Promise.reject(new NodeDied())

/** Does each event once, when a lift or an ending reaches its step. */
export function at(newsroom: Newsroom, events: Partial<Record<Step, () => Promise<unknown>>>): void {
  const left = new Map(Object.entries(events))
  newsroom.reached = async (reached) => {
    const event = left.get(reached)
    left.delete(reached)
    await event?.()
  }
}

/** Does `event` when a save of that collection has read what stands, and has not written yet. */
export async function whileSaving<T>(
  { payload }: Newsroom,
  collection: 'embargoes' | 'stories' | 'images',
  event: () => Promise<unknown>,
  save: () => Promise<T>,
): Promise<T> {
  const hooks = payload.collections[collection].config.hooks.beforeChange
  let happened = false
  const hook = async ({ data }: { data: object }) => {
    if (happened) return data
    happened = true
    await event()
    return data
  }
  // A picture's facts are read again and kept by the first hook; of the others every hook may have read.
  if (collection === 'images') hooks.unshift(hook)
  else hooks.push(hook)
  try {
    return await save()
  } finally {
    hooks.splice(hooks.indexOf(hook), 1)
  }
}

export async function docketOf({ house }: Newsroom, story: string): Promise<DocketRow> {
  const docket = await house.desk.dockets.get(story)
  if (docket === null) throw new Error(`There is no story ${story}.`)
  return docket
}

/** What the public has of a story. */
export async function publicRow(newsroom: Newsroom, story: string) {
  return newsroom.house.wire.stories.get((await docketOf(newsroom, story)).publicId)
}

/** The release that was last asked for. */
export async function releaseOf({ house }: Newsroom, story: string) {
  const [release] = await house.desk.releases.find({ story: { equals: story } }, { sort: '-askedAt', limit: 1 })
  if (release === undefined) throw new Error(`No release of ${story} was asked for.`)
  return release
}

export function act(newsroom: Newsroom, story: string, action: string, body: object = {}, as: CastMember = 'editor') {
  return newsroom.desk('POST', `/stories/${story}/${action}`, { as, body })
}

export async function release(newsroom: Newsroom, story: string, body: object = {}) {
  return (await act(newsroom, story, 'release', body)).body.release
}

export function inHours(newsroom: Newsroom, hours: number): Date {
  return new Date(newsroom.clock.now().getTime() + hours * 3_600_000)
}

/** The public names of every file that any edition of a story would have, and those of them that are public. */
export async function filesOf({ house }: Newsroom, story: string) {
  const editions = await house.desk.editions.find({ story: { equals: story } })
  const names = editions.flatMap(({ contents }) => contents.pictures.flatMap(({ files }) => files.map((f) => f.name)))
  const there = await house.media.list()
  return { names, public: names.filter((name) => there.includes(name)) }
}

/** The path of what is kept under a private name. */
export function privateFile({ mediaDir }: Newsroom, name: string): string {
  return join(mediaDir, 'private', name)
}

export async function expectNoHoleInTheLog({ house }: Newsroom): Promise<void> {
  const entries = await house.wire.log.find({}, { sort: 'id' })
  expect(entries.map(({ id }) => id)).toEqual(entries.map((_entry, index) => index + 1))
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
}

type Page = { readonly version: number; readonly updatedAt: string; readonly corrections: readonly unknown[] }

/** A slip was put right: the page has another version, and readers are told of nothing. */
export function expectRefiled(after: object, before: Page): void {
  const { version, updatedAt, corrections } = before
  expect(after).toMatchObject({ kind: 'refile', version: version + 1, updatedAt, corrections })
}
