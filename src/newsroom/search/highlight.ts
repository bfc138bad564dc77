import { escaped } from '../body/escape.ts'
import type { Clause, Question } from './query.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** A part of a text, by characters: from, and up to. */
type Range = { readonly from: number; readonly to: number }

/** Words around what was found. */
const excerptWords = 32
const wordsBefore = 6

/** The whole text with what was found marked: safe HTML, in which `<mark>` is the one element. Null when nothing was. */
export function highlighted(text: string, question: Question): string | null {
  const found = rangesOf(wordsOf(text), question)
  return found.length === 0 ? null : marked(text, found, { from: 0, to: text.length })
}

/** The part of a long text in which most of what was asked for stands, marked in the same way; `…` where more is. */
export function excerpt(text: string, question: Question): string | null {
  const words = wordsOf(text)
  const starts = question.map((clause) => placesOf(words, clause))
  const first = bestPlace(starts)
  if (first === null) return null
  const [start, end] = [Math.max(0, first - wordsBefore), Math.min(words.length, first - wordsBefore + excerptWords)]
  const window = {
    from: start === 0 ? 0 : (words[start]?.from ?? 0),
    to: end === words.length ? text.length : (words[end - 1]?.to ?? text.length),
  }
  const html = marked(text, rangesOf(words, question), window)
  return `${start === 0 ? '' : '…'}${html.replace(/\s+/g, ' ').trim()}${end === words.length ? '' : '…'}`
}

/** The place from which on most clauses stand within one excerpt; the earliest of several. */
function bestPlace(starts: readonly (readonly number[])[]): number | null {
  let best: { place: number; count: number } | null = null
  for (const place of starts.flat().toSorted((one, other) => one - other)) {
    const upTo = place + excerptWords - wordsBefore
    const count = starts.filter((places) => places.some((each) => each >= place && each < upTo)).length
    if (best === null || count > best.count) best = { place, count }
  }
  return best?.place ?? null
}

/** Where a clause begins, as numbers of words. */
function placesOf(words: readonly Word[], { words: wanted, isBeginning }: Clause): readonly number[] {
  const last = wanted.length - 1
  return words.flatMap((_word, start) => {
    const stands = wanted.every((each, index) => {
      const there = words[start + index]?.folded
      return isBeginning && index === last ? there?.startsWith(each) : there === each
    })
    return stands ? [start] : []
  })
}

/** What to mark, in order, without overlaps. */
function rangesOf(words: readonly Word[], question: Question): readonly Range[] {
  const all = question.flatMap((clause) =>
    placesOf(words, clause).flatMap((start): Range[] => {
      const [first, last] = [words[start], words[start + clause.words.length - 1]]
      return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }]
    }),
  )
  const ranges: Range[] = []
  for (const range of all.toSorted((one, other) => one.from - other.from)) {
    const before = ranges.at(-1)
    if (before === undefined || range.from >= before.to) ranges.push(range)
    else ranges[ranges.length - 1] = { from: before.from, to: Math.max(before.to, range.to) }
  }
  return ranges
}

function marked(text: string, found: readonly Range[], window: Range): string {
  let html = ''
  let at = window.from
  for (const { from, to } of found) {
    if (from < at || to > window.to) continue
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`
    at = to
  }
  return html + escaped(text.slice(at, window.to))
}
