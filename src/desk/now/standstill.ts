import { dueReleases } from '../../release/due.ts'
import type { House } from '../../release/house.ts'
import { standstill } from '../../release/restored/standstill.ts'
import type { Standstill } from './now-answer.ts'

const most = 20

/** Why nothing goes out, and all that does as soon as it may; null while releases go out as they should. */
export async function readStandstill(house: House, now: Date): Promise<Standstill | null> {
  const standing = await standstill(house)
  if (standing === null) return null
  const due = await dueReleases(house, now)
  return {
    id: standing.id,
    since: standing.since,
    reason: standing.reason,
    due: due.slice(0, most).map(({ id, headline, kind }) => ({ release: id, headline, kind })),
    moreDue: Math.max(0, due.length - most),
  }
}
