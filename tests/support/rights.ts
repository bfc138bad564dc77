import { expect } from '@jest/globals'
import { aPicture } from './copy.ts'
import type { Newsroom } from './newsroom.ts'
import { expectNoHoleInTheLog, filesOf, publicRow } from './orders.ts'

/** A picture that may be shown until then. */
export function leased(newsroom: Newsroom, until: Date, fields: object = {}): Promise<string> {
  return aPicture(newsroom, { leases: [{ kind: 'allow-use', endsAt: until.toISOString() }], ...fields })
}

/** The instant comes, the node knows that something is due, and does it. */
export async function comesTo({ clock, engine }: Newsroom, instant: Date): Promise<void> {
  clock.set(instant)
  expect(engine.isDue()).toBe(true)
  await engine.liftAll()
}

/** What went out of a story, in the order it did. */
export async function releasesOf({ house }: Newsroom, story: string) {
  return house.desk.releases.find({ story: { equals: story } }, { sort: 'rank' })
}

/** Its page stands, without a picture, and no file of it is public. */
export async function expectNotShown(newsroom: Newsroom, story: string): Promise<void> {
  expect((await publicRow(newsroom, story))?.document).toMatchObject({ image: null })
  expect((await filesOf(newsroom, story)).public).toEqual([])
  await expectNoHoleInTheLog(newsroom)
}
