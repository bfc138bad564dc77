/** A body is told three ways, as HTML, as plain text and as blocks: they say the same, all of it, once. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block, ListBlock, Span } from '../../../src/newsroom/body/blocks.ts'
import { bodyFrom } from '../../../src/newsroom/body/from-lexical.ts'
import { renderHtml } from '../../../src/newsroom/body/render-html.ts'
import { renderText } from '../../../src/newsroom/body/render-text.ts'
import { withLinks } from '../../../src/newsroom/body/with-links.ts'
import { aWireImage } from './a-wire-image.ts'
import { documents, stories, textDocuments, unseen, withoutStoryLinks, wordsIn } from './documents.ts'

const address = '/stories/the-live-one'
const refs = { image: () => aWireImage(), storyPublicId: (story: string) => `public-${story}` }
const hrefOf = (target: string) => (target === 'public-live' ? address : null)

function told(document: unknown) {
  const { blocks, links } = bodyFrom(document, refs)
  const linked = withLinks(blocks, links, hrefOf)
  return { blocks: linked, html: renderHtml(linked), text: renderText(blocks) }
}

function spansIn(block: Block): readonly Span[] {
  if (block.type === 'fact-box') return block.blocks.flatMap(spansIn)
  if (block.type === 'list') return spansInList(block)
  return 'spans' in block ? block.spans : []
}

function spansInList({ items }: ListBlock): readonly Span[] {
  return items.flatMap(({ spans, list }) => [...spans, ...(list === undefined ? [] : spansInList(list))])
}

/** All that a block says, as a reader comes to it. */
function said(block: Block): string {
  switch (block.type) {
    case 'pull-quote':
      return `${block.text} ${block.attribution ?? ''}`
    case 'embed':
      return block.title ?? ''
    case 'fact-box':
      return [block.title, ...block.blocks.map(said)].join('\n')
    default:
      return spansIn(block)
        .map(({ text }) => text)
        .join('')
  }
}

function readable(html: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => names[name] ?? '')
}

/** Letter by letter: without spaces, and without the marks that plain text has for quotes and lists. */
function letters(text: string): string {
  return text.replace(/[“”•—\s]/g, '')
}

describe('whatever was written', () => {
  test('every word stands once, in its order, in HTML, in plain text and in the blocks', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const written = wordsIn(JSON.stringify(document))
        const { blocks, html, text } = told(document)
        expect(wordsIn(html)).toEqual(written)
        expect(wordsIn(text)).toEqual(written)
        expect(wordsIn(blocks.map(said).join('\n'))).toEqual(written)
      }),
      { numRuns: 200 },
    )
  })

  test('the three agree to the letter', () => {
    fc.assert(
      fc.property(textDocuments, (document) => {
        const { blocks, html, text } = told(document)
        const all = letters(blocks.map(said).join('\n'))
        expect(letters(readable(html))).toBe(all)
        expect(letters(text.replace(/^ *\d+\. /gm, ''))).toBe(all)
      }),
      { numRuns: 200 },
    )
  })

  test('nothing is seen of style, of handlers, or of an address that is not safe', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { blocks, html, text } = told(document)
        for (const form of [JSON.stringify(blocks), html, text]) {
          for (const trace of unseen) expect(form).not.toContain(trace)
        }
        for (const { href } of blocks.flatMap(spansIn)) {
          if (href !== undefined && href !== address) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/)
        }
        for (const tag of html.match(/<[^>]*>/g) ?? [])
          expect(tag).not.toMatch(/^<\/?script|\son\w+=|\sstyle=|javascript:/i)
      }),
      { numRuns: 200 },
    )
  })

  test('a link to what was killed or is held leaves what plain text would, and a link to what is live leads there', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const plain = bodyFrom(withoutStoryLinks(document), refs)
        const { blocks, links } = bodyFrom(document, refs)
        expect(blocks).toEqual(plain.blocks)
        expect(withLinks(blocks, links, () => null)).toEqual(plain.blocks)
        const linked = withLinks(blocks, links, hrefOf).flatMap(spansIn)
        const leading = linked.filter(({ href }) => href === address).flatMap(({ text }) => wordsIn(text))
        expect(leading).toEqual(wordsUnder('live', document))
        for (const story of stories) expect(renderHtml(blocks) + renderText(blocks)).not.toContain(`public-${story}`)
      }),
      { numRuns: 200 },
    )
  })
})

/** The words of the links to one story. */
function wordsUnder(story: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part: unknown) => wordsUnder(story, part))
  if (typeof value !== 'object' || value === null) return []
  const written = JSON.stringify(value)
  if (written.startsWith('{"type":"link","fields":{"linkType":"internal"')) {
    return written.includes(`"value":"${story}"`) ? wordsIn(written) : []
  }
  return Object.values(value).flatMap((part) => wordsUnder(story, part))
}
