import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import { absoluteUrl } from '../delivery/site.ts'
import type { Site } from '../delivery/site.ts'
import { shareCard } from '../newsroom/wire/files-of.ts'
import type { WireImage } from '../newsroom/wire/image.ts'

export type Shared = {
  readonly type: 'website' | 'article' | 'profile'
  readonly title: string
  readonly description: string | null
  /** The page's own address, whole. */
  readonly url: string
  readonly image: WireImage | null
}

/** What social networks show of a page: Open Graph, and what X wants besides. */
export function socialCard({ type, title, description, url, image }: Shared, site: Site): Markup {
  const card = image === null ? undefined : shareCard(image)
  return markup`<meta property="og:type" content="${type}">
<meta property="og:site_name" content="${site.newsroomName}">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${url}">
${description !== null && markup`<meta property="og:description" content="${description}">`}
${
  card === undefined
    ? markup`<meta name="twitter:card" content="summary">`
    : markup`<meta property="og:image" content="${absoluteUrl(site, card.url)}">
<meta property="og:image:width" content="${card.width}">
<meta property="og:image:height" content="${card.height}">
<meta property="og:image:alt" content="${image?.alt ?? ''}">
<meta name="twitter:card" content="summary_large_image">`
}`
}

/** The first picture that can be shown, in the order of the page. */
export function firstPicture(stories: readonly { readonly image: WireImage | null }[]): WireImage | null {
  return stories.find(({ image }) => image !== null && shareCard(image) !== undefined)?.image ?? null
}
