import type { Mark, Span } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import { childrenOf, deepest, fieldsOf, idOf, isNode, type Node } from './lexical-nodes.ts'
import { safeHref } from './safe-href.ts'

/** A span, and the desk id of the story it links to. */
export type LinkedSpan = { readonly span: Span; readonly story: string | null }

type Context = { readonly href: string | null; readonly story: string | null; readonly depth: number }

/** Lexical's text formats, a bit each. */
const formats: readonly (readonly [number, Mark])[] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

function marksOf(format: unknown): readonly Mark[] {
  if (typeof format !== 'number') return []
  return formats.filter(([bit]) => (format & bit) !== 0).map(([, mark]) => mark)
}

function linkedStory(fields: Node): string | null {
  const doc = fields['doc']
  if (fields['linkType'] !== 'internal' || !isNode(doc) || doc['relationTo'] !== 'stories') return null
  return idOf(doc['value'])
}

function withinLink(node: Node, context: Context): Context {
  const fields = fieldsOf(node)
  const internal = fields['linkType'] === 'internal'
  return {
    href: internal ? null : safeHref(fields['url']),
    story: linkedStory(fields),
    depth: context.depth + 1,
  }
}

function textSpan(text: string, format: unknown, { href, story }: Context): LinkedSpan {
  const marks = marksOf(format)
  return { span: { text, ...(marks.length > 0 ? { marks } : {}), ...(href === null ? {} : { href }) }, story }
}

function spansOfNode(node: Node, context: Context): readonly LinkedSpan[] {
  if (context.depth > deepest) return []
  const type = node['type']
  if (type === 'linebreak') return [textSpan('\n', 0, context)]
  if (type === 'link' || type === 'autolink') return spansOfNodes(childrenOf(node), withinLink(node, context))
  if (typeof node['text'] === 'string') return [textSpan(cleanText(node['text']), node['format'], context)]
  return spansOfNodes(childrenOf(node), { ...context, depth: context.depth + 1 })
}

function spansOfNodes(nodes: readonly Node[], context: Context): readonly LinkedSpan[] {
  return nodes.flatMap((node) => spansOfNode(node, context))
}

/** Whether two runs are told apart by their text alone. */
export function looksLike(one: Span, other: Span): boolean {
  return one.href === other.href && (one.marks ?? []).join() === (other.marks ?? []).join()
}

function alike(one: LinkedSpan, other: LinkedSpan): boolean {
  return one.story === other.story && looksLike(one.span, other.span)
}

function joined(spans: readonly LinkedSpan[]): readonly LinkedSpan[] {
  const runs: LinkedSpan[] = []
  for (const next of spans) {
    const last = runs.at(-1)
    if (last !== undefined && alike(last, next)) {
      runs[runs.length - 1] = { ...last, span: { ...last.span, text: last.span.text + next.span.text } }
    } else if (next.span.text !== '') runs.push(next)
  }
  return runs
}

/** The text of inline nodes as runs, neighbours that look alike in one; none when there is nothing but space. */
export function spansOf(nodes: readonly Node[], depth: number): readonly LinkedSpan[] {
  const runs = joined(spansOfNodes(nodes, { href: null, story: null, depth }))
  return runs.some(({ span }) => span.text.trim() !== '') ? runs : []
}
