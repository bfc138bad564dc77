/**
 * Text as it may stand in HTML, XML and JSON alike: characters that XML forbids (most control characters, halves of
 * surrogate pairs) are left out, for one of them makes a whole feed unreadable.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '')
}

/** One line of text, or null when there is none. */
export function cleanLine(value: unknown): string | null {
  const line = cleanText(value).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
