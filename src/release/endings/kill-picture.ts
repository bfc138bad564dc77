import type { House } from '../house.ts'
import { unfinished } from '../holds/covered.ts'
import { takeOffPage } from '../rights/take-off-pages.ts'
import type { EditionRow, PictureKillRow } from '../store/types.ts'
import { editionWithout, shownIn } from './edition-without.ts'

export type PictureKillAsked = { readonly image: string; readonly reason: string; readonly by: string }

/**
 * Takes a picture off every page, for good. It is decided in a row of its own first, under the picture's id: from then on
 * nothing that shows it is approved or goes out, and whoever sweeps next carries it out should this node die.
 */
export async function killPicture(house: House, { image, reason, by }: PictureKillAsked): Promise<PictureKillRow> {
  const asked: PictureKillRow = { id: image, state: 'ending', reason, by, at: house.clock.now().toISOString() }
  await house.desk.pictureKills.insert(asked)
  const kill = (await house.desk.pictureKills.get(image)) ?? asked
  await house.reached('ending decided', image)
  await carryOutPictureKill(house, kill)
  return kill
}

/** Every step can be done twice, by whoever finds it undone. */
export async function carryOutPictureKill(house: House, kill: PictureKillRow): Promise<void> {
  const { desk, media } = house
  const placements = await desk.placements.find({ image: { equals: kill.id } })
  const ids = placements.map(({ edition }) => edition)
  const editions = ids.length === 0 ? [] : await desk.editions.find({ id: { in: ids } })
  await failWaiting(house, kill, ids)
  const taking = {
    decision: kill.id,
    image: kill.id,
    by: kill.by,
    reason: `A picture was killed: ${kill.reason}`,
    without: (edition: EditionRow) => editionWithout(edition, { image: kill.id, by: kill.by, at: kill.at }),
  }
  for (const story of new Set(editions.map((edition) => edition.story))) await takeOffPage(house, taking, story)
  for (const edition of editions) {
    for (const { name } of shownIn(edition, kill.id)?.files ?? []) await media.remove(name)
  }
  await desk.pictureKills.swap(kill.id, { state: { equals: 'ending' } }, { state: 'done' })
  await house.reached('ended', kill.id)
}

/** What waits to show it does not go out, and says why. What is past the point of no return is overtaken. */
async function failWaiting(
  { desk, counting }: House,
  { reason }: PictureKillRow,
  editions: readonly string[],
): Promise<void> {
  if (editions.length === 0) return
  const waiting = await desk.releases.find({
    and: [{ edition: { in: [...editions] } }, { state: { in: [...unfinished] } }],
  })
  for (const { id } of waiting) {
    const failed = await desk.releases.swap(
      id,
      { state: { in: [...unfinished] } },
      {
        state: 'failed',
        reason: `A picture in it was killed: ${reason}`,
        token: null,
        leaseUntil: null,
        generation: { $inc: 1 },
      },
    )
    if (failed !== null) counting.failed('picture-killed')
  }
}
