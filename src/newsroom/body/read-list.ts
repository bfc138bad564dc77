import type { Block, ListBlock, ListItem } from './blocks.ts'
import { childrenOf, deepest, type Node } from './lexical-nodes.ts'
import { deeper, readSpans, type Path, type Reading } from './reading.ts'

type Item = { readonly text: readonly Node[]; readonly lists: Node[] }

/** Lexical keeps a nested list in an item of its own; in print it belongs to the item above. */
function itemsOf(list: Node): readonly Item[] {
  const items: Item[] = []
  for (const child of childrenOf(list)) {
    const inside = child['type'] === 'listitem' ? childrenOf(child) : [child]
    const lists = inside.filter((node) => node['type'] === 'list')
    const text = inside.filter((node) => node['type'] !== 'list')
    const above = items.at(-1)
    if (text.length === 0 && above !== undefined) above.lists.push(...lists)
    else items.push({ text, lists })
  }
  return items
}

function nested(lists: readonly Node[], path: Path, reading: Reading): ListBlock | null {
  const [first] = lists
  return first === undefined ? null : readOne({ ...first, children: lists.flatMap(childrenOf) }, path, deeper(reading))
}

function readOne(node: Node, path: Path, reading: Reading): ListBlock | null {
  if (reading.depth > deepest) return null
  const items: ListItem[] = []
  for (const { text, lists } of itemsOf(node)) {
    const here = [...path, items.length]
    const spans = readSpans(text, here, reading)
    const list = nested(lists, [...here, spans.length], reading)
    if (spans.length > 0 || list !== null) items.push({ spans, ...(list === null ? {} : { list }) })
  }
  return items.length === 0 ? null : { type: 'list', ordered: node['listType'] === 'number', items }
}

/** A list, its empty items left out; none when nothing is in it. */
export function readList(node: Node, path: Path, reading: Reading): readonly Block[] {
  const list = readOne(node, path, reading)
  return list === null ? [] : [list]
}
