import { storyAddress } from '../newsroom/stories/story-address.ts'

/** What the public side has to know about the newsroom it speaks for. */
export type Site = {
  /** Where the API is, without a slash at the end. */
  readonly url: string
  /** Where readers read: `{slug}`, and perhaps `{section}` and `{SITE_URL}`, are filled in. */
  readonly storyUrl: string
  readonly newsroomName: string
  /** BCP 47. */
  readonly language: string
  /** IANA. */
  readonly zone: string
  /** Whose embeds are shown in a frame. */
  readonly embedHosts: readonly string[]
}

/** Where a reader reads a story. */
export function storyUrl(site: Site, { slug, section }: { readonly slug: string; readonly section: string }): string {
  return storyAddress(
    site.storyUrl.replaceAll('{SITE_URL}', () => site.url),
    { slug, section },
  )
}

/** What stays a story's name when its slug, headline and address change: a tag URI (RFC 4151). */
export function storyUri(site: Site, id: string): string {
  return `tag:${new URL(site.url).hostname},2026:stories/${id}`
}

/** The name of what parties to an embargo are shown of a story, whichever edition waits. */
export function earlyUri(site: Site, slug: string): string {
  return `tag:${new URL(site.url).hostname},2026:early/${encodeURIComponent(slug)}`
}

/** A path of ours as a whole address; what is one already stays as it is. */
export function absoluteUrl(site: Site, path: string): string {
  return path.startsWith('/') ? `${site.url}${path}` : path
}
