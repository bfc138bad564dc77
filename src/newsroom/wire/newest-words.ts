type Words = { readonly id: string; readonly wordsAt: string | null }

/** Which of the rows that show is the page: the one whose words were frozen last. Writer and readers go by the same. */
export function newestWordsFirst(one: Words, other: Words): number {
  const [before, after] = [one.wordsAt ?? '', other.wordsAt ?? '']
  if (before !== after) return before < after ? 1 : -1
  return one.id < other.id ? -1 : 1
}
