import type { Block, ListBlock, Span } from './blocks.ts'

/** The body as plain text: a line a paragraph, an empty line between. Pictures are not in it; an embed is its address. */
export function renderText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function spansText(spans: readonly Span[]): string {
  return oneLine(spans.map(({ text }) => text).join(''))
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return spansText(block.spans)
    case 'quote':
      return `“${spansText(block.spans)}”`
    case 'pull-quote':
      return block.attribution === null ? `“${oneLine(block.text)}”` : `“${oneLine(block.text)}” — ${block.attribution}`
    case 'list':
      return listText(block, '')
    case 'embed':
      return block.title === null ? block.url : `${block.title}: ${block.url}`
    case 'fact-box':
      return [block.title, renderText(block.blocks)].filter((text) => text !== '').join('\n\n')
    case 'image':
    case 'rule':
      return ''
  }
}

function listText({ ordered, items }: ListBlock, indent: string): string {
  return items
    .flatMap(({ spans, list }, index) => [
      `${indent}${ordered ? `${String(index + 1)}.` : '•'} ${spansText(spans)}`,
      ...(list === undefined ? [] : [listText(list, `${indent}  `)]),
    ])
    .join('\n')
}
