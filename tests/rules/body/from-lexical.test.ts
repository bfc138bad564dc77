import { describe, expect, test } from '@jest/globals'
import { bodyFrom, type BodyRefs } from '../../../src/newsroom/body/from-lexical.ts'
import { aWireImage } from './a-wire-image.ts'
import { block, link, list, paragraph, state, storyLink, text, type Json } from './lexical.ts'

const refs: BodyRefs = {
  image: (id, { caption, alt }) =>
    id === 'bridge' ? aWireImage({ caption: caption ?? 'its own', alt: alt ?? 'its own' }) : null,
  storyPublicId: (id) => (id === 'desk-1' ? 'public-1' : null),
}

function read(...nodes: readonly Json[]) {
  return bodyFrom(state(...nodes), refs)
}

describe('what the editor stored becomes blocks', () => {
  test.each<{ says: string; nodes: readonly Json[]; blocks: readonly unknown[] }>([
    {
      says: 'a paragraph, with its marks',
      nodes: [paragraph(text('Plain '), text('bold italic', 3), text(' H'), text('2', 32), text('O', 64 + 16 + 8 + 4))],
      blocks: [
        {
          type: 'paragraph',
          spans: [
            { text: 'Plain ' },
            { text: 'bold italic', marks: ['bold', 'italic'] },
            { text: ' H' },
            { text: '2', marks: ['subscript'] },
            { text: 'O', marks: ['strikethrough', 'underline', 'code', 'superscript'] },
          ],
        },
      ],
    },
    {
      says: 'neighbouring runs that look alike as one',
      nodes: [paragraph(text('One, '), text('two'))],
      blocks: [{ type: 'paragraph', spans: [{ text: 'One, two' }] }],
    },
    { says: 'an empty paragraph as nothing', nodes: [paragraph(), paragraph(text('  '))], blocks: [] },
    {
      says: 'a line break as a line break',
      nodes: [paragraph(text('A'), { type: 'linebreak' }, text('B'))],
      blocks: [{ type: 'paragraph', spans: [{ text: 'A\nB' }] }],
    },
    {
      says: 'headings below the headline, never of its level',
      nodes: [1, 2, 3, 4, 5].map((level) => ({ type: 'heading', tag: `h${String(level)}`, children: [text('H')] })),
      blocks: [2, 2, 3, 4, 4].map((level) => ({ type: 'heading', level, spans: [{ text: 'H' }] })),
    },
    {
      says: 'a quote and a rule',
      nodes: [{ type: 'quote', children: [text('So be it.')] }, { type: 'horizontalrule' }],
      blocks: [{ type: 'quote', spans: [{ text: 'So be it.' }] }, { type: 'rule' }],
    },
    {
      says: 'a nested list inside the item above it',
      nodes: [list('number', [text('One')], [list('bullet', [text('a')], [text('b')])], [text('Two')])],
      blocks: [
        {
          type: 'list',
          ordered: true,
          items: [
            {
              spans: [{ text: 'One' }],
              list: { type: 'list', ordered: false, items: [{ spans: [{ text: 'a' }] }, { spans: [{ text: 'b' }] }] },
            },
            { spans: [{ text: 'Two' }] },
          ],
        },
      ],
    },
    {
      says: 'a link to the web',
      nodes: [paragraph(text('See '), link('https://example.com/a', text('this')))],
      blocks: [{ type: 'paragraph', spans: [{ text: 'See ' }, { text: 'this', href: 'https://example.com/a' }] }],
    },
    {
      says: 'the text alone of a link that may not be followed',
      nodes: [paragraph(link('javascript:alert(1)', text('press me')))],
      blocks: [{ type: 'paragraph', spans: [{ text: 'press me' }] }],
    },
    {
      says: 'a pull quote',
      nodes: [block('pull-quote', { text: ' I took no fee. ', attribution: 'The painter' })],
      blocks: [{ type: 'pull-quote', text: 'I took no fee.', attribution: 'The painter' }],
    },
    {
      says: 'an embed, with the name readers know it by',
      nodes: [block('embed', { url: 'https://www.youtube.com/watch?v=1', title: 'The unveiling' })],
      blocks: [
        { type: 'embed', url: 'https://www.youtube.com/watch?v=1', title: 'The unveiling', provider: 'YouTube' },
      ],
    },
    {
      says: 'no embed of what is no web address',
      nodes: [block('embed', { url: 'data:text/html,x' }), block('embed', { url: 'mailto:a@b.example' })],
      blocks: [],
    },
    {
      says: 'a fact box with what is in it',
      nodes: [block('fact-box', { title: 'The gift', content: state(paragraph(text('Oil on canvas.'))) })],
      blocks: [
        { type: 'fact-box', title: 'The gift', blocks: [{ type: 'paragraph', spans: [{ text: 'Oil on canvas.' }] }] },
      ],
    },
    {
      says: 'text between blocks as a paragraph',
      nodes: [text('Loose '), text('ends', 1), { type: 'horizontalrule' }],
      blocks: [{ type: 'paragraph', spans: [{ text: 'Loose ' }, { text: 'ends', marks: ['bold'] }] }, { type: 'rule' }],
    },
    {
      says: 'of a node we do not know the text, and not the markup',
      nodes: [
        { type: 'table', children: [{ type: 'row', children: [paragraph(text('A1')), paragraph(text('A2'))] }] },
        { type: 'marquee', children: [text('Roll up')] },
      ],
      blocks: ['A1', 'A2', 'Roll up'].map((words) => ({ type: 'paragraph', spans: [{ text: words }] })),
    },
  ])('$says', ({ nodes, blocks }) => {
    expect(read(...nodes).blocks).toEqual(blocks)
  })

  test('a picture has the words the story gives it, or else its own', () => {
    const { blocks } = read(
      block('picture', { image: 'bridge', caption: 'Ours', alt: '' }),
      block('picture', { image: { id: 'bridge' }, alt: 'Ours' }),
    )
    expect(blocks).toMatchObject([
      { type: 'image', image: { caption: 'Ours', alt: 'its own' } },
      { type: 'image', image: { caption: 'its own', alt: 'Ours' } },
    ])
  })

  test('a picture that is not there is left out', () => {
    expect(read(block('picture', { image: 'gone' }), block('picture', {})).blocks).toEqual([])
  })

  test.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { root: null },
    { root: { children: 'x' } },
    { root: { children: [7] } },
  ])('what is no editor state (%j) is an empty body', (given) => {
    expect(bodyFrom(given, refs)).toEqual({ blocks: [], links: [] })
  })

  test('characters that no feed may carry are left out', () => {
    const { blocks } = read(paragraph(text('A\u0000B\u0008C\ud800D\uffff')))
    expect(blocks).toEqual([{ type: 'paragraph', spans: [{ text: 'ABCD' }] }])
  })

  test('a body nested deeper than anybody writes is read without falling over', () => {
    let node: Json = paragraph(text('deep'))
    for (let depth = 0; depth < 5_000; depth += 1) node = { type: 'box', children: [node] }
    expect(read(node).blocks).toEqual([])
  })
})

describe('a link to another story is text in the body, and noted beside it', () => {
  test.each<{ says: string; nodes: readonly Json[]; path: readonly number[]; at: readonly number[] }>([
    {
      says: 'in a paragraph',
      nodes: [paragraph(text('First.')), paragraph(text('See '), storyLink('desk-1', text('this')))],
      path: [1, 0],
      at: [4, 8],
    },
    {
      says: 'in a list item',
      nodes: [list('bullet', [text('One')], [text('Two '), storyLink({ id: 'desk-1' }, text('this'))])],
      path: [0, 1, 0],
      at: [4, 8],
    },
    {
      says: 'in a list within an item',
      nodes: [list('bullet', [text('One')], [list('bullet', [text('a')], [storyLink('desk-1', text('this'))])])],
      path: [0, 0, 1, 1, 0],
      at: [0, 4],
    },
    {
      says: 'in a fact box, after a picture that was left out',
      nodes: [
        block('picture', { image: 'gone' }),
        block('fact-box', { title: 'T', content: state(paragraph(), paragraph(storyLink('desk-1', text('this')))) }),
      ],
      path: [0, 0, 0],
      at: [0, 4],
    },
    {
      says: 'inside a node we do not know',
      nodes: [
        { type: 'cell', children: [paragraph(text('x')), paragraph(text('y '), storyLink('desk-1', text('this')))] },
      ],
      path: [1, 0],
      at: [2, 6],
    },
    {
      says: 'between words that look like it, and after words that do not',
      nodes: [paragraph(text('Now ', 1), text('see '), storyLink('desk-1', text('this')), text(' again'))],
      path: [0, 1],
      at: [4, 8],
    },
  ])('$says', ({ nodes, path, at }) => {
    const { blocks, links } = read(...nodes)
    expect(links).toEqual([{ path, at, target: 'public-1' }])
    expect(JSON.stringify(blocks)).not.toContain('href')
    expect(JSON.stringify(blocks)).not.toMatch(/desk-1|public-1/)
  })

  test('one leaves no seam in the words, by which a reader could see that it is there', () => {
    const words = [text('It was said '), text('elsewhere'), text('.')]
    const linked = [words[0] ?? {}, storyLink('desk-1', words[1] ?? {}), words[2] ?? {}]
    expect(read(paragraph(...linked)).blocks).toEqual(read(paragraph(...words)).blocks)
  })

  test('one to a story that has no public id is text and nothing else', () => {
    expect(read(paragraph(storyLink('desk-2', text('this')))).links).toEqual([])
  })
})
