const spaceOrControl = /[\s\p{Cc}\p{Cf}]/u
const mail = /^mailto:[^@:/?#]+@[^@:/?#]+(?:\?[^#]*)?$/i
const telephone = /^tel:\+?[\d().;=a-z-]+$/i

function webAddress(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  return url.username === '' && url.password === '' ? url.href : null
}

/**
 * A link may lead to the web, to a mailbox or to a telephone, and nowhere else.
 *
 * Spaces and control characters around it are trimmed; inside it they are a trick, as browsers drop them and read
 * `java\nscript:` as a scheme. So is a password in an address. Relative addresses lead nowhere: a body is read in many
 * places.
 *
 * @returns the address, normalised, or null when it may not be linked to
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const href = value.trim()
  if (href === '' || spaceOrControl.test(href)) return null
  if (mail.test(href) || telephone.test(href)) return href
  return webAddress(href)
}

/** A path on our own site: `/stories/a-slug`, but not `//elsewhere.example`. */
export function isOwnPath(value: string): boolean {
  return /^\/(?![/\\])/.test(value) && !spaceOrControl.test(value)
}

/**
 * What an attribute may point at: a safe address, or a path of our own.
 *
 * @param absolute makes an address of a path of our own, for those who read elsewhere
 */
export function safeAddress(value: string, absolute: (path: string) => string = (path) => path): string | null {
  if (!isOwnPath(value)) return safeHref(value)
  const address = absolute(value)
  return isOwnPath(address) ? address : safeHref(address)
}
