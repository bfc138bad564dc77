import { NewsroomError } from '../../newsroom/errors.ts'
import type { House } from '../../release/house.ts'
import type { ReleaseRow } from '../../release/store/types.ts'

/** @throws NewsroomError `not-found` */
export async function releaseRowOf({ desk }: House, id: string): Promise<ReleaseRow> {
  const release = await desk.releases.get(id)
  if (release !== null) return release
  throw new NewsroomError('not-found', { code: 'no-release', message: `There is no release ${id.slice(0, 60)}.` })
}
