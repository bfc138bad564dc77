import { mayBeShownEarly } from '../../newsroom/images/shown-early.ts'
import type { EditionRow, PinnedPicture } from '../store/types.ts'
import type { EarlyDesk } from './rows.ts'

/** The pictures of an edition that may be shown early now. One that was killed, or whose record can't be read, may not. */
export async function picturesFor({ house }: EarlyDesk, { contents }: EditionRow): Promise<readonly PinnedPicture[]> {
  const ids = contents.pictures.map(({ image }) => image)
  if (ids.length === 0) return []
  const rows = await house.desk.images.find({ id: { in: ids } })
  const killed = await house.desk.pictureKills.find({ id: { in: ids } })
  const now = house.clock.now()
  return contents.pictures.filter(({ image, shown }) => {
    if (killed.some(({ id }) => id === image)) return false
    const facts = rows.find(({ id }) => id === image)?.facts ?? null
    return facts !== null && mayBeShownEarly({ ...facts, altText: shown.alt }, now)
  })
}
