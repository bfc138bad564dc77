import { randomUUID } from 'node:crypto'
import { NewsroomError } from '../../newsroom/errors.ts'
import { stubPictureRow } from '../../wire/writer/pictures.ts'
import { removeFacetsBelow } from '../../wire/writer/facets.ts'
import { writeStub } from '../../wire/writer/stub.ts'
import { cancelRelease } from '../ask.ts'
import { namesOf } from '../files.ts'
import type { House } from '../house.ts'
import { unfinished } from '../holds/covered.ts'
import { dropUnusedPages } from '../pages.ts'
import { followWire } from '../standing.ts'
import type { DocketRow, EndingKind, EndingRow } from '../store/types.ts'

export type EndingAsked = {
  readonly docket: DocketRow
  readonly kind: EndingKind
  readonly reason: string
  /** What the public reads where the story stood; null for nothing. */
  readonly notice: string | null
  readonly by: string
}

/**
 * Takes a story off, whatever else is happening to it: an ending ignores embargoes. It is decided in a row of its own
 * first, so that whoever sweeps next carries it out should this node die.
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
  }
  await house.desk.endings.insert(ending)
  await house.reached('ending decided', ending.id)
  await carryOut(house, ending)
}

const standings = { kill: 'killed', unpublish: 'unpublished' } as const
const stubStates = { kill: 'killed', unpublish: 'gone' } as const
const logKinds = { kill: 'killed', unpublish: 'withdrawn' } as const

/** Carries an ending out. Every step can be done twice, by whoever finds it undone. */
export async function carryOut(house: House, ending: EndingRow): Promise<void> {
  const { desk, wire } = house
  const docket = await desk.dockets.swap(
    ending.story,
    { standing: { not_equals: 'killed' } },
    { standing: standings[ending.kind] },
  )
  const { publicId } = docket ?? (await docketOf(house, ending.story))
  const at = new Date(ending.at).toISOString()
  const tombstone = { id: publicId, killedAt: at, notice: ending.notice }
  const stub = await writeStub(
    wire.stories,
    { id: publicId, state: stubStates[ending.kind], tombstone },
    ending.rank,
    () => nextRank(house, ending.story),
  )
  await desk.endings.swap(ending.id, { state: { equals: 'ending' } }, { rank: stub.rank })
  await house.reached('stub written', ending.id)
  await endReleases(house, ending, stub.rank)
  await removeWhatWasShown(house, ending.story, publicId, stub.rank)
  if (stub.slug !== null) {
    await house.log({ key: ending.id, kind: logKinds[ending.kind], story: publicId, rank: stub.rank, at })
  }
  // A lift that ended between the docket and the stub has called the story live.
  await followWire(house, ending.story, publicId)
  await desk.endings.swap(ending.id, { state: { equals: 'ending' } }, { state: 'done' })
  await house.reached('ended', ending.id)
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

async function endReleases(house: House, { story, kind, reason }: EndingRow, rank: number): Promise<void> {
  const { releases } = house.desk
  const why = kind === 'kill' ? `The story was killed: ${reason}` : `The story was unpublished: ${reason}`
  const waiting = await releases.find({ and: [{ story: { equals: story } }, { state: { in: [...unfinished] } }] })
  for (const { id } of waiting) await cancelRelease(house, id, why)
  const out = await releases.find({
    and: [{ story: { equals: story } }, { state: { in: ['writing', 'live'] } }, { rank: { less_than: rank } }],
  })
  for (const { id } of out) {
    await releases.swap(
      id,
      { state: { in: ['writing', 'live'] } },
      { state: kind === 'kill' ? 'killed' : 'unpublished', reason: why, token: null, leaseUntil: null },
    )
  }
}

/** Pictures of every edition, so that a lift that slept finds a stub where it would write; then facets, pages, files. */
async function removeWhatWasShown(house: House, story: string, publicId: string, rank: number): Promise<void> {
  const editions = await house.desk.editions.find({ story: { equals: story } })
  for (const { contents } of editions) {
    for (const { shown } of contents.pictures)
      await stubPictureRow(house.wire.images, shown.id, { story: publicId, rank })
  }
  await removeFacetsBelow(house.wire.facets, publicId, rank)
  await dropUnusedPages(house, editions)
  for (const name of new Set(editions.flatMap(namesOf))) await house.media.remove(name)
}
