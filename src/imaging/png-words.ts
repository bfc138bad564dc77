import { inflateSync } from 'node:zlib'
import { codeOf } from '../storage/missing.ts'

/** Of all the words in one PNG, unfolded. In bytes. */
const mostWords = 10 * 1024 * 1024

/** Where the compressed part of a chunk begins, by its kind; null where it says that nothing in it is compressed. */
const folded: Readonly<Record<string, (data: Buffer) => number | null>> = {
  // A keyword, a nought, and the method.
  zTXt: (data) => data.indexOf(0) + 2,
  iCCP: (data) => data.indexOf(0) + 2,
  // A keyword, a nought, whether it is compressed, the method, a language and the keyword in it.
  iTXt: (data) => {
    const flag = data.indexOf(0) + 1
    return data[flag] === 1 ? data.indexOf(0, data.indexOf(0, flag + 2) + 1) + 1 : null
  },
}

/**
 * Whether what a PNG says of itself is longer than anybody reads: words can be folded a thousandfold, and whoever unfolds
 * them needs the room (PNG 1.2, 4.2.3 and 11.3.4).
 */
export function saysTooMuch(bytes: Buffer): boolean {
  let left = mostWords
  for (let at = 8; at + 12 <= bytes.length && left >= 0; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (/^(tEXt|zTXt|iTXt|iCCP|eXIf)$/.test(kind)) {
      left -= unfolded(kind, bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)), left)
    }
  }
  return left < 0
}

/** How many bytes a chunk takes when it is unfolded, or one more than are left. What can't be unfolded takes none. */
function unfolded(kind: string, data: Buffer, left: number): number {
  const from = folded[kind]?.(data) ?? null
  if (from === null) return data.length
  try {
    return inflateSync(data.subarray(from), { maxOutputLength: left + 1 }).length
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? left + 1 : 0
  }
}
