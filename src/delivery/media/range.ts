/** Bytes of a file, both ends inclusive. */
export type Range = { readonly start: number; readonly end: number }

/**
 * The part of a file that is asked for (RFC 9110, 14). Several parts at once, units other than bytes and anything that
 * can't be read are answered with the whole file, as the standard allows.
 *
 * @returns null for the whole file
 */
export function readRange(
  asked: { readonly range?: string | undefined; readonly ifRange?: string | undefined },
  { etag, size }: { readonly etag: string; readonly size: number },
): Range | 'unsatisfiable' | null {
  if (asked.range === undefined) return null
  if (asked.ifRange !== undefined && asked.ifRange !== etag) return null
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked.range.trim()) ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const tail = Number(last)
    return tail === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(size - tail, 0), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}

/** That part of a file's bytes, both ends inclusive. */
export async function* partOf(bytes: AsyncIterable<Buffer>, { start, end }: Range): AsyncGenerator<Buffer> {
  let at = 0
  for await (const chunk of bytes) {
    const part = chunk.subarray(Math.max(start - at, 0), end + 1 - at)
    if (part.byteLength > 0) yield part
    at += chunk.byteLength
    if (at > end) return
  }
}
