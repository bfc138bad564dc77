import type { Block } from '../body/blocks.ts'
import { renderHtml } from '../body/render-html.ts'
import type { StoryEdition, StoryLink } from './story.ts'

export type Linked = { readonly document: StoryEdition; readonly links: readonly StoryLink[] }

/** A page without one of its pictures, wherever it stood; otherwise as it was. `picture` is the public id. */
export function withoutPicture({ document, links }: Linked, picture: string): Linked {
  const { blocks } = document.body
  const left = dropped(blocks, picture)
  return {
    document: {
      ...document,
      image: document.image?.id === picture ? null : document.image,
      gallery: document.gallery.filter(({ id }) => id !== picture),
      body: { ...document.body, html: renderHtml(left), blocks: left },
    },
    links: links.map((link) => ({ ...link, path: moved(link.path, blocks, picture) })),
  }
}

function isOf(block: Block, picture: string): boolean {
  return block.type === 'image' && block.image.id === picture
}

function dropped(blocks: readonly Block[], picture: string): readonly Block[] {
  return blocks
    .filter((block) => !isOf(block, picture))
    .map((block) => (block.type === 'fact-box' ? { ...block, blocks: dropped(block.blocks, picture) } : block))
}

/** Where a link stands once the pictures before it have gone. */
function moved(path: readonly number[], blocks: readonly Block[], picture: string): readonly number[] {
  const [index, ...rest] = path
  if (index === undefined) return path
  const block = blocks[index]
  const gone = blocks.slice(0, index).filter((before) => isOf(before, picture)).length
  return [index - gone, ...(block?.type === 'fact-box' ? moved(rest, block.blocks, picture) : rest)]
}
