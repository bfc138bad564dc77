import type { DemoBlock } from './demo-story.ts'
import { inlineNodes, paragraph, type DeskIds, type LexicalNode } from './lexical-text.ts'

export type EditorState = { readonly root: LexicalNode }

/** A body as the panel’s editor stores it. */
export function toLexical(body: readonly DemoBlock[], ids: DeskIds): EditorState {
  return stateOf(body.map((block, index) => nodeOf(block, ids, index)))
}

function stateOf(children: readonly LexicalNode[]): EditorState {
  return { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } }
}

function nodeOf(block: DemoBlock, ids: DeskIds, index: number): LexicalNode {
  if (typeof block === 'string') return paragraph(block, ids)
  if ('subhead' in block) return { ...paragraph(block.subhead, ids), type: 'heading', tag: 'h2' }
  if ('list' in block) return listOf(block.list, ids)
  if ('pullQuote' in block) {
    return newsBlock(index, { blockType: 'pull-quote', text: block.pullQuote, attribution: block.from })
  }
  if ('factBox' in block) {
    const content = stateOf([listOf(block.lines, ids)])
    return newsBlock(index, { blockType: 'fact-box', title: block.factBox, content })
  }
  return newsBlock(index, { blockType: 'picture', image: ids.picture(block.picture), caption: block.caption ?? '' })
}

function listOf(lines: readonly string[], ids: DeskIds): LexicalNode {
  const items = lines.map((line, index) => ({
    type: 'listitem',
    version: 1,
    value: index + 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: inlineNodes(line, ids),
  }))
  return {
    type: 'list',
    version: 1,
    listType: 'bullet',
    tag: 'ul',
    start: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: items,
  }
}

/** Each block of a body has an id of its own there; its place will do. */
function newsBlock(index: number, fields: Readonly<Record<string, unknown>>): LexicalNode {
  const id = `demo${String(index).padStart(20, '0')}`
  return { type: 'block', version: 2, format: '', fields: { id, blockName: '', ...fields } }
}
