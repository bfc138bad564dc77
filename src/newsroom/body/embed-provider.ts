const known: readonly (readonly [string, string])[] = [
  ['youtube.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['vimeo.com', 'Vimeo'],
  ['x.com', 'X'],
  ['twitter.com', 'X'],
  ['bsky.app', 'Bluesky'],
  ['instagram.com', 'Instagram'],
  ['facebook.com', 'Facebook'],
  ['tiktok.com', 'TikTok'],
  ['soundcloud.com', 'SoundCloud'],
  ['spotify.com', 'Spotify'],
  ['t.me', 'Telegram'],
  ['datawrapper.de', 'Datawrapper'],
  ['documentcloud.org', 'DocumentCloud'],
]

/**
 * Whose embed it is: the name readers know, or else the host. An embed is a web page; a mailbox is not one.
 *
 * @example providerOf('https://www.youtube.com/watch?v=1') // 'YouTube'
 */
export function providerOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/^(?:www|m)\./, '')
  const match = known.find(([domain]) => host === domain || host.endsWith(`.${domain}`))
  return match?.[1] ?? host
}
