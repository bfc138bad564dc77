/** What an embargo says of itself. It may be put in other words by a save, and guards nothing. */
export const wordFields = ['title', 'kind', 'statedAs', 'source', 'terms'] as const

export type WordField = (typeof wordFields)[number]

type Words = {
  readonly [field in Exclude<WordField, 'source'>]?: string | null
} & {
  readonly source?: {
    readonly organisation?: string | null
    readonly contact?: string | null
    readonly reference?: string | null
  }
}

export type NewWords = { readonly field: WordField; readonly from: string | null; readonly to: string | null }

/** What a save put in other words, from what to what. */
export function newWords(before: Words, after: Words): readonly NewWords[] {
  return wordFields
    .map((field) => ({ field, from: saidIn(before, field), to: saidIn(after, field) }))
    .filter(({ from, to }) => from !== to)
}

function saidIn(words: Words, field: WordField): string | null {
  if (field !== 'source') return said(words[field])
  const { organisation, contact, reference } = words.source ?? {}
  return said([organisation, contact, reference].filter((one) => said(one) !== null).join(', '))
}

function said(words: string | null | undefined): string | null {
  return words === undefined || words === '' ? null : words
}

/** Whether a line of the history says that something was put in other words. */
export function isReworded(action: string): boolean {
  return action.startsWith('reword ')
}
