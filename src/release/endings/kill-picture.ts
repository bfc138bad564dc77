import type { House } from '../house.ts'
import { unfinished } from '../holds/covered.ts'
import { finish } from '../lift/lift.ts'
import { saveEdition } from '../store/save-edition.ts'
import type { EditionRow, PictureKillRow, ReleaseRow } from '../store/types.ts'
import { editionWithout, shownIn } from './edition-without.ts'
import { putOver, releaseAtRank } from './put-over.ts'

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
  for (const story of new Set(editions.map((edition) => edition.story))) await takeOffPage(house, kill, story)
  for (const edition of editions) {
    for (const { name } of shownIn(edition, kill.id)?.files ?? []) await media.remove(name)
  }
  await desk.pictureKills.swap(kill.id, { state: { equals: 'ending' } }, { state: 'done' })
  await house.reached('ended', kill.id)
}

/** What waits to show it does not go out, and says why. What is past the point of no return is overtaken. */
async function failWaiting({ desk }: House, { reason }: PictureKillRow, editions: readonly string[]): Promise<void> {
  if (editions.length === 0) return
  const waiting = await desk.releases.find({
    and: [{ edition: { in: [...editions] } }, { state: { in: [...unfinished] } }],
  })
  for (const { id } of waiting) {
    await desk.releases.swap(
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
  }
}

type Shows = { readonly like: ReleaseRow; readonly edition: EditionRow; readonly base: number }

/** Puts the page without the picture over what shows it, or is about to, again until nothing does. */
async function takeOffPage(house: House, kill: PictureKillRow, story: string): Promise<void> {
  for (;;) {
    const shows = (await aboutToShow(house, kill.id, story)) ?? (await showsNow(house, kill.id, story))
    if (shows === null) return
    const { like, edition, base } = shows
    const isOut = like.rank === base
    const release = await putOver(house, {
      decision: kill.id,
      like,
      base,
      kind: isOut ? 'refile' : like.kind,
      note: isOut ? null : like.note,
      by: kill.by,
      reason: `A picture was killed: ${kill.reason}`,
      edition: async () => {
        const without = editionWithout(edition, kill)
        await saveEdition(house, without)
        return without.id
      },
    })
    if (release === null) return
    await finish(house, release)
  }
}

/** One that is past the point of no return, and whose row is not written: it would show the picture. */
async function aboutToShow(house: House, image: string, story: string): Promise<Shows | null> {
  const base = (await rowOf(house, story))?.rank ?? 0
  const writing = await house.desk.releases.find({
    and: [{ story: { equals: story } }, { state: { equals: 'writing' } }, { base: { equals: base } }],
  })
  for (const like of writing) {
    const edition = await house.desk.editions.get(like.edition)
    if (edition !== null && shownIn(edition, image) !== undefined) return { like, edition, base }
  }
  return null
}

async function showsNow(house: House, image: string, story: string): Promise<Shows | null> {
  const row = await rowOf(house, story)
  if (row?.state !== 'live') return null
  const like = await releaseAtRank(house, story, row.rank)
  const edition = await house.desk.editions.get(like.edition)
  return edition === null || shownIn(edition, image) === undefined ? null : { like, edition, base: row.rank }
}

async function rowOf({ desk, wire }: House, story: string) {
  const docket = await desk.dockets.get(story)
  return docket === null ? null : wire.stories.get(docket.publicId)
}
