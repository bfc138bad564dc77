import type { Block } from '../../newsroom/body/blocks.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { StoryEdition } from '../../newsroom/wire/story.ts'

export type ShownPicture = { readonly picture: WireImage; readonly place: 'lead' | 'gallery' | 'body' }

/** Every picture that a story shows, once: the lead picture, the gallery, those in the text. */
export function picturesOf({ image, gallery, body }: StoryEdition): readonly ShownPicture[] {
  const all: readonly ShownPicture[] = [
    ...(image === null ? [] : [{ picture: image, place: 'lead' as const }]),
    ...gallery.map((picture) => ({ picture, place: 'gallery' as const })),
    ...inBlocks(body.blocks).map((picture) => ({ picture, place: 'body' as const })),
  ]
  return all.filter(({ picture }, index) => all.findIndex((other) => other.picture.id === picture.id) === index)
}

function inBlocks(blocks: readonly Block[]): readonly WireImage[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.image]
    return block.type === 'fact-box' ? inBlocks(block.blocks) : []
  })
}
