import { renderHtml } from '../../newsroom/body/render-html.ts'
import { withLinks } from '../../newsroom/body/with-links.ts'
import type { StoryLink, WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'
import type { StoryAddress, WireReader } from '../../wire/reader/wire-reader.ts'
import { storyUrl } from '../site.ts'
import type { Site } from '../site.ts'
import { jsonLd } from './json-ld.ts'
import type { JsonLd } from './json-ld.ts'
import { presentBlocks, presentImage } from './present-image.ts'

export type PublicSummary = WireStorySummary & { readonly url: string }
export type PublicStory = WireStory & { readonly url: string; readonly jsonLd: JsonLd }

/** Where the stories that a body links to can be read; those that are not live are not in it. */
export type LiveTargets = ReadonlyMap<string, StoryAddress>

/** A story as lists carry it. */
export function presentSummary(story: WireStorySummary, site: Site): PublicSummary {
  return {
    ...story,
    retraction: story.retraction ?? null,
    url: storyUrl(site, { slug: story.slug, section: story.section.slug }),
    image: story.image === null ? null : presentImage(story.image, site),
  }
}

/** A story whole. A link in its body to another story is a link while that story is live, and text otherwise. */
export function presentStory(
  story: WireStory,
  {
    links,
    targets,
    site,
  }: { readonly links: readonly StoryLink[]; readonly targets: LiveTargets; readonly site: Site },
): PublicStory {
  const blocks = linkedBlocks(story, { links, targets, site })
  const shown = presentBlocks(blocks, site)
  return {
    ...story,
    ...presentSummary(story, site),
    gallery: story.gallery.map((image) => presentImage(image, site)),
    body: { html: renderHtml(shown, { embedHosts: site.embedHosts }), text: story.body.text, blocks: shown },
    jsonLd: jsonLd(story, site),
  }
}

export function linkedBlocks(
  story: WireStory,
  {
    links,
    targets,
    site,
  }: { readonly links: readonly StoryLink[]; readonly targets: LiveTargets; readonly site: Site },
): WireStory['body']['blocks'] {
  return withLinks(story.body.blocks, links, (id) => {
    const address = targets.get(id)
    return address === undefined ? null : storyUrl(site, address)
  })
}

export function liveTargets(wire: Pick<WireReader, 'liveStories'>, links: readonly StoryLink[]): Promise<LiveTargets> {
  return wire.liveStories([...new Set(links.map(({ target }) => target))])
}
