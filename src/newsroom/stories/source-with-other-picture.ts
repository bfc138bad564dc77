import { childrenOf, fieldsOf, idOf, isNode, nodesOf, type Node } from '../body/lexical-nodes.ts'

type Source = Readonly<Record<string, unknown>>

/** What is said of a picture in one place. */
type Words = { readonly caption: unknown; readonly alt: unknown }

export type Swap = {
  /** The desk's ids. */
  readonly image: string
  readonly other: string
  /** What is to be said of the other one where something was said of the first. */
  readonly words: (before: Words) => Words
}

/**
 * A story's text as the desk stores it, with another picture wherever it had this one: lead, gallery and body. What is cut from
 * it later shows the other one too.
 */
export function sourceWithOtherPicture(source: Source, swap: Swap): Source {
  const { image, other, words } = swap
  const gallery: unknown = source['gallery']
  const lead = words({ caption: source['leadCaption'], alt: source['leadAlt'] })
  return {
    ...source,
    ...(idOf(source['leadImage']) === image ? { leadImage: other, leadCaption: lead.caption, leadAlt: lead.alt } : {}),
    ...(Array.isArray(gallery)
      ? { gallery: gallery.map((row: unknown) => (isNode(row) ? swapped(row, swap) : row)) }
      : {}),
    body: stateWith(source['body'], swap),
  }
}

/** A row of the gallery, or the fields of a picture in the body. */
function swapped(fields: Node, { image, other, words }: Swap): Node {
  if (idOf(fields['image']) !== image) return fields
  return { ...fields, image: other, ...words({ caption: fields['caption'], alt: fields['alt'] }) }
}

function stateWith(state: unknown, swap: Swap): unknown {
  if (!isNode(state) || !isNode(state['root'])) return state
  return { ...state, root: { ...state['root'], children: nodesOf(state).map((node) => nodeWith(node, swap)) } }
}

function nodeWith(node: Node, swap: Swap): Node {
  const fields = fieldsOf(node)
  if (fields['blockType'] === 'picture') return { ...node, fields: swapped(fields, swap) }
  if (fields['blockType'] === 'fact-box') {
    return { ...node, fields: { ...fields, content: stateWith(fields['content'], swap) } }
  }
  return 'children' in node ? { ...node, children: childrenOf(node).map((child) => nodeWith(child, swap)) } : node
}
