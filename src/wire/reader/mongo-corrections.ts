import type { Db, Document } from 'mongodb'
import type { Correction } from '../../newsroom/wire/story.ts'
import { correctionPageOf, correctionValues, noteOf } from './rows.ts'
import type { CorrectionRow } from './rows.ts'
import type { CorrectionPage, Place } from './wire-reader.ts'

type NoteFacet = { readonly story: string; readonly value: string; readonly rank: number; readonly publishedAt: Date }
type NotedStory = {
  readonly _id: string
  readonly rank: number
  readonly slug?: string | null
  readonly section?: string | null
  readonly headline?: string | null
  readonly document?: { readonly corrections?: readonly Correction[] } | null
}
type Query = { readonly limit: number; readonly after?: Place }

/** The notes on live stories, newest first; a facet counts only while it has the rank of its story's row. */
export async function findCorrections(db: Db, { limit, after }: Query): Promise<CorrectionPage> {
  const kept: CorrectionRow[] = []
  const size = (limit + 1) * 2
  let place = after
  while (kept.length <= limit) {
    const batch = await db
      .collection<NoteFacet>('wire-facets')
      .find(notes(place), { sort: { publishedAt: -1, story: 1, value: 1 }, limit: size })
      .toArray()
    kept.push(...(await counting(db, batch)))
    const last = batch.at(-1)
    if (batch.length < size || last === undefined) break
    place = { publishedAt: last.publishedAt, id: `${last.story}~${last.value}` }
  }
  return correctionPageOf(kept, limit)
}

function notes(after: Place | undefined): Document {
  const all = { kind: 'correction', value: { $gte: correctionValues.from, $lt: correctionValues.upTo } }
  if (after === undefined) return all
  const { publishedAt } = after
  const { story, value } = noteOf(after)
  const later = [
    { publishedAt: { $lt: publishedAt } },
    { publishedAt, story: { $gt: story } },
    { publishedAt, story, value: { $gt: value } },
  ]
  return { $and: [all, { $or: later }] }
}

async function counting(db: Db, batch: readonly NoteFacet[]): Promise<readonly CorrectionRow[]> {
  const filter = { _id: { $in: batch.map(({ story }) => story) }, state: 'live' }
  const projection = { rank: 1, slug: 1, section: 1, headline: 1, 'document.corrections': 1 }
  const found = await db.collection<NotedStory>('wire-stories').find(filter, { projection }).toArray()
  const stories = new Map(found.map((row) => [row._id, row]))
  return batch.flatMap(({ story: id, value, rank, publishedAt }) => {
    const row = stories.get(id)
    if (row?.rank !== rank) return []
    const story = { id, slug: row.slug ?? '', section: row.section ?? '', headline: row.headline ?? '' }
    return [{ at: publishedAt, value, story, corrections: row.document?.corrections ?? [] }]
  })
}
