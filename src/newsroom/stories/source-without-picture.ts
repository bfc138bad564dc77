import { childrenOf, fieldsOf, idOf, isNode, nodesOf, type Node } from '../body/lexical-nodes.ts'

type Source = Readonly<Record<string, unknown>>

/**
 * A story's text as the desk stores it, without one of its pictures: lead, gallery and body. Whatever is cut from it later
 * does not bring the picture back. `image` is the desk's id.
 */
export function sourceWithoutPicture(source: Source, image: string): Source {
  const gallery: unknown = source['gallery']
  const isLead = idOf(source['leadImage']) === image
  return {
    ...source,
    ...(isLead ? { leadImage: null, leadCaption: null, leadAlt: null } : {}),
    ...(Array.isArray(gallery)
      ? { gallery: gallery.filter((row: unknown) => !isNode(row) || idOf(row['image']) !== image) }
      : {}),
    body: stateWithout(source['body'], image),
  }
}

function stateWithout(state: unknown, image: string): unknown {
  if (!isNode(state) || !isNode(state['root'])) return state
  return { ...state, root: { ...state['root'], children: nodesWithout(nodesOf(state), image) } }
}

function nodesWithout(nodes: readonly Node[], image: string): readonly Node[] {
  return nodes.filter((node) => !shows(node, image)).map((node) => nodeWithout(node, image))
}

function shows(node: Node, image: string): boolean {
  const fields = fieldsOf(node)
  return fields['blockType'] === 'picture' && idOf(fields['image']) === image
}

function nodeWithout(node: Node, image: string): Node {
  const fields = fieldsOf(node)
  if (fields['blockType'] === 'fact-box') {
    return { ...node, fields: { ...fields, content: stateWithout(fields['content'], image) } }
  }
  return 'children' in node ? { ...node, children: nodesWithout(childrenOf(node), image) } : node
}
