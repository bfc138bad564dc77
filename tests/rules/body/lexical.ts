/** Builders of the editor's nodes, as Payload's Lexical stores them. */
export type Json = Readonly<Record<string, unknown>>

export function state(...children: readonly Json[]): Json {
  return { root: { type: 'root', version: 1, children } }
}

export function text(words: string, format = 0): Json {
  return { type: 'text', text: words, format, version: 1 }
}

export function paragraph(...children: readonly Json[]): Json {
  return { type: 'paragraph', version: 1, children }
}

export function list(listType: 'bullet' | 'number', ...items: readonly (readonly Json[])[]): Json {
  const children = items.map((children, index) => ({ type: 'listitem', value: index + 1, version: 1, children }))
  return { type: 'list', listType, tag: listType === 'number' ? 'ol' : 'ul', start: 1, version: 1, children }
}

export function link(url: string, ...children: readonly Json[]): Json {
  return { type: 'link', version: 3, fields: { linkType: 'custom', url }, children }
}

export function storyLink(story: unknown, ...children: readonly Json[]): Json {
  return { type: 'link', fields: { linkType: 'internal', doc: { relationTo: 'stories', value: story } }, children }
}

export function block(blockType: string, fields: Json): Json {
  return { type: 'block', fields: { blockType, ...fields } }
}
