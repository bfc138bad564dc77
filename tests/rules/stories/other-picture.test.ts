import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../../src/newsroom/body/blocks.ts'
import { sourceWithOtherPicture } from '../../../src/newsroom/stories/source-with-other-picture.ts'
import { withOtherPicture } from '../../../src/newsroom/wire/with-other-picture.ts'
import { aWireImage, aWireStory } from '../../support/a-wire-story.ts'

describe('a page with another picture', () => {
  const [image, kept, other] = [
    aWireImage({ id: 'one', alt: 'A field' }),
    aWireImage({ id: 'kept', alt: 'A hill' }),
    aWireImage({ id: 'other', alt: 'A lake' }),
  ]
  const blocks: readonly Block[] = [
    { type: 'image', image: kept },
    { type: 'fact-box', title: 'Where', blocks: [{ type: 'image', image }] },
  ]
  const body = { html: '<p>before</p>', text: 'A line', blocks }
  const page = aWireStory({ image, gallery: [kept, image], body })

  test('shows it wherever the first one stood, and says so in its HTML', () => {
    const { image: lead, gallery, body: after } = withOtherPicture(page, 'one', () => other)
    expect(lead).toEqual(other)
    expect(gallery).toEqual([kept, other])
    expect(after.blocks).toEqual([
      { type: 'image', image: kept },
      { type: 'fact-box', title: 'Where', blocks: [{ type: 'image', image: other }] },
    ])
    expect(after.html).toContain('A lake')
    expect(after.html).not.toContain('A field')
    expect(after.text).toBe('A line')
  })

  test('is as it was in every other word', () => {
    const { image: _lead, gallery: _gallery, body: _body, ...rest } = withOtherPicture(page, 'one', () => other)
    expect(page).toMatchObject(rest)
  })

  test('may keep what was said of the first in each place', () => {
    const after = withOtherPicture(page, 'one', ({ alt }) => ({ ...other, alt }))
    expect([after.image?.id, after.image?.alt]).toEqual(['other', 'A field'])
  })
})

describe('the text of such a page', () => {
  const inBody = (image: unknown) => ({
    type: 'block',
    fields: { blockType: 'picture', image, caption: 'Here', alt: '' },
  })
  const state = (...children: readonly object[]) => ({ root: { type: 'root', children } })
  const box = (content: object) => ({ type: 'block', fields: { blockType: 'fact-box', title: 'Where', content } })
  const source = {
    headline: 'The field',
    leadImage: { id: 'one', title: 'Populated' },
    leadCaption: 'In June',
    leadAlt: null,
    gallery: [
      { image: 'kept', caption: 'A', alt: 'B' },
      { image: 'one', caption: 'C', alt: null },
    ],
    body: state({ type: 'paragraph', children: [] }, inBody('one'), box(state(inBody('one'), inBody('kept')))),
  }

  test('has it in the same places, with the words that are asked for', () => {
    const words = () => ({ caption: null, alt: null })
    const swapped = { ...inBody('other'), fields: { ...inBody('other').fields, caption: null, alt: null } }
    expect(sourceWithOtherPicture(source, { image: 'one', other: 'other', words })).toEqual({
      headline: 'The field',
      leadImage: 'other',
      leadCaption: null,
      leadAlt: null,
      gallery: [
        { image: 'kept', caption: 'A', alt: 'B' },
        { image: 'other', caption: null, alt: null },
      ],
      body: state({ type: 'paragraph', children: [] }, swapped, box(state(swapped, inBody('kept')))),
    })
  })

  test('of which it is no part stays as it was', () => {
    const words = () => ({ caption: 'Never', alt: 'Never' })
    expect(sourceWithOtherPicture(source, { image: 'elsewhere', other: 'other', words })).toEqual(source)
  })
})
