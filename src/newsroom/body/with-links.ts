import type { StoryLink } from '../wire/story.ts'
import type { Block, ListBlock, ListItem, Span } from './blocks.ts'

type Path = readonly number[]
type HrefAt = (path: Path) => string | null

/**
 * The blocks with their links to other stories made links, where the other story is live; elsewhere they stay text.
 *
 * @param hrefOf where the story with this public id is read, or null when it is not live
 * @see bodyFrom for what a link's `path` means
 */
export function withLinks(
  blocks: readonly Block[],
  links: readonly StoryLink[],
  hrefOf: (publicId: string) => string | null,
): readonly Block[] {
  const targets = new Map(links.map(({ path, target }) => [path.join('.'), target]))
  if (targets.size === 0) return blocks
  return linkedBlocks(blocks, [], (path) => {
    const target = targets.get(path.join('.'))
    return target === undefined ? null : hrefOf(target)
  })
}

function linkedBlocks(blocks: readonly Block[], path: Path, hrefAt: HrefAt): readonly Block[] {
  return blocks.map((block, index) => linkedBlock(block, [...path, index], hrefAt))
}

function linkedBlock(block: Block, path: Path, hrefAt: HrefAt): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, spans: linkedSpans(block.spans, path, hrefAt) }
    case 'list':
      return linkedList(block, path, hrefAt)
    case 'fact-box':
      return { ...block, blocks: linkedBlocks(block.blocks, path, hrefAt) }
    default:
      return block
  }
}

function linkedSpans(spans: readonly Span[], path: Path, hrefAt: HrefAt): readonly Span[] {
  return spans.map((span, index) => {
    const href = hrefAt([...path, index])
    return href === null ? span : { ...span, href }
  })
}

function linkedList(list: ListBlock, path: Path, hrefAt: HrefAt): ListBlock {
  return { ...list, items: list.items.map((item, index) => linkedItem(item, [...path, index], hrefAt)) }
}

function linkedItem(item: ListItem, path: Path, hrefAt: HrefAt): ListItem {
  const spans = linkedSpans(item.spans, path, hrefAt)
  if (item.list === undefined) return { spans }
  return { spans, list: linkedList(item.list, [...path, item.spans.length], hrefAt) }
}
