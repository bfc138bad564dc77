import type { StoryLink, WireStory } from '../../newsroom/wire/story.ts'
import { summaryOf } from '../../newsroom/wire/summary.ts'
import type { Rows } from '../store/rows.ts'
import type { WireStoryRow } from '../store/types.ts'

/** What a write found: it stands (now, or since an earlier try), or something else took its place. */
export type Written = 'stands' | 'overtaken'

export type StoryWrite = {
  readonly story: WireStory
  readonly links: readonly StoryLink[]
  /** The rank this write takes, and the one it may replace (0: there must be no row). */
  readonly rank: number
  readonly base: number
}

/** Shows or replaces a story, in one statement, only over the rank it was made for. Can be done twice. */
export async function writeStoryRow(
  rows: Rows<WireStoryRow>,
  { story, links, rank, base }: StoryWrite,
): Promise<Written> {
  const row = rowOf(story, links, rank)
  if (base === 0) {
    if (await rows.insert(row)) return 'stands'
  } else {
    const { id, ...changes } = row
    if (
      (await rows.swap(id, { and: [{ rank: { equals: base } }, { state: { not_equals: 'killed' } }] }, changes)) !==
      null
    ) {
      return 'stands'
    }
  }
  const there = await rows.get(story.id)
  return there !== null && there.rank === rank ? 'stands' : 'overtaken'
}

function rowOf(story: WireStory, links: readonly StoryLink[], rank: number): WireStoryRow {
  return {
    id: story.id,
    state: 'live',
    rank,
    slug: story.slug,
    headline: story.headline,
    section: story.section.slug,
    kind: story.kind,
    version: story.version,
    language: story.language,
    byline: story.byline,
    publishedAt: story.publishedAt,
    changedAt: story.updatedAt,
    document: story,
    summary: summaryOf(story),
    links,
    tombstone: null,
  }
}
