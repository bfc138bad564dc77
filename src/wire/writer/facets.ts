import type { WireStory } from '../../newsroom/wire/story.ts'
import type { Rows } from '../store/rows.ts'
import type { FacetKind, FacetRow } from '../store/types.ts'

/**
 * Written before the story's row, under the rank it is about to take: they count from the statement that writes the row.
 * `media` are the public names of its files.
 */
export async function writeFacets(
  rows: Rows<FacetRow>,
  story: WireStory,
  rank: number,
  media: readonly string[],
): Promise<void> {
  await Promise.all(facetsOf(story, rank, media).map((row) => rows.insert(row)))
}

/** Sweeps up what no longer counts: every facet of a rank below the one that stands. */
export async function removeFacetsBelow(rows: Rows<FacetRow>, story: string, rank: number): Promise<void> {
  await rows.remove({ and: [{ story: { equals: story } }, { rank: { less_than: rank } }] })
}

function facetsOf(story: WireStory, rank: number, media: readonly string[]): readonly FacetRow[] {
  const values: readonly (readonly [FacetKind, readonly string[]])[] = [
    ['section', [story.section.slug]],
    ['byline', story.bylines.map(({ slug }) => slug)],
    ['subject', story.subjects],
    ['media', media],
  ]
  function row(kind: FacetKind, value: string, publishedAt: string): FacetRow {
    return { id: `${story.id}~${String(rank)}~${kind}~${value}`, story: story.id, kind, value, rank, publishedAt }
  }
  return [
    ...values.flatMap(([kind, all]) => [...new Set(all)].map((value) => row(kind, value, story.publishedAt))),
    ...story.corrections.map(({ at }, index) => row('correction', correctionValue(index), at)),
  ]
}

/** Which of a story's notes it is, so that they can be read in a range and sorted. */
export function correctionValue(index: number): string {
  return `correction:${String(index).padStart(5, '0')}`
}
