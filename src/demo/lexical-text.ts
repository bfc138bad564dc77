import type { PictureKey } from './pictures/picture-keys.ts'

/** Where the desk keeps what a body points at: ids of stories by slug, of pictures by key. */
export type DeskIds = {
  readonly story: (slug: string) => string
  readonly picture: (key: PictureKey) => string
}

/** A node of the editor’s state. */
export type LexicalNode = Readonly<Record<string, unknown>> & { readonly type: string }

const bold = 1
const italic = 2

/** `**bold**`, `*italic*` and `[words](where)`, none inside another. */
const marked = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

export function paragraph(line: string, ids: DeskIds): LexicalNode {
  return { type: 'paragraph', version: 1, format: '', indent: 0, direction: 'ltr', children: inlineNodes(line, ids) }
}

/**
 * The runs of a line: text, text with a mark, and links.
 *
 * @throws Error when a link leads to a story that the demo does not have
 */
export function inlineNodes(line: string, ids: DeskIds): readonly LexicalNode[] {
  const nodes: LexicalNode[] = []
  let read = 0
  for (const found of line.matchAll(marked)) {
    if (found.index > read) nodes.push(text(line.slice(read, found.index)))
    const [whole, strong, soft, words, target] = found
    if (strong !== undefined) nodes.push(text(strong, bold))
    else if (soft !== undefined) nodes.push(text(soft, italic))
    else if (words !== undefined && target !== undefined) nodes.push(link(words, target, ids))
    read = found.index + whole.length
  }
  if (read < line.length) nodes.push(text(line.slice(read)))
  return nodes
}

function text(words: string, format = 0): LexicalNode {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' }
}

function link(words: string, target: string, ids: DeskIds): LexicalNode {
  const fields = target.startsWith('story:')
    ? { linkType: 'internal', doc: { relationTo: 'stories', value: ids.story(target.slice('story:'.length)) } }
    : { linkType: 'custom', url: target }
  return {
    type: 'link',
    version: 3,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [text(words)],
    fields: { newTab: false, ...fields },
  }
}
