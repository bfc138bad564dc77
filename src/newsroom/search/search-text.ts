import type { WireStory } from '../wire/story.ts'
import { wordsOf } from './words.ts'

/** A story as it is looked for: folded words, one space between them. */
export type SearchText = {
  readonly headline: string
  readonly standfirst: string
  /** Who wrote it, and of what and where it is. */
  readonly about: string
  readonly text: string
}

/** Stands between what is no running text, so that no phrase goes over it. No word has it: it is of private use. */
const border = ' \ue000 '

/** What of a live story can be found: what a reader can read of it, and nothing besides. */
export function searchTextOf(story: WireStory): SearchText {
  const { headline, shortHeadline, standfirst, byline, section, subjects, dateline, body, corrections } = story
  return {
    headline: folded([headline, shortHeadline]),
    standfirst: folded([standfirst]),
    about: folded([byline, section.name, ...subjects, dateline?.place ?? null]),
    text: folded([...body.text.split('\n'), ...corrections.map(({ note }) => note)]),
  }
}

function folded(texts: readonly (string | null)[]): string {
  return texts
    .map((text) =>
      wordsOf(text ?? '')
        .map((word) => word.folded)
        .join(' '),
    )
    .filter((words) => words !== '')
    .join(border)
}
