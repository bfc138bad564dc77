import { describe, expect, test } from '@jest/globals'
import { demoStories } from '../../../src/demo/stories/all.ts'
import type { DeskIds } from '../../../src/demo/lexical-text.ts'
import { toLexical } from '../../../src/demo/to-lexical.ts'
import { bodyFrom } from '../../../src/newsroom/body/from-lexical.ts'

const ids: DeskIds = { story: (slug) => `desk-${slug}`, picture: (key) => `desk-${key}` }
const refs = { image: () => null, storyPublicId: (id: string) => `public-${id}` }

function read(...body: Parameters<typeof toLexical>[0]) {
  return bodyFrom(toLexical(body, ids), refs)
}

describe('a body of the demo, as the editor stores it and the desk reads it', () => {
  test('keeps bold and italic words as such', () => {
    expect(read('The *Lady Maren* had **nine** more').blocks).toEqual([
      {
        type: 'paragraph',
        spans: [
          { text: 'The ' },
          { text: 'Lady Maren', marks: ['italic'] },
          { text: ' had ' },
          { text: 'nine', marks: ['bold'] },
          { text: ' more' },
        ],
      },
    ])
  })

  test('links to another story by its place in the text, and to a page elsewhere at once', () => {
    const { blocks, links } = read('See [our story](story:a-story) and [theirs](https://example.com/page)')
    expect(links).toEqual([{ path: [0, 0], at: [4, 13], target: 'public-desk-a-story' }])
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        spans: [{ text: 'See our story and ' }, { text: 'theirs', href: 'https://example.com/page' }],
      },
    ])
  })

  test('has subheads, lists, pull quotes and fact boxes', () => {
    const { blocks } = read(
      { subhead: 'Now' },
      { list: ['One'] },
      { pullQuote: 'So', from: 'Her' },
      { factBox: 'Box', lines: ['Two'] },
    )
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'list', 'pull-quote', 'fact-box'])
    expect(blocks.at(-1)).toMatchObject({
      title: 'Box',
      blocks: [{ type: 'list', items: [{ spans: [{ text: 'Two' }] }] }],
    })
  })

  test.each(demoStories.map((story) => [story.slug, story] as const))('loses no block of “%s”', (_slug, story) => {
    const { blocks } = bodyFrom(toLexical(story.body, ids), refs)
    const pictures = story.body.filter((block) => typeof block === 'object' && 'picture' in block).length
    expect(blocks).toHaveLength(story.body.length - pictures)
  })
})
