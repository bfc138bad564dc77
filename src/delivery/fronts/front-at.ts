import type { WireSection } from '../../newsroom/wire/pages.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import type { Site } from '../site.ts'
import { presentSummary } from '../stories/present-story.ts'
import type { PublicSummary } from '../stories/present-story.ts'
import { frontOf, type FrontItem } from './front-of.ts'

/** The slug of the front that is no section's. */
export const home = 'home'

type Front = { readonly stories: readonly PublicSummary[]; readonly next: null }
export type FrontPage = WireSection & Front

export type FrontAt =
  | { readonly found: 'live'; readonly front: FrontPage }
  | { readonly found: 'moved'; readonly slug: string }
  | { readonly found: 'nothing' }

/** The front at a slug: the home page, or a section's, which has one front under its newest slug. */
export async function frontAt(
  wire: Pick<WireReader, 'front' | 'stories' | 'wholeStories' | 'section'>,
  slug: string,
  { site, limit }: { readonly site: Site; readonly limit: number },
): Promise<FrontAt> {
  if (slug === home) {
    const items = await frontOf(wire, null, limit)
    const front = { slug, name: site.newsroomName, description: null, ...presentFront(items, site) }
    return { found: 'live', front }
  }
  const at = await wire.section(slug)
  if (at.found !== 'live') return at
  const items = await frontOf(wire, { slug, slugs: at.slugs }, limit)
  return { found: 'live', front: { ...at.page, ...presentFront(items, site) } }
}

function presentFront(items: readonly FrontItem[], site: Site): Front {
  return { stories: items.map(({ story }) => presentSummary(story, site)), next: null }
}
