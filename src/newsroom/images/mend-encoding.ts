/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has nothing. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * IIM of old says nothing of its encoding, and is read as Latin-1; many programs wrote UTF-8 all the same. Text that is
 * whole UTF-8 when its letters are taken for bytes was UTF-8: by chance that does not happen.
 *
 * @example mendEncoding('MÃ¼nchen') // 'München'
 */
export function mendEncoding(text: string): string {
  const bytes = Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    const place = windows.indexOf(letter)
    return place === -1 ? code : 0x80 + place
  })
  if (!bytes.some((byte) => byte >= 0x80) || bytes.some((byte) => byte > 0xff)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return text
  }
}
