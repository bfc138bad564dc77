import { wordsOf } from './words.ts'

/**
 * Words that have to stand side by side, folded: one for a plain word, several for a phrase. `isBeginning`: the last of
 * them may go on.
 */
export type Clause = { readonly words: readonly string[]; readonly isBeginning: boolean }

/** Everything in it has to be in a story. */
export type Question = readonly Clause[]

const most = { words: 12, beginning: 2 } as const

/** A phrase in quotation marks of whatever kind, to its end if nobody closed it, or whatever stands between spaces. */
const part = /"([^"]*)(?:"|$)(\*?)|([^\s"]+)/g
const quotationMarks = /[“”„‟«»″]/g

/**
 * What a reader looks for: words, `"phrases"`, and `begin*` for what begins so. Nothing else has a meaning, so nothing
 * is an error of grammar; `O’Neill` and `north-south` are phrases of two words.
 *
 * @returns the question, or what is wrong with it, to complete “It …”
 */
export function readQuestion(text: string): Question | { readonly wrong: string } {
  const question = [...text.replace(quotationMarks, '"').matchAll(part)].flatMap(([, quoted, star, bare]): Clause[] => {
    const words = wordsOf(quoted ?? bare ?? '').map(({ folded }) => folded)
    const isBeginning = star === '*' || (bare ?? quoted ?? '').endsWith('*')
    return words.length === 0 ? [] : [{ words, isBeginning }]
  })
  if (question.length === 0) return { wrong: 'must have a word to look for' }
  if (question.reduce((sum, { words }) => sum + words.length, 0) > most.words)
    return { wrong: `must have ${String(most.words)} words at most` }
  const tooShort = question.some(
    ({ words, isBeginning }) => isBeginning && (words.at(-1)?.length ?? 0) < most.beginning,
  )
  if (tooShort) return { wrong: `must have ${String(most.beginning)} letters at least before a *` }
  return question
}
