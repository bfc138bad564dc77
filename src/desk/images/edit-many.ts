import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { changesIn, fieldsAfter, type EditOfMany, type FieldChange } from '../../newsroom/images/edit-many.ts'
import { countLimits, textLimits } from '../../newsroom/images/limits.ts'
import { leaseKinds } from '../../newsroom/images/picture.ts'
import { rightsCategories } from '../../newsroom/images/rights-categories.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { parseInstant } from '../../newsroom/time/instants.ts'
import { parseBody, readBody } from '../actions/action.ts'
import { whenAsked, zoneAsked } from '../actions/bodies.ts'
import { asRefusal, invalidProblems } from '../errors.ts'
import { personOf } from '../person.ts'
import { onTheRecord } from '../record/on-the-record.ts'
import { pictureKeepers } from './picture-keepers.ts'

/** How many pictures are edited at once. */
const most = 100

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `at most ${String(limit)} characters`)
const list = (limit: number, count: number) =>
  z.array(text(limit).min(1, 'empty')).max(count, `at most ${String(count)}`)

const lease = z.strictObject({
  kind: z.enum(leaseKinds),
  startsAt: whenAsked.nullish(),
  endsAt: whenAsked.nullish(),
  zone: zoneAsked.optional(),
  notes: text(textLimits.usageTerms).nullish(),
})

const changes = z
  .strictObject({
    creator: list(textLimits.name, countLimits.names),
    creditLine: text(textLimits.creditLine).nullable(),
    source: text(textLimits.source).nullable(),
    copyrightNotice: text(textLimits.copyrightNotice).nullable(),
    usageTerms: text(textLimits.usageTerms).nullable(),
    addKeywords: list(textLimits.keyword, countLimits.keywords),
    removeKeywords: list(textLimits.keyword, countLimits.keywords),
    category: z.enum(rightsCategories.map(({ value }) => value) as [string, ...string[]]).nullable(),
    permission: text(textLimits.usageTerms).nullable(),
    addLease: lease,
  })
  .partial()
  .refine((asked) => Object.keys(asked).length > 0, 'name a field')

const body = z.strictObject({
  images: z
    .array(z.string().min(1).max(60))
    .min(1, 'name the pictures')
    .max(most, `at most ${String(most)} at a time`),
  changes,
  preview: z.boolean().optional(),
})

/** What became of one picture of many. */
export type EditedPicture = {
  readonly id: string
  readonly title: string
  readonly result: 'changed' | 'would-change' | 'unchanged' | 'refused'
  readonly changes: readonly FieldChange[]
  readonly problems: readonly Problem[]
}

/**
 * `POST /api/images/edit`: the same words for many pictures, each through the door a single one passes and each on record. One
 * that is refused costs itself alone. With `preview` nothing is changed: what would be, is said.
 */
export const editMany: Endpoint = {
  path: '/edit',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    const problems = wrongRole(person, pictureKeepers, 'edit pictures')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const asked = parseBody(body, await readBody(req), 'edit')
    const edit = editOf(asked.changes)
    const pictures: EditedPicture[] = []
    for (const id of new Set(asked.images)) pictures.push(await editOne(req, person, id, edit, asked.preview === true))
    return Response.json({ pictures })
  },
}

function editOf({ addLease, ...rest }: z.infer<typeof changes>): EditOfMany {
  if (addLease === undefined) return rest
  const { kind, zone, notes, startsAt, endsAt } = addLease
  const start = instantOf(startsAt, zone, 'changes.addLease.startsAt')
  const end = instantOf(endsAt, zone, 'changes.addLease.endsAt')
  if (start === null && end === null) {
    const message = 'A lease is for a time: give its start or its end.'
    throw new NewsroomError('bad-input', { code: 'lease-without-dates', field: 'changes.addLease', message })
  }
  if (start !== null && end !== null && start >= end) {
    const message = `A lease can’t end on ${end}, before it starts on ${start}.`
    throw new NewsroomError('bad-input', { code: 'lease-backwards', field: 'changes.addLease.endsAt', message })
  }
  return { ...rest, addLease: { kind, startsAt: start, endsAt: end, notes: notes ?? null } }
}

function instantOf(value: string | null | undefined, zone: string | undefined, field: string): string | null {
  if (value === undefined || value === null || value === '') return null
  const read = parseInstant(value, zone, field)
  if (read instanceof Date) return read.toISOString()
  throw new NewsroomError('bad-input', read)
}

async function editOne(
  req: PayloadRequest,
  person: Person,
  id: string,
  edit: EditOfMany,
  isPreview: boolean,
): Promise<EditedPicture> {
  const through = { collection: 'images', id, depth: 0, overrideAccess: false, user: req.user, req } as const
  const picture = await req.payload.findByID({ ...through, disableErrors: true })
  if (picture === null) return refused(id, '', [], [{ code: 'no-picture', message: `There is no picture ${id}.` }])
  const title = picture.title ?? picture.originalName ?? ''
  const found = changesIn({ ...picture }, edit)
  const told = { id, title, changes: found, problems: [] }
  if (found.length === 0) return { ...told, result: 'unchanged' }
  if (isPreview) return { ...told, result: 'would-change' }
  const what = {
    action: 'edit',
    about: 'images',
    item: id,
    details: { changes: found.map(({ field }) => field).join(' ') },
  }
  const data = fieldsAfter({ ...picture }, found)
  try {
    await onTheRecord(req, person, what, () => req.payload.update({ ...through, data }).catch(refuseInvalid(data)))
    return { ...told, result: 'changed' }
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal === null) req.payload.logger.error({ err: error, image: id }, 'A picture of many could not be edited.')
    return refused(id, title, found, refusal?.problems ?? [wentWrong])
  }
}

const wentWrong: Problem = {
  code: 'failed',
  message: 'Something went wrong with this picture. Nothing of it is changed.',
}

function refused(
  id: string,
  title: string,
  found: readonly FieldChange[],
  problems: readonly Problem[],
): EditedPicture {
  return { id, title, result: 'refused', changes: found, problems }
}

/** What Payload's own check of the fields found, as a refusal. */
function refuseInvalid(data: object) {
  return (error: unknown): never => {
    const problems = error instanceof Error ? invalidProblems(error, data) : []
    if (problems.length === 0) throw error
    throw new NewsroomError('bad-input', problems)
  }
}
