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
  const html = marked(text, rangesOf(words.slice(start, end), question), window)
  return `${start === 0 ? '' : '…'}${html.replace(/\s+/g, ' ').trim()}${end === words.length ? '' : '…'}`
}

/** The place from which on most clauses stand within one excerpt; the earliest of several. */
function bestPlace(starts: readonly (readonly number[])[]): number | null {
  // What of each clause lies before the place that is looked at: both go on to the end of the text.
  const passed = starts.map(() => 0)
  let best: { place: number; count: number } | null = null
  for (const place of starts.flat().sort((one, other) => one - other)) {
    const upTo = place + excerptWords - wordsBefore
    let count = 0
    for (const [clause, places] of starts.entries()) {
      let at = passed[clause] ?? 0
      while ((places[at] ?? Infinity) < place) at += 1
      passed[clause] = at
      if ((places[at] ?? Infinity) < upTo) count += 1
    }
    if (best === null || count > best.count) best = { place, count }
    if (count === starts.length) break
  }
  return best?.place ?? null
}

/** Where a clause begins, as numbers of words. */
function placesOf(words: readonly Word[], clause: Clause): readonly number[] {
  const places: number[] = []
  for (let start = 0; start < words.length; start += 1) if (standsAt(words, start, clause)) places.push(start)
  return places
}

function standsAt(words: readonly Word[], start: number, { words: wanted, isBeginning }: Clause): boolean {
  const last = wanted.length - 1
  for (let index = 0; index <= last; index += 1) {
    const there = words[start + index]?.folded
    const each = wanted[index] ?? ''
    if (there !== each && !(isBeginning && index === last && there?.startsWith(each) === true)) return false
  }
  return true
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
