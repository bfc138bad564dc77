import { decodeCursor, encodeCursor } from '../delivery/http/cursor.ts'
import { NewsroomError } from '../newsroom/errors.ts'
import type { Place } from '../wire/reader/wire-reader.ts'

/** How a list's address says after which story it goes on. */
export const after = 'after'

/** The pages beside one page of a list. */
export type Beside = {
  /** The address of what is older; null on the last page. */
  readonly older: string | null
  /** The address where the list begins; null on the page that is it. */
  readonly newest: string | null
  /** Is that the page just before? */
  readonly isSecond: boolean
}

/**
 * Where a list is to go on; null for where it begins.
 *
 * @throws NewsroomError `bad-input` for what no page of ours leads to
 */
export function placeIn(query: URLSearchParams, name = after): Place | null {
  const given = query.getAll(name)
  const [cursor] = given
  if (cursor === undefined) return null
  const place = given.length === 1 ? decodeCursor(cursor) : null
  if (place !== null) return place
  throw new NewsroomError('bad-input', [
    { code: 'bad-parameter', field: name, message: 'The address ends in something that is no place in this list.' },
  ])
}

/** The address at which a list goes on after a place, if there is one. */
export function addressAfter(path: string, place: Place | null, name = after): string | null {
  return place === null ? null : `${path}?${name}=${encodeCursor(place)}`
}

export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one !== null && other !== null && encodeCursor(one) === encodeCursor(other)
}
