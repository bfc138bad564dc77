import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { cropProblems } from '../../newsroom/images/drawn-crops.ts'
import { readEmbedded } from '../../newsroom/images/embedded.ts'
import { fillEmpty } from '../../newsroom/images/fill-empty.ts'
import { foundBy } from '../../newsroom/images/found-by.ts'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import type { Picture } from '../../newsroom/images/picture.ts'
import { rightEndsAt } from '../../newsroom/images/right-ends-at.ts'
import { houseOf } from '../../release/houses.ts'
import type { BeforeOperation } from './before-operation.ts'
import { keptFields } from './kept-fields.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'
import { recallTakenIn } from './rooms.ts'

/** A request that sets what the desk keeps is refused, naming the field; one that only sends it back is not. */
export async function refuseKeptFields({
  args,
  operation,
  overrideAccess,
  req,
}: BeforeOperation): Promise<BeforeOperation['args']> {
  if (overrideAccess === true || (operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const sent: Record<string, unknown> = { ...args.data }
  const named = keptFields.filter((field) => field !== 'id' && sent[field] !== undefined && sent[field] !== null)
  if (named.length === 0) return args
  const id = 'id' in args ? args.id : undefined
  const stored = await findPictureRow(req, id)
  const changed = named.filter((field) => !isDeepStrictEqual(plain(sent[field]), plain(stored?.[field])))
  if (changed.length === 0) return args
  throw new NewsroomError(
    'bad-input',
    changed.map((field) => ({
      code: 'kept-by-desk',
      field,
      message: `“${field}” is kept by the desk itself and can’t be set.`,
    })),
  )
}

/** What the file said fills the fields that nobody filled; what was read is kept beside what was edited. */
export const readEmbeddedMetadata: CollectionBeforeValidateHook<PictureRow> = ({ data, operation, req }) => {
  const found = operation === 'create' ? recallTakenIn(req, data?.id) : undefined
  if (data === undefined || found === undefined) return data
  const { embedded, glance, originalName } = found
  const filled = fillEmpty(data, { ...readEmbedded(embedded) })
  return { ...data, ...filled, ...titled(data, filled, originalName), ...glance, embedded, originalName }
}

function titled(data: Record<string, unknown>, filled: Record<string, unknown>, name: string): { title: unknown } {
  return {
    title: [data['title'], filled['title']].find((title) => typeof title === 'string' && title.trim() !== '') ?? name,
  }
}

/** What Payload would take from a request about the file itself, and what only hooks may write. */
const ofTheFile = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'embedded',
  'placeholder',
  'thumbhash',
  'dominantColour',
  'likeness',
  'originalName',
] as const

/** The facts that rules ask for go into one column beside the fields: a reader never sees half of them. */
export const keepFacts: CollectionBeforeChangeHook<PictureRow> = async ({ data, operation, originalDoc, req }) => {
  const found = operation === 'create' ? recallTakenIn(req, data['id']) : undefined
  const before: Record<string, unknown> = operation === 'update' ? { ...originalDoc } : {}
  const now = operation === 'update' ? await findPictureRow(req, String(before['id'])) : null
  const identity = operation === 'update' ? kept(before) : {}
  const seen = found === undefined ? {} : sizeAndFocus(found)
  const whole: Record<string, unknown> = { ...data, ...identity, ...seen, ...untorn(data, before, now?.['facts']) }
  const facts = pictureFacts(whole)
  const problems = cropProblems(whole['crops'], facts)
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  const at = houseOf(req.payload).house.clock.now()
  const watchAt = rightEndsAt(facts, 'publish', at)?.toISOString() ?? null
  const keptFacts = { crops: facts.crops, artworkTitles: searchable(facts), facts, factsKey: keyOf(facts), watchAt }
  return { ...withoutStaging(whole), ...keptFacts, ...toBeStaged, ...foundBy({ ...whole, ...facts }, at) }
}

/** Every save has the sizes looked at: whoever makes them sees by the key of the facts whether there is anything to do. */
const toBeStaged = { toStage: true, stagingTries: 0, stagingFailed: null }

const ofTheDarkroom = ['staged', 'stagedFor', 'stagingToken', 'stagingUntil', 'stagingDone', 'stagingOf']

/** What is written while sizes are made stays as it is: a save that read it before would put it back. */
function withoutStaging(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !ofTheDarkroom.includes(field)))
}

function kept(before: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(ofTheFile.map((field): [string, unknown] => [field, before[field]]))
}

function sizeAndFocus({
  inspected,
  focalPoint,
}: NonNullable<ReturnType<typeof recallTakenIn>>): Record<string, unknown> {
  const { width, height } = inspected
  return { width, height, focalX: focalPoint.x, focalY: focalPoint.y }
}

/**
 * SQLite writes the rows of a list anew at every save. A save that read the leases while another was writing them, and
 * does not mean to change them, takes them from the facts as they are now, which are never half written.
 */
function untorn(
  data: Record<string, unknown>,
  before: Record<string, unknown>,
  factsNow: unknown,
): Record<string, unknown> {
  if (typeof factsNow !== 'object' || factsNow === null) return {}
  const { leases } = pictureFacts({ ...factsNow })
  const asSent = pictureFacts(data).leases
  const untouched = isDeepStrictEqual(asSent, pictureFacts(before).leases)
  return untouched && !isDeepStrictEqual(asSent, leases) ? { leases } : {}
}

function searchable({ artworks }: Picture): string {
  return artworks.map(({ title, creator }) => [title, ...creator].join(', ')).join('; ')
}

function keyOf(facts: Picture): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

function plain(value: unknown): unknown {
  const written = JSON.stringify(value ?? null)
  const read: unknown = JSON.parse(written)
  return read
}
