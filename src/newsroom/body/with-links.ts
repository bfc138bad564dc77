import type { StoryLink } from '../wire/story.ts'
import type { Block, ListBlock, ListItem, Span } from './blocks.ts'

type Path = readonly number[]

/** A part of a span that leads somewhere. */
type Linked = { readonly from: number; readonly to: number; readonly href: string }
type LinkedAt = (path: Path, span: Span) => readonly Linked[]

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
  if (links.length === 0) return blocks
  return linkedBlocks(blocks, [], (path, span) =>
    links.flatMap(({ path: where, at: [from, to] = [0, span.text.length], target }) => {
      const href = where.join('.') === path.join('.') ? hrefOf(target) : null
      return href === null ? [] : [{ from, to, href }]
    }),
  )
}

function linkedBlocks(blocks: readonly Block[], path: Path, linkedAt: LinkedAt): readonly Block[] {
  return blocks.map((block, index) => linkedBlock(block, [...path, index], linkedAt))
}

function linkedBlock(block: Block, path: Path, linkedAt: LinkedAt): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, spans: linkedSpans(block.spans, path, linkedAt) }
    case 'list':
      return linkedList(block, path, linkedAt)
    case 'fact-box':
      return { ...block, blocks: linkedBlocks(block.blocks, path, linkedAt) }
    default:
      return block
  }
}

function linkedSpans(spans: readonly Span[], path: Path, linkedAt: LinkedAt): readonly Span[] {
  return spans.flatMap((span, index) => partsOf(span, linkedAt([...path, index], span)))
}

/** A span cut where its links begin and end; whole when it has none. */
function partsOf(span: Span, linked: readonly Linked[]): readonly Span[] {
  const parts: Span[] = []
  let done = 0
  for (const { from, to, href } of linked) {
    parts.push(partOf(span, done, from), { ...partOf(span, from, to), href })
    done = to
  }
  return [...parts, partOf(span, done)].filter(({ text }) => text !== '')
}

function partOf(span: Span, from: number, to?: number): Span {
  return { ...span, text: span.text.slice(from, to) }
}

function linkedList(list: ListBlock, path: Path, linkedAt: LinkedAt): ListBlock {
  return { ...list, items: list.items.map((item, index) => linkedItem(item, [...path, index], linkedAt)) }
}

function linkedItem(item: ListItem, path: Path, linkedAt: LinkedAt): ListItem {
  const spans = linkedSpans(item.spans, path, linkedAt)
  if (item.list === undefined) return { spans }
  return { spans, list: linkedList(item.list, [...path, item.spans.length], linkedAt) }
}
