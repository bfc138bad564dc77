import type { Place } from '../../wire/reader/wire-reader.ts'
import type { SearchPlace } from '../../wire/search/search-index.ts'

/** A place in a list as an opaque word for the outside: an instant in milliseconds, and the id of the last row. */
export function encodeCursor({ publishedAt, id }: Place): string {
  return Buffer.from(`${String(publishedAt.getTime())} ${id}`, 'utf8').toString('base64url')
}

/** @returns null for what `encodeCursor` never wrote */
export function decodeCursor(cursor: string): Place | null {
  if (cursor.length > 300) return null
  const [, time, id] = /^(\d{1,15}) (\S{1,200})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (time === undefined || id === undefined) return null
  const place = { publishedAt: new Date(Number(time)), id }
  return encodeCursor(place) === cursor ? place : null
}

/** The same of a list that is in another order: with the score. */
export function encodeSearchCursor({ publishedAt, id, score }: SearchPlace): string {
  return Buffer.from(`${String(publishedAt.getTime())} ${id} ${String(score)}`, 'utf8').toString('base64url')
}

/** @returns null for what `encodeSearchCursor` never wrote */
export function decodeSearchCursor(cursor: string): SearchPlace | null {
  if (cursor.length > 300) return null
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const [, time, id, score] = /^(\d{1,15}) (\S{1,200}) (\S{1,30})$/.exec(text) ?? []
  if (time === undefined || id === undefined || !Number.isFinite(Number(score))) return null
  const place = { publishedAt: new Date(Number(time)), id, score: Number(score) }
  return encodeSearchCursor(place) === cursor ? place : null
}
