import type { Payload } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import type { Person } from '../../../newsroom/people/roles.ts'
import type { PartnerRow } from '../../../release/early/rows.ts'
import { rowsOf } from '../../../wire/store/rows.ts'

/** @throws NewsroomError `not-found` */
export async function partnerOf(payload: Payload, id: string): Promise<PartnerRow> {
  const row = await rowsOf<PartnerRow>(payload, 'partners').get(id)
  if (row !== null) return row
  throw new NewsroomError('not-found', { code: 'no-partner', message: `There is no partner ${id.slice(0, 60)}.` })
}

/** @throws NewsroomError `forbidden` */
export function refuseOthers(person: Person, act: string): void {
  const problems = wrongRole(person, ['editor', 'admin'], act)
  if (problems.length > 0) throw new NewsroomError('forbidden', problems)
}
