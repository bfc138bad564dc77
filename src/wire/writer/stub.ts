import type { Tombstone } from '../../newsroom/wire/story.ts'
import type { Rows } from '../store/rows.ts'
import type { WireStoryRow } from '../store/types.ts'

export type Stub = {
  readonly id: string
  readonly state: 'gone' | 'killed'
  /** Says what stood there in public; null when nothing ever did, and then nothing is said. */
  readonly tombstone: Omit<Tombstone, 'slug'> | null
}

/**
 * Writes a stub over whatever rank stands, or where nothing stands, again until it does. `nextRank` takes a rank above
 * every other of this story; `stood` is the rank at which an earlier try of the same ending stood, 0 for none;
 * `replacing` is told what it is about to take the place of, and says whether it still may.
 *
 * @returns the rank it stands at, and the slug that was public there, if any; null when it may not be written any more
 */
export async function writeStub(
  rows: Rows<WireStoryRow>,
  { id, state, tombstone }: Stub,
  stood: number,
  nextRank: () => Promise<number>,
  replacing: (there: WireStoryRow) => Promise<boolean> = () => Promise.resolve(true),
): Promise<{ readonly rank: number; readonly slug: string | null } | null> {
  if (stood > 0) return { rank: stood, slug: (await rows.get(id))?.slug ?? null }
  for (;;) {
    const rank = await nextRank()
    const there = await rows.get(id)
    if (there === null) {
      if (await rows.insert(stubRow({ id, state, rank, slug: null, tombstone: null, there: null })))
        return { rank, slug: null }
      continue
    }
    const { slug } = there
    if (there.state === 'killed' && state === 'gone') return { rank: there.rank, slug }
    if (there.rank > rank) continue
    if (!(await replacing(there))) return null
    const { id: _id, ...changes } = stubRow({
      id,
      state,
      rank,
      slug,
      tombstone: state === 'killed' && slug !== null && tombstone !== null ? { ...tombstone, slug } : null,
      there,
    })
    if ((await rows.swap(id, { rank: { equals: there.rank } }, changes)) !== null) return { rank, slug }
  }
}

type StubFacts = {
  readonly id: string
  readonly state: 'gone' | 'killed'
  readonly rank: number
  readonly slug: string | null
  readonly tombstone: Tombstone | null
  readonly there: WireStoryRow | null
}

function stubRow({ id, state, rank, slug, tombstone, there }: StubFacts): WireStoryRow {
  return {
    id,
    state,
    rank,
    slug,
    headline: null,
    section: null,
    kind: null,
    version: there?.version ?? 0,
    language: null,
    byline: null,
    publishedAt: there?.publishedAt ?? null,
    changedAt: there?.changedAt ?? null,
    document: null,
    summary: null,
    links: null,
    tombstone,
  }
}
