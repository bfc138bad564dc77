import type { Payload } from 'payload'
import { embargoChanges, needsSecond } from '../../newsroom/embargoes/changes.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import type { House } from '../../release/house.ts'
import { nameOf } from '../person.ts'
import type { Alone } from './now-answer.ts'

/** Whoever was away comes back within a week, and reads it here. */
const shownForMs = 7 * 86_400_000
const most = 20

const byOverride = embargoChanges.filter(needsSecond).map((change) => `${change}: confirmed by override`)

/** What an editor confirmed of their own requests, without a second editor: every editor is told. */
export async function readAlone(house: House, payload: Payload, person: Person, now: Date): Promise<readonly Alone[]> {
  if (!hasRole(person, 'editor')) return []
  const since = new Date(now.getTime() - shownForMs).toISOString()
  const lines = await house.desk.history.find(
    { and: [{ action: { in: byOverride } }, { at: { greater_than: since } }] },
    { sort: '-at', limit: most },
  )
  return Promise.all(
    lines.map(async ({ embargo, action, by, at, reason }) => ({
      embargo,
      title: (await house.desk.embargoes.get(embargo))?.title ?? 'An embargo that can’t be read',
      action,
      by: await nameOf({ payload }, by),
      at: new Date(at).toISOString(),
      reason,
    })),
  )
}
