import type { PayloadRequest } from 'payload'
import type { Section } from '../../payload-types.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import type { House } from '../../release/house.ts'
import { ownPage } from '../../release/pages.ts'
import type { FrontRow } from '../../release/store/front-types.ts'
import { rowsOf } from '../../wire/store/rows.ts'

/** @throws NewsroomError `not-found` */
export async function frontOf({ desk }: House, id: string): Promise<FrontRow> {
  const front = await desk.fronts.get(id)
  if (front !== null) return front
  throw new NewsroomError('not-found', { code: 'no-front', message: `There is no front ${id.slice(0, 60)}.` })
}

/** @throws NewsroomError `forbidden` */
export function refuseOthers(person: Person, act: string): void {
  const problems = wrongRole(person, ['editor'], act)
  if (problems.length > 0) throw new NewsroomError('forbidden', problems)
}

/** A section's front is found by its page, which rows of before pages could move do not name. */
export async function ownSectionPage(
  { payload }: PayloadRequest,
  house: House,
  { id, isHome }: FrontRow,
): Promise<void> {
  if (isHome) return
  const section = await rowsOf<Pick<Section, 'id' | 'slug'>>(payload, 'sections').get(id)
  if (section !== null) await ownPage(house, 'section', section)
}
