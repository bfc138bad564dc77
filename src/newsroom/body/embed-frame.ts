/** Where sites show what their pages are about, for those whose pages refuse to stand in a frame. */
const players: readonly { readonly page: RegExp; readonly player: string }[] = [
  {
    page: /^https:\/\/(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com\/watch\?(?:[^#]*&)?v=([\w-]{11})(?![\w-])/,
    player: 'https://www.youtube-nocookie.com/embed/',
  },
  { page: /^https:\/\/youtu\.be\/([\w-]{11})(?![\w-])/, player: 'https://www.youtube-nocookie.com/embed/' },
  { page: /^https:\/\/(?:www\.)?vimeo\.com\/(\d+)(?![\w/])/, player: 'https://player.vimeo.com/video/' },
]

/**
 * The address at which an embed may be shown in a frame: over https, at exactly one of these hosts, port included, and
 * without a name or password in it. A film that was linked to by its page is asked for at its player, if that is at such
 * a host.
 *
 * @param hosts those that the newsroom trusts to run what they like in a frame: names in lower case
 * @returns null for an embed that stays a link
 */
export function frameOf(address: string, hosts: readonly string[]): string | null {
  if (hosts.length === 0 || !URL.canParse(address)) return null
  const asked = new URL(address)
  const url = hosts.includes(asked.host) ? asked : playerOf(asked.href)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return hosts.includes(url.host) ? url.href : null
}

/** What a page's policy says of frames: those of these hosts, over https (CSP, `frame-src`). */
export function frameSources(hosts: readonly string[]): readonly string[] {
  return hosts.map((host) => `https://${host}`)
}

function playerOf(address: string): URL | null {
  for (const { page, player } of players) {
    const film = page.exec(address)?.[1]
    if (film !== undefined) return new URL(player + film)
  }
  return null
}
