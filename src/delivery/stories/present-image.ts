import type { Block } from '../../newsroom/body/blocks.ts'
import { frameOf } from '../../newsroom/body/embed-frame.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import { absoluteUrl } from '../site.ts'
import type { Site } from '../site.ts'

/** A picture as programs elsewhere see it: with whole addresses. */
export function presentImage(image: WireImage, site: Site): WireImage {
  return {
    ...image,
    // A story that has stood since before these were known says so.
    digitalSourceType: image.digitalSourceType ?? null,
    crops: image.crops ?? {},
    thumbhash: image.thumbhash ?? null,
    dominantColour: image.dominantColour ?? null,
    renditions: image.renditions.map((rendition) => ({ ...rendition, url: absoluteUrl(site, rendition.url) })),
  }
}

/** The blocks with the pictures among them presented, and of embeds said whether they may be framed; in fact boxes too. */
export function presentBlocks(blocks: readonly Block[], site: Site): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'embed') return { ...block, frame: frameOf(block.url, site.embedHosts) }
    if (block.type === 'image') return { ...block, image: presentImage(block.image, site) }
    if (block.type === 'fact-box') return { ...block, blocks: presentBlocks(block.blocks, site) }
    return block
  })
}
