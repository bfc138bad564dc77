import { notReadyInWords, renditionsState } from '../../newsroom/images/renditions-state.ts'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import type { Picture } from '../../newsroom/images/picture.ts'
import type { StagedRendition } from '../../newsroom/images/staged.ts'
import type { House } from '../house.ts'
import { readyRenditions } from './ready-renditions.ts'

export type RefPicture = {
  readonly id: string
  readonly facts: Picture
  /** None while they are still to be made. */
  readonly renditions: readonly StagedRendition[]
  /** Why there are none; null when there are. */
  readonly notReady: string | null
  /** Why it was killed; null when it was not. */
  readonly killed: string | null
}

/** Pictures as they are at this moment, by id. */
export async function loadPictures({ desk }: House, ids: readonly string[]): Promise<ReadonlyMap<string, RefPicture>> {
  const found = new Map<string, RefPicture>()
  for (const id of new Set(ids)) {
    const row = await desk.images.get(id)
    if (row === null || row.facts === null) continue
    const killed = (await desk.pictureKills.get(id))?.reason ?? null
    const renditions = readyRenditions(row) ?? []
    const notReady = renditions.length > 0 ? null : (notReadyInWords(renditionsState(row)) ?? 'Its sizes are missing.')
    found.set(id, { id, facts: pictureFacts(row.facts), renditions, notReady, killed })
  }
  return found
}
