import type { Payload } from 'payload'
import { notReadyInWords, renditionsState, type StagingFacts } from '../../newsroom/images/renditions-state.ts'
import type { House } from '../../release/house.ts'
import { sizesFailed } from '../images/browse/filters.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import type { Waiting } from './now-answer.ts'

type PictureRow = StagingFacts & { readonly id: string; readonly title?: string | null; readonly updatedAt: string }

const most = 20

/**
 * Pictures whose sizes could not be made, and which nobody tries again before somebody says so: what shows them waits. A
 * killed picture needs none.
 */
export async function readFailedSizes({ desk }: House, payload: Payload): Promise<readonly Waiting[]> {
  const killed = (await desk.pictureKills.find({})).map(({ id }) => id)
  const pictures = await rowsOf<PictureRow>(payload, 'images').find(sizesFailed(killed), {
    sort: '-updatedAt',
    limit: most,
  })
  return pictures.flatMap((picture): readonly Waiting[] => {
    const state = renditionsState(picture)
    if (state.state !== 'failed') return []
    const { id, title, updatedAt } = picture
    const since = new Date(updatedAt).toISOString()
    return [
      {
        about: 'images',
        id,
        title: title ?? 'A picture',
        waitsFor: 'sizes',
        by: null,
        since,
        note: notReadyInWords(state),
      },
    ]
  })
}
