import type { StoryLink } from '../wire/story.ts'
import type { WireImage } from '../wire/image.ts'
import type { Block, Span } from './blocks.ts'
import type { Node } from './lexical-nodes.ts'
import { looksLike, spansOf } from './spans.ts'

/** The words a story gives a picture in place of the picture's own; null leaves the picture's. */
export type PictureWords = { readonly caption: string | null; readonly alt: string | null }

/** What a body refers to, looked up by desk id. Null when it is not there: the picture is left out, the link is text. */
export type BodyRefs = {
  readonly image: (imageId: string, words: PictureWords) => WireImage | null
  readonly storyPublicId: (storyId: string) => string | null
}

export type Path = readonly number[]

/** A body being read: what it refers to, the links found so far, and how deep we are. */
export type Reading = { readonly refs: BodyRefs; readonly links: StoryLink[]; readonly depth: number }

/** Reads one node into the blocks it stands for; `path` is that of the first of them. */
export type ReadNode = (node: Node, path: Path, reading: Reading) => readonly Block[]

export function deeper(reading: Reading): Reading {
  return { ...reading, depth: reading.depth + 1 }
}

/**
 * The spans of inline nodes. A link to another story is noted by its place and left as text, in one run with what stands
 * beside it: where a span ended, a reader could see that there was a link to something that is not public.
 */
export function readSpans(nodes: readonly Node[], path: Path, reading: Reading): readonly Span[] {
  const spans: Span[] = []
  for (const { span, story } of spansOf(nodes, reading.depth)) {
    const last = spans.at(-1)
    const before = last !== undefined && looksLike(last, span) ? spans.pop() : undefined
    const from = before?.text.length ?? 0
    const to = from + span.text.length
    const target = story === null ? null : reading.refs.storyPublicId(story)
    if (target !== null) reading.links.push({ path: [...path, spans.length], at: [from, to], target })
    spans.push(before === undefined ? span : { ...before, text: before.text + span.text })
  }
  return spans
}
