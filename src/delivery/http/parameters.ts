import { z } from 'zod'
import type { Problem } from '../../newsroom/errors.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Place, StoryQuery } from '../../wire/reader/wire-reader.ts'
import { readQuestion } from '../../newsroom/search/query.ts'
import type { Question } from '../../newsroom/search/query.ts'
import type { SearchPlace, SearchQuery } from '../../wire/search/search-index.ts'
import { decodeCursor, decodeSearchCursor, encodeCursor, encodeSearchCursor } from './cursor.ts'

function name(says: string, example: string) {
  return z
    .string()
    .min(1, 'must not be empty')
    .max(200, 'must have 200 characters at most')
    .optional()
    .meta({ description: says, example })
}

const least = 1
/** What a list has at most, and when nothing is said. */
export const mostRows = 100
export const usualRows = 20
const wholeNumber = `must be a whole number from ${String(least)} to ${String(mostRows)}`
const limit = z
  .string()
  .regex(/^\d{1,3}$/, wholeNumber)
  .transform(Number)
  .refine((value) => value >= least && value <= mostRows, wholeNumber)
  .prefault(String(usualRows))
  .meta({
    description: 'How many at most.',
    example: 2,
    // Written as text, it is a number to whoever reads the document.
    as: { type: 'integer', minimum: least, maximum: mostRows, default: usualRows },
  })

/** A plus sign that was not escaped arrives as a space, and can't be anything else there. */
const instant = (says: string, example: string) =>
  z
    .string()
    .transform((value) => value.replace(/ (?=\d\d:\d\d$)/, '+'))
    .pipe(z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-03-01T09:00:00Z' }))
    .transform((value) => new Date(value))
    .optional()
    .meta({ description: says, example, as: { type: 'string', format: 'date-time' } })

const notANext = 'must be the `next` of an earlier answer'

/** An end of a page, for the description. */
const somewhere: Place = { publishedAt: new Date('2026-11-25T09:00:00.000Z'), id: 'Vt3q0pYy4hZc' }

const cursor = z
  .string()
  .transform((value, context): Place => {
    const place = decodeCursor(value)
    if (place !== null) return place
    context.addIssue({ code: 'custom', message: notANext })
    return z.NEVER
  })
  .optional()
  .meta({ description: 'The `next` of an earlier answer.', example: encodeCursor(somewhere) })

const paging = { limit, cursor }

const filters = {
  section: name('The slug of a section.', 'business'),
  byline: name('The slug of a byline.', 'tomas-whitlock'),
  subject: name('What it is about, as the story has it.', 'ferries'),
  since: instant('`publishedAt` from then on.', '2026-11-01T00:00:00Z'),
  until: instant('`publishedAt` before then.', '2026-12-01T00:00:00Z'),
}
export const storiesParameters = z.strictObject({ ...paging, ...filters })

const question = z
  .string()
  .max(300, 'must have 300 characters at most')
  .transform((value, context): Question => {
    const read = readQuestion(value)
    if (!('wrong' in read)) return read
    context.addIssue({ code: 'custom', message: read.wrong })
    return z.NEVER
  })
  // Left out is as good as empty.
  .prefault('')
  .meta({
    description: 'Words that all have to be there; `"a phrase"`; `begin*` for what begins so.',
    example: 'ferr*',
    as: { type: 'string', maxLength: 300 },
    isRequired: true,
  })

const searchCursor = z
  .string()
  .transform((value, context): SearchPlace => {
    const place = decodeSearchCursor(value)
    if (place !== null) return place
    context.addIssue({ code: 'custom', message: notANext })
    return z.NEVER
  })
  .optional()
  .meta({ description: 'The `next` of an earlier answer.', example: encodeSearchCursor({ ...somewhere, score: -9 }) })

export const searchParameters = z.strictObject({
  limit,
  cursor: searchCursor,
  ...filters,
  q: question,
  sort: z
    .enum(['relevance', 'newest'], 'must be relevance or newest')
    .prefault('relevance')
    .meta({ description: 'Best first, or newest.', example: 'newest' }),
})
export const pageParameters = z.strictObject(paging)
export const frontParameters = z.strictObject({ limit })
export const noParameters = z.strictObject({})

/** A list as it was asked for: by the slug of a section or byline. */
type BySlug<Q> = Omit<Q, 'section' | 'byline'> & { readonly section?: string; readonly byline?: string }
export type StoriesAsked = BySlug<StoryQuery>
export type SearchAsked = BySlug<SearchQuery>

export function readStoriesQuery(given: URLSearchParams): StoriesAsked {
  const { cursor: after, ...asked } = readParameters(storiesParameters, given)
  return { limit: asked.limit, ...filtersOf(asked), ...(after === undefined ? {} : { after }) }
}

export function readSearchQuery(given: URLSearchParams): SearchAsked {
  const { q, sort, cursor: after, ...asked } = readParameters(searchParameters, given)
  return {
    question: q,
    order: sort,
    limit: asked.limit,
    ...filtersOf(asked),
    ...(after === undefined ? {} : { after }),
  }
}

type Filters = Pick<StoriesAsked, 'section' | 'byline' | 'subject' | 'since' | 'until'>

function filtersOf({ section, byline, subject, since, until }: Given<Filters>): Filters {
  return {
    ...(section === undefined ? {} : { section }),
    ...(byline === undefined ? {} : { byline }),
    ...(subject === undefined ? {} : { subject }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
}

/** What may be left out, as zod reads it. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }

export function readPage(given: URLSearchParams): StoryQuery {
  const { cursor: after, limit: count } = readParameters(pageParameters, given)
  return after === undefined ? { limit: count } : { limit: count, after }
}

/** How many of a front are wanted: it is a page, and has no next. */
export function readFrontQuery(given: URLSearchParams): { readonly limit: number } {
  return readParameters(frontParameters, given)
}

export function readNothing(given: URLSearchParams): void {
  readParameters(noParameters, given)
}

/** @throws NewsroomError `bad-input`, naming every parameter that is wrong, with its value */
export function readParameters<T>(schema: z.ZodType<T>, given: URLSearchParams): T {
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
