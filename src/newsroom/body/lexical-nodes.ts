/** A node of a Lexical editor state: whatever the desk stored, so nothing about it is taken on trust. */
export type Node = Readonly<Record<string, unknown>>

/** Deeper than this nobody writes; what lies deeper is left out. */
export const deepest = 40

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function childrenOf(node: Node): readonly Node[] {
  return Array.isArray(node['children']) ? node['children'].filter(isNode) : []
}

export function fieldsOf(node: Node): Node {
  return isNode(node['fields']) ? node['fields'] : {}
}

/** The nodes of an editor state, `{ root: { children } }`. */
export function nodesOf(state: unknown): readonly Node[] {
  return isNode(state) && isNode(state['root']) ? childrenOf(state['root']) : []
}

/** The id of what a relationship points at, populated or not. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  return isNode(value) ? idOf(value['id']) : null
}
