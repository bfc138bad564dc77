import type { Block, ListBlock } from './blocks.ts'
import { renderText } from './render-text.ts'

/**
 * How long a story is: the words of its running text, headings, lists and fact boxes. Pictures and embeds have no length,
 * and a pull quote says again what the text has said. Neither a dash nor the number of a list item is a word.
 */
export function wordCount(blocks: readonly Block[]): number {
  return renderText(blocks.flatMap(running))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function running(block: Block): readonly Block[] {
  switch (block.type) {
    case 'embed':
    case 'pull-quote':
      return []
    case 'fact-box':
      return [{ ...block, blocks: block.blocks.flatMap(running) }]
    case 'list':
      return [unnumbered(block)]
    default:
      return [block]
  }
}

function unnumbered({ items }: ListBlock): ListBlock {
  return {
    type: 'list',
    ordered: false,
    items: items.map(({ spans, list }) => (list === undefined ? { spans } : { spans, list: unnumbered(list) })),
  }
}
