import { z } from 'zod'
import type { Problem } from '../../newsroom/errors.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Place, StoryQuery } from '../../wire/reader/wire-reader.ts'
import { decodeCursor } from './cursor.ts'

const name = z.string().min(1, 'must not be empty').max(200, 'must have 200 characters at most')

const wholeNumber = 'must be a whole number from 1 to 100'
const limit = z
  .string()
  .regex(/^\d{1,3}$/, wholeNumber)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 100, wholeNumber)
  .prefault('20')

/** A plus sign that was not escaped arrives as a space, and can't be anything else there. */
const instant = z
  .string()
  .transform((value) => value.replace(/ (?=\d\d:\d\d$)/, '+'))
  .pipe(z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-03-01T09:00:00Z' }))
  .transform((value) => new Date(value))

const cursor = z.string().transform((value, context): Place => {
  const place = decodeCursor(value)
  if (place !== null) return place
  context.addIssue({ code: 'custom', message: 'must be the `next` of an earlier answer' })
  return z.NEVER
})

const paging = { limit, cursor: cursor.optional() }

const storiesParameters = z.strictObject({
  ...paging,
  section: name.optional(),
  byline: name.optional(),
  subject: name.optional(),
  since: instant.optional(),
  until: instant.optional(),
})
const pageParameters = z.strictObject(paging)
const noParameters = z.strictObject({})

export function readStoriesQuery(given: URLSearchParams): StoryQuery {
  const { cursor: after, section, byline, subject, since, until, limit: count } = read(storiesParameters, given)
  return {
    limit: count,
    ...(after === undefined ? {} : { after }),
    ...(section === undefined ? {} : { section }),
    ...(byline === undefined ? {} : { byline }),
    ...(subject === undefined ? {} : { subject }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
}

export function readPage(given: URLSearchParams): StoryQuery {
  const { cursor: after, limit: count } = read(pageParameters, given)
  return after === undefined ? { limit: count } : { limit: count, after }
}

export function readNothing(given: URLSearchParams): void {
  read(noParameters, given)
}

/** @throws NewsroomError `bad-input`, naming every parameter that is wrong, with its value */
function read<T>(schema: z.ZodType<T>, given: URLSearchParams): T {
  const names = [...new Set(given.keys())]
  const repeated = names.filter((each) => given.getAll(each).length > 1)
  const parsed = schema.safeParse(Object.fromEntries(given))
  const problems = [
    ...repeated.map((each) =>
      wrong(each, `${each} is given ${String(given.getAll(each).length)} times: give it once.`),
    ),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, given))),
  ]
  if (problems.length > 0 || !parsed.success) throw new NewsroomError('bad-input', problems)
  return parsed.data
}

function problemsOf(issue: z.core.$ZodIssue, given: URLSearchParams): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => wrong(key, `There is no parameter “${shortened(key)}” here.`))
  }
  const field = String(issue.path[0])
  return [wrong(field, `${field} is “${shortened(given.get(field) ?? '')}”: it ${issue.message}.`)]
}

function wrong(field: string, message: string): Problem {
  return { code: 'bad-parameter', message, field: shortened(field) }
}

function shortened(value: string): string {
  return value.length > 100 ? `${value.slice(0, 100)}…` : value
}
