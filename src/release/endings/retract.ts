import type { House } from '../house.ts'
import { finish } from '../lift/lift.ts'
import { standingOf } from '../standing.ts'
import type { EndingRow } from '../store/types.ts'
import { putOver, releaseAtRank } from './put-over.ts'

/**
 * Puts the notice on top of the page, over whatever rank stands, again until it does. The page itself stays as it was:
 * people came to see what was wrong.
 *
 * @returns the rank at which it stands; 0 when there is no page to put it on
 */
export async function retractPage(house: House, ending: EndingRow, publicId: string): Promise<number> {
  for (;;) {
    const there = await house.wire.stories.get(publicId)
    if (there === null) return 0
    const standing = standingOf(there)
    if (standing === 'retracted') return there.rank
    if (standing !== 'live') return 0
    const like = await releaseAtRank(house, ending.story, there.rank)
    const release = await putOver(house, {
      decision: ending.id,
      like,
      base: there.rank,
      kind: 'retraction',
      note: ending.notice,
      by: ending.by,
      reason: ending.reason,
      edition: () => Promise.resolve(like.edition),
    })
    if (release === null) return 0
    await finish(house, release)
  }
}
