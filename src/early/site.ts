import { storyAddress } from '../newsroom/stories/story-address.ts'

/** Where the house is, as others see it. */
export type Site = {
  /** Without a slash at the end. */
  readonly url: string
  /** Where readers read: `{slug}`, and perhaps `{section}` and `{SITE_URL}`, are filled in. */
  readonly storyUrl: string
}

export function earlyUrl({ url }: Site, path: string): string {
  return `${url}/partner/v1/${path}`
}

/** Where everybody has a story as ninjs. */
export function publicNinjsUrl({ url }: Site, { slug }: { readonly slug: string }): string {
  return `${url}/v1/ninjs/${encodeURIComponent(slug)}`
}

/** Where everybody reads a story. */
export function publicUrl({ url, storyUrl }: Site, place: { readonly slug: string; readonly section: string }): string {
  return storyAddress(
    storyUrl.replaceAll('{SITE_URL}', () => url),
    place,
  )
}
