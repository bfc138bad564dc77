import type { Block } from '../body/blocks.ts'
import { renderHtml } from '../body/render-html.ts'
import type { WireImage } from './image.ts'
import type { StoryEdition } from './story.ts'

/** A page that shows another picture wherever it showed this one; otherwise as it was. `picture` is the public id. */
export function withOtherPicture(
  document: StoryEdition,
  picture: string,
  other: (before: WireImage) => WireImage,
): StoryEdition {
  const swapped = (image: WireImage): WireImage => (image.id === picture ? other(image) : image)
  const blocks = blocksWith(document.body.blocks, swapped)
  return {
    ...document,
    image: document.image === null ? null : swapped(document.image),
    gallery: document.gallery.map(swapped),
    body: { ...document.body, html: renderHtml(blocks), blocks },
  }
}

function blocksWith(blocks: readonly Block[], swapped: (image: WireImage) => WireImage): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'image') return { ...block, image: swapped(block.image) }
    return block.type === 'fact-box' ? { ...block, blocks: blocksWith(block.blocks, swapped) } : block
  })
}
