import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import {
  chosenFilters,
  mostDaysAhead,
  pictureOrders,
  type ChosenFilter,
  type PictureOrder,
  type PicturesAsked,
} from '../../../newsroom/images/picture-filters.ts'

const whole = z.coerce.number('a whole number').int('a whole number')

const texts = {
  agency: z.string().max(100, 'at most 100 characters'),
  q: z.string().max(200, 'at most 200 characters'),
}

const shape = z.strictObject({
  ...Object.fromEntries(Object.entries(chosenFilters).map(([name, { options }]) => [name, oneOf(options)])),
  ...texts,
  expires: whole.min(1, 'at least 1 day').max(mostDaysAhead, `at most ${String(mostDaysAhead)} days`),
  order: z.enum(Object.keys(pictureOrders) as PictureOrder[]),
  sheet: whole.min(1, 'at least 1').max(100_000, 'at most 100000'),
})

const asked = shape.partial()

function oneOf(options: readonly { readonly value: string }[]) {
  return z.enum(options.map(({ value }) => value) as [string, ...string[]])
}

/**
 * What an address asks of the desk's pictures; a parameter that was left empty is as one left out.
 *
 * @throws NewsroomError `bad-input` naming each parameter that is none, or whose value can't be
 */
export function readAsked(query: URLSearchParams): PicturesAsked {
  const given = Object.fromEntries([...query].filter(([, value]) => value.trim() !== ''))
  const read = asked.safeParse(given)
  if (!read.success)
    throw new NewsroomError(
      'bad-input',
      read.error.issues.map((issue) => problemOf(issue, given)),
    )
  const chosen: { readonly [filter in ChosenFilter]?: string } & z.infer<typeof asked> = read.data
  const { order = 'newest', sheet = 1, ...filters } = chosen
  return { ...filters, order, sheet }
}

function problemOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>) {
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? ''
    return { code: 'unknown-parameter', field, message: `Pictures can’t be asked for by “${issue.keys.join('”, “')}”.` }
  }
  const field = issue.path.join('.')
  const choices = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message
  return { code: 'bad-parameter', field, message: `${field} can’t be “${given[field] ?? ''}”: ${choices}.` }
}
