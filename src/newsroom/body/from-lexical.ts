import type { StoryLink } from '../wire/story.ts'
import type { Block } from './blocks.ts'
import { childrenOf, deepest, nodesOf, type Node } from './lexical-nodes.ts'
import { readList } from './read-list.ts'
import { readNewsBlock } from './read-news-block.ts'
import { deeper, readSpans, type BodyRefs, type Path, type Reading, type ReadNode } from './reading.ts'

export type { BodyRefs, PictureWords } from './reading.ts'

export type ReadBody = { readonly blocks: readonly Block[]; readonly links: readonly StoryLink[] }

/**
 * The body as typed blocks, from what the editor stored.
 *
 * Of a node we don't know the text is kept and the markup is not. An empty paragraph is no paragraph. A line break is a
 * `\n` in its span. Links to other stories are plain text in `blocks` and an entry in `links`, for only a reader who
 * finds the other story live may make it a link.
 *
 * The `path` of a link leads from `blocks` to its span: the index of the block, then
 * - in a paragraph, heading or quote: the index of the span;
 * - in a list: the index of the item, then that of the span; a list inside an item counts as the child after the item's
 *   last span (`[block, item, item.spans.length, item, span]`);
 * - in a fact box: the index of the block inside it, then as above.
 */
export function bodyFrom(state: unknown, refs: BodyRefs): ReadBody {
  const links: StoryLink[] = []
  const blocks = readBlocks(nodesOf(state), [], { refs, links, depth: 0 })
  return { blocks, links }
}

/** `first` is the index that the first of these blocks has among its parent's. */
function readBlocks(nodes: readonly Node[], parent: Path, reading: Reading, first = 0): readonly Block[] {
  const blocks: Block[] = []
  if (reading.depth > deepest) return blocks
  for (const node of withLooseTextGathered(nodes)) {
    const read = readers.get(String(node['type'])) ?? readUnknown
    blocks.push(...read(node, [...parent, first + blocks.length], deeper(reading)))
  }
  return blocks
}

function isInline(node: Node): boolean {
  return typeof node['text'] === 'string' || ['linebreak', 'link', 'autolink'].some((type) => node['type'] === type)
}

/** Text that stands between blocks is a paragraph. */
function withLooseTextGathered(nodes: readonly Node[]): readonly Node[] {
  const gathered: Node[] = []
  let loose: Node[] | null = null
  for (const node of nodes) {
    if (!isInline(node)) {
      gathered.push(node)
      loose = null
    } else if (loose === null) {
      loose = [node]
      gathered.push({ type: 'paragraph', children: loose })
    } else loose.push(node)
  }
  return gathered
}

function readParagraph(node: Node, path: Path, reading: Reading): readonly Block[] {
  const spans = readSpans(childrenOf(node), path, reading)
  return spans.length === 0 ? [] : [{ type: 'paragraph', spans }]
}

/** The headline is the only heading of the first level; below the fourth there is no hierarchy a reader could see. */
const levels = new Map<unknown, 2 | 3 | 4>([
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
])

function readHeading(node: Node, path: Path, reading: Reading): readonly Block[] {
  const spans = readSpans(childrenOf(node), path, reading)
  return spans.length === 0 ? [] : [{ type: 'heading', level: levels.get(node['tag']) ?? 2, spans }]
}

function readQuote(node: Node, path: Path, reading: Reading): readonly Block[] {
  const spans = readSpans(childrenOf(node), path, reading)
  return spans.length === 0 ? [] : [{ type: 'quote', spans }]
}

const readers: ReadonlyMap<string, ReadNode> = new Map<string, ReadNode>([
  ['paragraph', readParagraph],
  ['heading', readHeading],
  ['quote', readQuote],
  ['list', readList],
  ['horizontalrule', () => [{ type: 'rule' }]],
  ['block', (node, path, reading) => readNewsBlock(node, path, reading, readBlocks)],
])

function holdsBlocks(nodes: readonly Node[], depth: number): boolean {
  return nodes.some(
    (node) => readers.has(String(node['type'])) || (depth < deepest && holdsBlocks(childrenOf(node), depth + 1)),
  )
}

/** A node we don't know: the blocks inside it, or else its text as a paragraph. */
function readUnknown(node: Node, path: Path, reading: Reading): readonly Block[] {
  const inside = childrenOf(node)
  if (!holdsBlocks(inside, reading.depth)) return readParagraph(node, path, reading)
  return readBlocks(inside, path.slice(0, -1), reading, path.at(-1))
}
