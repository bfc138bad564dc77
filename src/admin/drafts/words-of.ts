import { bodyFrom } from '../../newsroom/body/from-lexical.ts'
import { renderText } from '../../newsroom/body/render-text.ts'
import type { Content } from './content.ts'

const texts = [
  ['headline', 'Headline'],
  ['standfirst', 'Standfirst'],
  ['notes', 'Notes'],
] as const

/** Kept words as one reads them, without their formatting: enough to know whether they are wanted. */
export function wordsOf(content: Content): readonly { readonly field: string; readonly words: string }[] {
  const { blocks } = bodyFrom(content['body'], { image: () => null, storyPublicId: () => null })
  const lines = texts.map(([field, label]) => ({ field: label, words: content[field] }))
  return [...lines.slice(0, 2), { field: 'Body', words: renderText(blocks) }, ...lines.slice(2)].flatMap(
    ({ field, words }) => (typeof words === 'string' && words.trim() !== '' ? [{ field, words }] : []),
  )
}
