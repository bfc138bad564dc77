import type { Db, Document, FindCursor } from 'mongodb'
import type { Tombstone, WireStorySummary } from '../../newsroom/wire/story.ts'
import { facetsAsked, pageOf } from './rows.ts'
import type { FacetAsked, SummaryRow } from './rows.ts'
import type { Place, StoryPage, StoryQuery } from './wire-reader.ts'

export type StoryRow = {
  readonly _id: string
  readonly state: string
  readonly rank: number
  readonly slug?: string | null
  readonly section?: string | null
  readonly publishedAt: Date
  readonly summary?: WireStorySummary | null
}
type KilledRow = { readonly _id: string; readonly state: string; readonly tombstone?: Tombstone | null }
type FacetRow = {
  readonly _id: string
  readonly story: string
  readonly kind: string
  readonly value: string
  readonly rank: number
  readonly publishedAt: Date
}

/** Live stories that answer a query, newest first, then by id. */
export async function findStories(db: Db, query: StoryQuery): Promise<StoryPage> {
  const wanted = query.limit + 1
  const [first, ...others] = facetsAsked(query)
  const rows = first === undefined ? await byDate(db, query, wanted) : await byFacet(db, query, first, others, wanted)
  return pageOf(rows, query.limit)
}

async function byDate(db: Db, query: StoryQuery, limit: number): Promise<readonly SummaryRow[]> {
  const filter = { state: 'live', ...inSection(query), ...dated(query, '_id') }
  const found = await db
    .collection<StoryRow>('wire-stories')
    .find(filter, { projection: { publishedAt: 1, summary: 1 }, sort: { publishedAt: -1, _id: 1 }, limit })
    .toArray()
  return found.flatMap(summaryRow)
}

/**
 * Walks the facets in the order of the list and keeps the stories whose row has the facet's rank, until there are
 * enough: a facet whose story has gone, or has moved on, counts for nothing.
 */
async function byFacet(
  db: Db,
  query: StoryQuery,
  facet: FacetAsked,
  others: readonly FacetAsked[],
  wanted: number,
): Promise<readonly SummaryRow[]> {
  const kept: SummaryRow[] = []
  const size = wanted * 2
  let after: Place | undefined = query.after
  for (;;) {
    const batch = await db
      .collection<FacetRow>('wire-facets')
      .find(
        { ...having(facet), ...dated({ ...query, ...(after === undefined ? {} : { after }) }, 'story') },
        { sort: { publishedAt: -1, story: 1 }, limit: size },
      )
      .toArray()
    kept.push(...(await counting(db, query, batch, others)))
    const last = batch.at(-1)
    if (kept.length >= wanted || batch.length < size || last === undefined) return kept.slice(0, wanted)
    after = { publishedAt: last.publishedAt, id: last.story }
  }
}

/** The stories of a batch of facets, in its order, that are live at the facet's rank and have the other facets too. */
async function counting(
  db: Db,
  query: StoryQuery,
  batch: readonly FacetRow[],
  others: readonly FacetAsked[],
): Promise<readonly SummaryRow[]> {
  const ids = batch.map(({ story }) => story)
  const filter = { _id: { $in: ids }, state: 'live', ...inSection(query) }
  const projection = { rank: 1, publishedAt: 1, summary: 1 }
  const found = await db.collection<StoryRow>('wire-stories').find(filter, { projection }).toArray()
  const rows = new Map(found.map((row) => [row._id, row]))
  const ranks = await Promise.all(others.map((other) => ranksOf(db, ids, other)))
  return batch.flatMap(({ story, rank }) => {
    const row = rows.get(story)
    const counts = row?.rank === rank && ranks.every((ranked) => ranked.get(story) === rank)
    return row !== undefined && counts ? summaryRow(row) : []
  })
}

async function ranksOf(db: Db, ids: readonly string[], facet: FacetAsked): Promise<ReadonlyMap<string, number>> {
  const found = await db
    .collection<FacetRow>('wire-facets')
    .find({ story: { $in: [...ids] }, ...having(facet) }, { projection: { story: 1, rank: 1 } })
    .toArray()
  return new Map(found.map(({ story, rank }) => [story, rank]))
}

/** `since` ≤ t < `until`, and after the last row that was read; `key` is where the collection has the story's id. */
function dated({ since, until, after }: StoryQuery, key: '_id' | 'story'): { $and?: Document[] } {
  const conditions: Document[] = []
  if (since !== undefined) conditions.push({ publishedAt: { $gte: since } })
  if (until !== undefined) conditions.push({ publishedAt: { $lt: until } })
  if (after !== undefined) {
    const { publishedAt, id } = after
    conditions.push({ $or: [{ publishedAt: { $lt: publishedAt } }, { publishedAt, [key]: { $gt: id } }] })
  }
  return conditions.length === 0 ? {} : { $and: conditions }
}

function having({ kind, values }: FacetAsked): Document {
  return { kind, value: anyOf(values) }
}

function inSection({ section }: StoryQuery): Document {
  return section === undefined ? {} : { section: anyOf(section) }
}

/** The tombstones of stories that were killed, of the newest stories first. */
export function killedStories(db: Db, limit: number): FindCursor<Pick<KilledRow, 'tombstone'>> {
  const options = { projection: { tombstone: 1 }, sort: { publishedAt: -1 }, limit } as const
  return db.collection<KilledRow>('wire-stories').find({ state: 'killed' }, options)
}

/** Nearly always there is one, and an index is walked in the order of the list. */
export function anyOf(values: readonly string[]): Document | string {
  return values.length === 1 ? (values[0] ?? '') : { $in: [...values] }
}

function summaryRow({ _id, publishedAt, summary }: StoryRow): SummaryRow[] {
  return summary === undefined || summary === null ? [] : [{ id: _id, publishedAt, summary }]
}
