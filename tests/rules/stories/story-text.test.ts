import { expect, test } from '@jest/globals'
import { storyText } from '../../../src/desk/editions/story-text.ts'

test('a text of which a database has the headline alone lacks all the rest, and is a text', () => {
  expect(storyText.parse({ headline: ' Only that ' })).toMatchObject({
    ...{ headline: 'Only that', slug: null, section: null, leadImage: null, dateline: null },
    ...{ bylines: [], gallery: [], subjects: [], sources: [] },
  })
})
