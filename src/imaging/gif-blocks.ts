/** Where a GIF ends, and what its comments say, as Latin-1 text. */
export type GifBlocks = { readonly end: number; readonly words: readonly string[] }

/** Walks a GIF's blocks to its trailer (GIF89a, section 15 onwards); `null` when the file stops first. */
export function gifBlocks(bytes: Buffer): GifBlocks | null {
  const words: string[] = []
  let at = 13 + colourTable(bytes[10])
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return { end: at + 1, words }
    if (kind !== 0x21 && kind !== 0x2c) return null
    const data = kind === 0x21 ? at + 2 : at + 11 + colourTable(bytes[at + 9])
    const end = chainEnd(bytes, data)
    if (end === null) return null
    if (kind === 0x21 && bytes[at + 1] === 0xfe) words.push(bytes.toString('latin1', data, end))
    at = end
  }
  return null
}

/** The length of the colour table that follows, from the packed field that announces it. */
function colourTable(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1)
}

/** Past the empty block that ends a chain of blocks of up to 255 bytes. */
function chainEnd(bytes: Buffer, from: number): number | null {
  let at = from
  while (at < bytes.length) {
    const size = bytes[at] ?? 0
    at += size + 1
    if (size === 0) return at
  }
  return null
}
