import type { Block } from './blocks.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { providerOf } from './embed-provider.ts'
import { fieldsOf, idOf, nodesOf, type Node } from './lexical-nodes.ts'
import type { Path, Reading } from './reading.ts'
import { safeHref } from './safe-href.ts'

type ReadInside = (nodes: readonly Node[], path: Path, reading: Reading) => readonly Block[]

function readPicture(fields: Node, { refs }: Reading): readonly Block[] {
  const id = idOf(fields['image'])
  const words = { caption: cleanLine(fields['caption']), alt: cleanLine(fields['alt']) }
  const image = id === null ? null : refs.image(id, words)
  return image === null ? [] : [{ type: 'image', image }]
}

function readPullQuote(fields: Node): readonly Block[] {
  const text = cleanText(fields['text']).trim()
  return text === '' ? [] : [{ type: 'pull-quote', text, attribution: cleanLine(fields['attribution']) }]
}

function readEmbed(fields: Node): readonly Block[] {
  const url = safeHref(fields['url'])
  const provider = url === null ? null : providerOf(url)
  if (url === null || provider === null) return []
  return [{ type: 'embed', url, title: cleanLine(fields['title']), provider }]
}

/**
 * The blocks only a newsroom has: picture, pull quote, embed and fact box. One without its essential (a picture that is
 * not there, an embed without a web address) is left out.
 */
export function readNewsBlock(node: Node, path: Path, reading: Reading, inside: ReadInside): readonly Block[] {
  const fields = fieldsOf(node)
  switch (fields['blockType']) {
    case 'picture':
      return readPicture(fields, reading)
    case 'pull-quote':
      return readPullQuote(fields)
    case 'embed':
      return readEmbed(fields)
    case 'fact-box': {
      const title = cleanLine(fields['title']) ?? ''
      const blocks = inside(nodesOf(fields['content']), path, reading)
      return title === '' && blocks.length === 0 ? [] : [{ type: 'fact-box', title, blocks }]
    }
    default:
      return []
  }
}
