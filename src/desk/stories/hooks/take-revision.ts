import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { CollectionBeforeChangeHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { inZone } from '../../../newsroom/time/in-zone.ts'
import type { House } from '../../../release/house.ts'
import { houseOf } from '../../../release/houses.ts'
import type { DocketRow } from '../../../release/store/types.ts'
import { nameOf } from '../../person.ts'
import { zoneOf } from '../../zone.ts'
import type { TakenRevision } from './give-back-revision.ts'
import { inheritHolds, originColumns, originsOf, refuseUnknownOrigins } from './lineage.ts'
import { refuseOverLong } from './over-long.ts'
import { slugOf, takeSlug } from './take-slug.ts'

/** A new story: its slug, its docket, its holds by lineage, and only then its text. */
export const openDocket: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  refuseOverLong(data)
  const { house } = houseOf(req.payload)
  const id = String(data['id'])
  const slug = slugOf(data, 'create')
  const origins = originsOf(data)
  await refuseUnknownOrigins(house, origins)
  if (slug !== null) await takeSlug(house, id, slug)
  const by = req.user === null ? null : req.user.id
  await house.desk.dockets.insert({
    id,
    publicId: randomUUID().replaceAll('-', ''),
    headline: headlineOf(data),
    stage: 'draft',
    revision: 1,
    savedRevision: 0,
    flagged: false,
    createdBy: by,
    submittedBy: null,
    approvedBy: null,
    approvedRevision: null,
    edition: null,
    changedBy: by,
    changedAt: house.clock.now().toISOString(),
    standing: 'never',
    rank: 0,
    liveVersion: 0,
    publishedAt: null,
    ...originColumns(origins),
  })
  await inheritHolds(house, id, origins, by)
  return { ...data, slug, docket: id, _status: 'draft' }
}

/**
 * A save takes the next revision before it writes. One that names the revision it was made on is refused when that is
 * not the latest, and told who came first.
 */
export const takeRevision: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  refuseOverLong(data)
  const { house } = houseOf(req.payload)
  const id = idOf(originalDoc)
  const docket = await house.desk.dockets.get(id)
  if (docket === null) throw new NewsroomError('not-found', { code: 'no-story', message: `There is no story ${id}.` })
  if (docket.stage === 'spiked') {
    throw new NewsroomError('conflict', { code: 'spiked', message: 'This story is spiked. Unspike it to write on.' })
  }
  const sent: unknown = req.context['revisionNamed']
  const named = typeof sent === 'number' ? sent : null
  if (named !== null && !isLatest(docket, named, house.clock.now())) throw await staleRevision(docket, named, req)
  const slug = slugOf(data, 'update')
  if (slug !== null) await takeSlug(house, id, slug)
  const taken = await takeNext(house, docket, named, {
    changedBy: req.user === null ? null : req.user.id,
    changedAt: house.clock.now().toISOString(),
    headline: headlineOf(data),
  })
  if (taken === 'stale') throw await staleRevision((await house.desk.dockets.get(id)) ?? docket, named ?? 0, req)
  const remembered: TakenRevision = { story: id, revision: taken.revision }
  req.context['revisionTaken'] = remembered
  // One request may save several stories.
  req.context[`revisionTaken ${id}`] = taken.revision
  return { ...data, slug, docket: id, _status: 'draft' }
}

/** How long a save may take to write; one that takes longer died. In milliseconds. */
const saveMs = 10_000

function isBeingSaved({ revision, savedRevision, changedAt }: DocketRow, now: Date): boolean {
  return revision !== savedRevision && now.getTime() - new Date(changedAt).getTime() <= saveMs
}

/** Made on the latest text: also on the one before, when the save that came after it never stood. */
function isLatest({ revision, savedRevision, changedAt }: DocketRow, named: number, now: Date): boolean {
  if (named === revision) return true
  return named === savedRevision && now.getTime() - new Date(changedAt).getTime() > saveMs
}

type Change = Pick<DocketRow, 'changedBy' | 'changedAt' | 'headline'>

async function takeNext(
  house: House,
  docket: DocketRow,
  named: number | null,
  change: Change,
): Promise<DocketRow | 'stale'> {
  let seen: DocketRow | null = docket
  for (let attempt = 0; attempt < 60 && seen !== null; attempt += 1) {
    if (named !== null && !isLatest(seen, named, house.clock.now())) return 'stale'
    if (isBeingSaved(seen, house.clock.now())) {
      // One save of a story after the other: two that write at once could each keep half.
      await setTimeout(50)
      seen = await house.desk.dockets.get(seen.id)
      continue
    }
    const taken: DocketRow | null = await house.desk.dockets.swap(
      seen.id,
      { revision: { equals: seen.revision } },
      { ...change, revision: seen.revision + 1 },
    )
    if (taken !== null) return taken
    seen = await house.desk.dockets.get(seen.id)
  }
  throw new NewsroomError('conflict', {
    code: 'busy',
    message: 'Others are saving this story at this moment. Save again.',
  })
}

/** The refusal of a save or an action that was made on an older text. */
export async function staleRevision(
  docket: DocketRow,
  named: number,
  req: Parameters<typeof nameOf>[0],
): Promise<NewsroomError> {
  const who = await nameOf(req, docket.changedBy)
  const when = inZone(new Date(docket.changedAt), zoneOf(req.payload))
  return new NewsroomError('conflict', {
    code: 'stale-revision',
    field: 'revision',
    message: `This was made on revision ${String(named)}. ${who} saved revision ${String(docket.revision)} on ${when}.`,
  })
}

function headlineOf(data: Readonly<Record<string, unknown>>): string {
  const headline = data['headline']
  return typeof headline === 'string' ? headline : ''
}

function idOf(doc: unknown): string {
  return typeof doc === 'object' && doc !== null ? String(Reflect.get(doc, 'id')) : ''
}
