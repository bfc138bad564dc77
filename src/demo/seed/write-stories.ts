import type { Answer } from '../desk-client.ts'
import { textAt } from '../desk-client.ts'
import type { DemoStory, Words } from '../demo-story.ts'
import { demoStories } from '../stories/all.ts'
import type { DeskIds } from '../lexical-text.ts'
import { toLexical } from '../to-lexical.ts'
import { idOf, type Furniture } from './furniture.ts'
import { findId, type Newsroom } from './newsroom.ts'

/** What the writers need at hand. */
export type Writing = {
  readonly newsroom: Newsroom
  readonly furniture: Furniture
  readonly pictures: ReadonlyMap<string, string>
}

/**
 * Opens every story that is not there yet, and writes those that have no text. In two rounds, for a text may link to a
 * story that is opened after it.
 */
export async function writeStories(writing: Writing): Promise<ReadonlyMap<string, string>> {
  const desk = writing.newsroom.as('reporter')
  const ids = new Map<string, string>()
  const unwritten: DemoStory[] = []
  for (const story of demoStories) {
    const there = await findId(desk, 'stories', 'slug', story.slug)
    const id = there ?? textAt(await desk.post('/stories?draft=true', opened(story)), 'doc', 'id')
    ids.set(story.slug, id)
    if (there === null || !(await hasText(writing, id))) unwritten.push(story)
  }
  for (const story of unwritten) {
    await desk.patch(`/stories/${idOf(ids, story.slug)}?draft=true`, written(story, writing, ids))
  }
  return ids
}

/** Changed words, as a save sends them. */
export function wordsToSave(
  { body, ...words }: Partial<Words>,
  writing: Writing,
  stories: ReadonlyMap<string, string>,
): Answer {
  return { ...words, ...(body === undefined ? {} : { body: toLexical(body, deskIds(writing, stories)) }) }
}

async function hasText({ newsroom }: Writing, id: string): Promise<boolean> {
  const { body } = await newsroom.as('reporter').get(`/stories/${id}?draft=true&depth=0`)
  return body !== null && body !== undefined
}

function opened({ headline, slug, slugline }: DemoStory): Answer {
  return { headline, slug, slugline, language: 'en-GB' }
}

function written(story: DemoStory, writing: Writing, ids: ReadonlyMap<string, string>): Answer {
  const { furniture, pictures } = writing
  const { shortHeadline, standfirst, seoTitle, socialText, leadCaption, notes, genre, urgency } = story
  return {
    ...wordsToSave({ headline: story.headline, standfirst, body: story.body }, writing, ids),
    shortHeadline,
    seoTitle,
    socialText,
    leadCaption,
    notes,
    genre,
    urgency,
    section: idOf(furniture.sections, story.section),
    bylines: story.bylines.map(({ who, role }) => ({ byline: idOf(furniture.bylines, who), role })),
    leadImage: story.picture === null ? null : idOf(pictures, story.picture),
    gallery: (story.gallery ?? []).map((key) => ({ image: idOf(pictures, key) })),
    ...(story.dateline === undefined ? {} : { dateline: { place: story.dateline } }),
    subjects: [...story.subjects],
    sources: story.sources.map((source) => ({ ...source })),
  }
}

function deskIds({ pictures }: Writing, stories: ReadonlyMap<string, string>): DeskIds {
  return { story: (slug) => idOf(stories, slug), picture: (key) => idOf(pictures, key) }
}
