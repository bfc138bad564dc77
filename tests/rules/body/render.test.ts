import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../../src/newsroom/body/blocks.ts'
import { renderHtml } from '../../../src/newsroom/body/render-html.ts'
import { renderText } from '../../../src/newsroom/body/render-text.ts'
import { withLinks } from '../../../src/newsroom/body/with-links.ts'
import { wordCount } from '../../../src/newsroom/body/word-count.ts'
import { aWireImage } from './a-wire-image.ts'

const nested: Block = {
  type: 'list',
  ordered: true,
  items: [
    { spans: [{ text: 'One' }], list: { type: 'list', ordered: false, items: [{ spans: [{ text: 'inner' }] }] } },
    { spans: [{ text: 'Two' }] },
  ],
}

const rows: readonly { says: string; block: Block; html: string; text: string; words: number }[] = [
  {
    says: 'a paragraph with marks, a link and a line break',
    block: {
      type: 'paragraph',
      spans: [
        { text: 'A < B & ' },
        { text: '"C"\nD', marks: ['bold', 'italic'] },
        { text: ' e', href: 'https://example.com/' },
      ],
    },
    html: '<p>A &lt; B &amp; <em><strong>&quot;C&quot;<br>D</strong></em><a href="https://example.com/" rel="noopener"> e</a></p>',
    text: 'A < B & "C" D e',
    words: 5,
  },
  {
    says: 'a heading',
    block: { type: 'heading', level: 3, spans: [{ text: 'How it began' }] },
    html: '<h3>How it began</h3>',
    text: 'How it began',
    words: 3,
  },
  {
    says: 'a quote',
    block: { type: 'quote', spans: [{ text: 'No fee.' }] },
    html: '<blockquote><p>No fee.</p></blockquote>',
    text: '“No fee.”',
    words: 2,
  },
  {
    says: 'a pull quote, which adds nothing to the length',
    block: { type: 'pull-quote', text: 'No <fee>', attribution: 'N. S.' },
    html: '<figure class="pull-quote"><blockquote><p>No &lt;fee&gt;</p></blockquote><figcaption>N. S.</figcaption></figure>',
    text: '“No <fee>” — N. S.',
    words: 0,
  },
  {
    says: 'a list within a list',
    block: nested,
    html: '<ol><li>One<ul><li>inner</li></ul></li><li>Two</li></ol>',
    text: '1. One\n  • inner\n2. Two',
    words: 3,
  },
  { says: 'a rule', block: { type: 'rule' }, html: '<hr>', text: '', words: 0 },
  {
    says: 'an embed, as a link and nothing that runs',
    block: { type: 'embed', url: 'https://youtu.be/1', title: 'The film', provider: 'YouTube' },
    html: '<p class="embed"><a href="https://youtu.be/1" rel="noopener">The film</a> <span class="provider">YouTube</span></p>',
    text: 'The film: https://youtu.be/1',
    words: 0,
  },
  {
    says: 'a fact box',
    block: { type: 'fact-box', title: 'Facts', blocks: [{ type: 'paragraph', spans: [{ text: 'Oil on canvas' }] }] },
    html: '<aside class="fact-box"><h2>Facts</h2><p>Oil on canvas</p></aside>',
    text: 'Facts\n\nOil on canvas',
    words: 4,
  },
]

describe('a body as it is read', () => {
  test.each(rows)('$says, as HTML', ({ block, html }) => {
    expect(renderHtml([block])).toBe(html)
  })

  test.each(rows)('$says, as plain text', ({ block, text }) => {
    expect(renderText([block])).toBe(text)
  })

  test.each(rows)('$says, in words', ({ block, words }) => {
    expect(wordCount([block])).toBe(words)
  })

  test('a dash is no word, and “Kremlin’s” is one', () => {
    expect(wordCount([{ type: 'paragraph', spans: [{ text: 'The Kremlin’s gift — a portrait — cost $0.' }] }])).toBe(7)
  })
})

describe('a picture in a body', () => {
  test('has WebP and JPEG of its own shape, alt text, caption and credit', () => {
    expect(renderHtml([{ type: 'image', image: aWireImage() }])).toBe(
      '<figure><picture>' +
        '<source type="image/webp" srcset="/media/w640.webp 640w, /media/w1280.webp 1280w" sizes="(max-width: 720px) 100vw, 720px">' +
        '<source type="image/jpeg" srcset="/media/w640.jpeg 640w, /media/w1280.jpeg 1280w" sizes="(max-width: 720px) 100vw, 720px">' +
        '<img src="/media/w1280.jpeg" alt="A bridge at dawn" width="1280" height="720" loading="lazy" decoding="async">' +
        '</picture><figcaption>The bridge, reopened. <span class="credit">Jane Roe/Stet</span></figcaption></figure>',
    )
  })

  test('has whole addresses for those who read elsewhere', () => {
    const html = renderHtml([{ type: 'image', image: aWireImage() }], {
      absolute: (url) => `https://news.example${url}`,
    })
    expect(html).toContain('src="https://news.example/media/w1280.jpeg"')
    expect(html).not.toMatch(/[" ]\/media/)
  })

  test('that moves stands still, with a link to what moves', () => {
    const { renditions } = aWireImage()
    const moving = { name: 'moving.webp', url: '/media/m.webp', type: 'image/webp', width: 640, height: 360 }
    const html = renderHtml([{ type: 'image', image: aWireImage({ renditions: [...renditions, moving] }) }])
    expect(html).toContain('</span> <a class="animation" href="/media/m.webp" type="image/webp">Play the animation</a>')
    expect(html.match(/m\.webp/g)).toHaveLength(1)
  })

  test('without any file is not shown', () => {
    expect(renderHtml([{ type: 'image', image: aWireImage({ renditions: [] }) }])).toBe('')
  })
})

describe('a link to another story', () => {
  const blocks: readonly Block[] = [
    { type: 'paragraph', spans: [{ text: 'See ' }, { text: 'this' }] },
    nested,
    { type: 'fact-box', title: '', blocks: [{ type: 'quote', spans: [{ text: 'that' }] }] },
  ]
  const links = [
    { path: [0, 1], target: 'live' },
    { path: [1, 0, 1, 0, 0], target: 'live' },
    { path: [2, 0, 0], target: 'held' },
  ]
  const hrefOf = (id: string) => (id === 'live' ? '/stories/live' : null)

  test('is a link where the story is live, and text where it is not', () => {
    const html = renderHtml(withLinks(blocks, links, hrefOf))
    expect(html).toContain('See <a href="/stories/live" rel="noopener">this</a>')
    expect(html).toContain('<li><a href="/stories/live" rel="noopener">inner</a></li>')
    expect(html).toContain('<p>that</p>')
  })

  test('may be a part of a run of words, or several', () => {
    const words: Block = { type: 'paragraph', spans: [{ text: 'See this, and that, too', marks: ['bold'] }] }
    const parts = [
      { path: [0, 0], at: [4, 8] as const, target: 'live' },
      { path: [0, 0], at: [14, 18] as const, target: 'live' },
    ]
    expect(withLinks([words], parts, hrefOf)).toEqual([
      {
        type: 'paragraph',
        spans: [
          { text: 'See ', marks: ['bold'] },
          { text: 'this', marks: ['bold'], href: '/stories/live' },
          { text: ', and ', marks: ['bold'] },
          { text: 'that', marks: ['bold'], href: '/stories/live' },
          { text: ', too', marks: ['bold'] },
        ],
      },
    ])
    expect(withLinks([words], parts, () => null)).toEqual([words])
  })

  test('leaves no trace while nothing it leads to is live', () => {
    expect(renderHtml(withLinks(blocks, links, () => null))).toBe(renderHtml(blocks))
  })

  test('reads elsewhere by its whole address', () => {
    const absolute = (path: string) => `https://news.example${path}`
    expect(renderHtml(withLinks(blocks, links, hrefOf), { absolute })).toContain(
      'href="https://news.example/stories/live"',
    )
  })
})
