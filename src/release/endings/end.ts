import { randomUUID } from 'node:crypto'
import { NewsroomError } from '../../newsroom/errors.ts'
import { stubPictureRow } from '../../wire/writer/pictures.ts'
import { removeFacetsBelow } from '../../wire/writer/facets.ts'
import { writeStub } from '../../wire/writer/stub.ts'
import { cancelRelease } from '../ask.ts'
import { callOffWords } from '../effects/call-off.ts'
import { namesOf, removeUnnamedFiles } from '../files.ts'
import { frontsNaming, showFront } from '../fronts/show-front.ts'
import type { House } from '../house.ts'
import { unfinished } from '../holds/covered.ts'
import { dropUnusedPages } from '../pages.ts'
import { followWire } from '../standing.ts'
import type { EndingKind } from '../../newsroom/releases/endings.ts'
import type { DocketRow, EndingRow } from '../store/types.ts'
import { retractPage } from './retract.ts'

export type EndingAsked = {
  readonly docket: DocketRow
  readonly kind: EndingKind
  readonly reason: string
  /** What the public reads where the story stood; null for nothing. */
  readonly notice: string | null
  readonly by: string
}

/**
 * Takes a story off or retracts it, whatever else is happening to it: an ending ignores embargoes. It is decided in a row
 * of its own first, so that whoever sweeps next carries it out should this node die.
 */
export async function endStory(house: House, { docket, kind, reason, notice, by }: EndingAsked): Promise<void> {
  const ending: EndingRow = {
    id: randomUUID(),
    story: docket.id,
    kind,
    state: 'ending',
    reason,
    notice,
    by,
    at: house.clock.now().toISOString(),
    rank: 0,
    over: 0,
    corrections: null,
  }
  await house.desk.endings.insert(ending)
  await house.reached('ending decided', ending.id)
  await carryOut(house, ending)
}

type Way = {
  /** What becomes of the story and of the releases that were out. */
  readonly standing: 'withheld' | 'unpublished' | 'retracted' | 'killed'
  /** What is left on the wire; none where the page stays. */
  readonly stub: 'gone' | 'killed' | null
}

const ways: Readonly<Record<EndingKind, Way>> = {
  hold: { standing: 'withheld', stub: 'gone' },
  unpublish: { standing: 'unpublished', stub: 'gone' },
  retract: { standing: 'retracted', stub: null },
  kill: { standing: 'killed', stub: 'killed' },
}

/**
 * Carries an ending out. Every step can be done twice, by whoever finds it undone. Once it is done an editor may bring the
 * story back: whoever comes to it late, or slept on the way, leaves that alone.
 */
export async function carryOut(house: House, ending: EndingRow): Promise<void> {
  if ((await house.desk.endings.get(ending.id))?.state !== 'ending') return
  const { standing, stub } = ways[ending.kind]
  const docket = await house.desk.dockets.swap(ending.story, { standing: { not_equals: 'killed' } }, { standing })
  const { publicId } = docket ?? (await docketOf(house, ending.story))
  if (stub === null) await leaveNotice(house, ending, publicId)
  else await takeOff(house, ending, publicId, stub)
  // A lift that ended between the docket and the wire has called the story live.
  await followWire(house, ending.story, publicId)
  await house.desk.endings.swap(ending.id, { state: { equals: 'ending' } }, { state: 'done' })
  await house.reached('ended', ending.id)
}

/** The page stays, with the notice on it; what waits to change it does not go out. */
async function leaveNotice(house: House, ending: EndingRow, publicId: string): Promise<void> {
  await cancelWaiting(house, ending)
  const rank = await retractPage(house, ending, publicId)
  await house.desk.endings.swap(ending.id, { state: { equals: 'ending' } }, { rank })
}

async function takeOff(house: House, ending: EndingRow, publicId: string, state: 'gone' | 'killed'): Promise<void> {
  const { desk, wire } = house
  const at = new Date(ending.at).toISOString()
  const tombstone = { id: publicId, killedAt: at, notice: ending.notice }
  const undone = { state: { equals: 'ending' } }
  const stub = await writeStub(
    wire.stories,
    { id: publicId, state, tombstone },
    ending.rank,
    () => nextRank(house, ending.story),
    // Before the page goes, on the desk: what was public of it comes back with it. While it is undone nothing comes back, so
    // that the rank this was asked of is still one from before.
    async ({ rank, document }) => {
      const kept = document === null ? {} : { over: rank, corrections: document.corrections }
      return (await desk.endings.swap(ending.id, undone, { state: 'ending', ...kept })) !== null
    },
  )
  if (stub === null) return
  await desk.endings.swap(ending.id, undone, { rank: stub.rank })
  await house.reached('stub written', ending.id)
  await cancelWaiting(house, ending)
  await callOffWords(house, publicId, whyOf(ending))
  await endReleases(house, ending, stub.rank)
  for (const front of await frontsNaming(house, ending.story)) await showFront(house, front)
  await removeWhatWasShown(house, ending, publicId, stub.rank)
  if (stub.slug !== null) {
    const kind = state === 'killed' ? 'killed' : 'withdrawn'
    await house.log({ key: ending.id, kind, story: publicId, rank: stub.rank, at })
  }
}

async function nextRank(house: House, story: string): Promise<number> {
  const docket = await house.desk.dockets.swap(story, {}, { rank: { $inc: 1 } })
  if (docket === null) throw noDocket(story)
  return docket.rank
}

async function docketOf(house: House, story: string): Promise<DocketRow> {
  const docket = await house.desk.dockets.get(story)
  if (docket === null) throw noDocket(story)
  return docket
}

function noDocket(story: string): NewsroomError {
  return new NewsroomError('not-found', { code: 'no-story', message: `There is no story ${story}.` })
}

function whyOf({ kind, reason }: EndingRow): string {
  return `The story was ${ways[kind].standing}: ${reason}`
}

async function cancelWaiting(house: House, ending: EndingRow): Promise<void> {
  const waiting = await house.desk.releases.find({
    and: [{ story: { equals: ending.story } }, { state: { in: [...unfinished] } }],
  })
  for (const { id } of waiting) await cancelRelease(house, id, whyOf(ending))
}

/** What stood is what the ending says; what was on its way and came too late never stood. */
async function endReleases(house: House, ending: EndingRow, rank: number): Promise<void> {
  const { releases, endings } = house.desk
  const over = (await endings.get(ending.id))?.over ?? 0
  const out = await releases.find({
    and: [{ story: { equals: ending.story } }, { state: { in: ['writing', 'live'] } }, { rank: { less_than: rank } }],
  })
  for (const release of out) {
    const stood = release.state === 'live' || release.rank === over
    await releases.swap(
      release.id,
      { state: { in: ['writing', 'live'] } },
      {
        state: stood ? ways[ending.kind].standing : 'cancelled',
        reason: whyOf(ending),
        token: null,
        leaseUntil: null,
      },
    )
  }
}

/** Pictures of every edition, so that a lift that slept finds a stub where it would write; then facets, pages, files. */
async function removeWhatWasShown(house: House, ending: EndingRow, publicId: string, rank: number): Promise<void> {
  const editions = await house.desk.editions.find({ story: { equals: ending.story } })
  for (const { contents } of editions) {
    for (const { shown } of contents.pictures)
      await stubPictureRow(house.wire.images, shown.id, { story: publicId, rank })
  }
  await removeFacetsBelow(house.wire.facets, publicId, rank)
  await dropUnusedPages(house, editions)
  const names = [...new Set(editions.flatMap(namesOf))]
  if (ending.kind === 'kill') for (const name of names) await house.media.remove(name)
  // Whoever is slow to carry it out finds that the story came back meanwhile.
  else await removeUnnamedFiles(house, names)
}
