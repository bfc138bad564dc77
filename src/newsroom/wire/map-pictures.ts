import type { Block } from '../body/blocks.ts'
import { renderHtml } from '../body/render-html.ts'
import type { WireImage } from './image.ts'
import type { StoryEdition } from './story.ts'

/** A page on which every picture, wherever it stands, is shown as `shown` says; otherwise as it was. */
export function mapPictures<S extends StoryEdition>(story: S, shown: (image: WireImage) => WireImage): S {
  const blocks = blocksWith(story.body.blocks, shown)
  return {
    ...story,
    image: story.image === null ? null : shown(story.image),
    gallery: story.gallery.map(shown),
    body: { ...story.body, html: renderHtml(blocks), blocks },
  }
}

function blocksWith(blocks: readonly Block[], shown: (image: WireImage) => WireImage): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'image') return { ...block, image: shown(block.image) }
    return block.type === 'fact-box' ? { ...block, blocks: blocksWith(block.blocks, shown) } : block
  })
}
