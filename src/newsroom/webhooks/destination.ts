/**
 * What is wrong with an address as the destination of a webhook: it is https, so that nobody on the way reads it or
 * answers in its place; http is for a program on this very machine. It carries no name and password: those would stand
 * in lists and logs.
 *
 * @returns a sentence, or null when nothing is
 */
export function wrongDestination(address: string): string | null {
  const shown = `“${address.slice(0, 100)}”`
  const url = parsed(address)
  if (url === null) return `${shown} is not a web address: write it in full, with https://.`
  if (url.username !== '' || url.password !== '') {
    return 'A destination carries no name or password in its address: it can tell us by the signature.'
  }
  if (url.protocol === 'https:') return null
  if (url.protocol === 'http:' && isThisMachine(url.hostname)) return null
  return `${shown} is not safe on the way: a destination is an https:// address (http:// only on this machine).`
}

/** By name or number; the parser has put every other way to write them into one of these. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
