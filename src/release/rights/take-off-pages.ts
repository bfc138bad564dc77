import { putOver } from '../endings/put-over.ts'
import type { House } from '../house.ts'
import { finish } from '../lift/lift.ts'
import { saveEdition } from '../store/save-edition.ts'
import type { EditionRow } from '../store/types.ts'
import { aboutToShow, showsNow } from './pages-showing.ts'

/** Why a picture leaves the pages that show it, and what they show afterwards. */
export type TakingOff = {
  /** What is carried out: over one base it is carried out once, by however many nodes. */
  readonly decision: string
  readonly image: string
  /** Nobody, when it was time that did it. */
  readonly by: string | null
  readonly reason: string
  readonly without: (edition: EditionRow) => EditionRow
}

/** Puts a story's page without the picture over what shows it, or is about to, again until nothing does. */
export async function takeOffPage(house: House, taking: TakingOff, story: string): Promise<void> {
  const { decision, image, by, reason } = taking
  for (;;) {
    const shows = (await aboutToShow(house, image, story)) ?? (await showsNow(house, image, story))
    if (shows === null) return
    const { like, edition, base } = shows
    const isOut = like.rank === base
    const release = await putOver(house, {
      decision,
      like,
      base,
      kind: isOut ? 'refile' : like.kind,
      note: isOut ? null : like.note,
      by,
      reason,
      edition: async (id) => {
        // Under the release's id: two nodes that come at once make one.
        await saveEdition(house, { ...taking.without(edition), id })
        return id
      },
    })
    if (release === null) return
    await finish(house, release)
  }
}
