/**
 * The wire over MongoDB, or a server that speaks its protocol: Payload's collections, read by the driver from the
 * primary, without joins or collations.
 */
import { MongoClient } from 'mongodb'
import type { Collection, Db, Filter } from 'mongodb'
import type { StoryLink, Tombstone, WireStory } from '../../newsroom/wire/story.ts'
import { newestAlone } from '../../newsroom/fronts/front-order.ts'
import type { WireFront } from '../../newsroom/wire/front.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { createContiguousSeq } from './contiguous-seq.ts'
import { findCorrections } from './mongo-corrections.ts'
import { anyOf, findStories, killedStories } from './mongo-stories.ts'
import type { StoryRow } from './mongo-stories.ts'
import { latestKills, logKind, mostKilled, pageAt, standing, withoutHoles } from './rows.ts'
import type { StandingRow } from './rows.ts'
import type { LiveStory, PageAt, WireReader } from './wire-reader.ts'

type WholeRow = StoryRow & {
  readonly document?: WireStory | null
  readonly links?: readonly StoryLink[] | null
  readonly tombstone?: Tombstone | null
}
type LogRow = { readonly _id: number; readonly kind: string; readonly story?: string; readonly at: Date }
type PageRow<T> = {
  readonly _id: string
  readonly state: string
  readonly page?: string | null
  readonly wordsAt?: string | null
  readonly document?: T | null
}
type FrontRow = { readonly _id: string; readonly document?: WireFront | null }
type SlugRow = { readonly _id: string; readonly story: string }

const whole = { state: 1, slug: 1, document: 1, links: 1, tombstone: 1 } as const

/** @param options.serverSelectionTimeoutMS how long to look for the server before saying that it is not there */
export async function createMongoWireReader(
  url: string,
  { serverSelectionTimeoutMS = 5000 }: { readonly serverSelectionTimeoutMS?: number } = {},
): Promise<WireReader> {
  const client = new MongoClient(url, { readPreference: 'primary', serverSelectionTimeoutMS, appName: 'stet-wire' })
  await client.connect()
  // Without a name it is the one in the URL, else `test`: the same that Payload's adapter takes.
  return readerOver(client, client.db())
}

function readerOver(client: MongoClient, db: Db): WireReader {
  const stories = db.collection<WholeRow>('wire-stories')
  // Mongoose puts the names of Payload's collections in the plural; all others are in it already.
  const log = db.collection<LogRow>('wire-logs')
  const slugs = db.collection<SlugRow>('wire-slugs')
  const fronts = db.collection<FrontRow>('wire-fronts')
  const sections = db.collection<PageRow<WireSection>>('wire-sections')
  const bylines = db.collection<PageRow<WireByline>>('wire-bylines')

  return {
    seq: createContiguousSeq({
      async seqs(from, limit) {
        const found = await log
          .find({ _id: { $gte: from } }, { projection: { _id: 1 }, sort: { _id: 1 }, limit })
          .toArray()
        return found.map(({ _id }) => _id)
      },
      async extent() {
        const last = await log.findOne({}, { projection: { _id: 1 }, sort: { _id: -1 } })
        // What comes after that one does not count.
        return { last: last?._id ?? 0, count: await log.countDocuments({ _id: { $lte: last?._id ?? 0 } }) }
      },
    }),

    async log(after, limit) {
      const found = await log.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit }).toArray()
      const entries = found.map(({ _id, kind, story = '', at }) => ({ seq: _id, kind: logKind(kind), story, at }))
      return withoutHoles(entries, after)
    },

    stories: (query) => findStories(db, query),

    async storyAt(slug) {
      const there =
        (await stories.findOne({ slug, state: 'live' }, { projection: whole })) ??
        (await stories.findOne({ slug, state: 'killed' }, { projection: whole }))
      if (there !== null) return standing(standingRow(there), slug)
      const owned = await slugs.findOne({ _id: slug })
      const owner = owned === null ? null : await stories.findOne({ _id: owned.story }, { projection: whole })
      return standing(owner === null ? null : standingRow(owner), slug)
    },

    async liveStories(ids) {
      const found = await stories
        .find({ _id: { $in: [...ids] }, state: 'live' }, { projection: { slug: 1, section: 1 } })
        .toArray()
      return new Map(found.map(({ _id, slug, section }) => [_id, { slug: slug ?? '', section: section ?? '' }]))
    },

    async latest({ section, limit }) {
      const found = await stories
        .find(
          { state: 'live', ...(section === undefined ? {} : { section: anyOf(section) }) },
          { projection: { document: 1 }, sort: { publishedAt: -1, _id: 1 }, limit },
        )
        .toArray()
      return found.flatMap(({ document }) => document ?? [])
    },

    async wholeStories(ids) {
      const filter = { _id: { $in: [...ids] }, state: 'live' }
      const found = await stories.find(filter, { projection: { rank: 1, document: 1 } }).toArray()
      return new Map(found.flatMap(liveStory).map((live) => [live.story.id, live]))
    },

    async everyStory(after, limit) {
      const filter = { _id: { $gt: after }, state: 'live' }
      const options = { projection: { rank: 1, document: 1 }, sort: { _id: 1 }, limit } as const
      return (await stories.find(filter, options).toArray()).flatMap(liveStory)
    },

    corrections: (query) => findCorrections(db, query),

    async killed(limit) {
      const found = await killedStories(db, mostKilled).toArray()
      return latestKills(
        found.map(({ tombstone }) => tombstone ?? null),
        limit,
      )
    },

    async newestBefore(instant) {
      const filter = { state: 'live', publishedAt: { $lt: instant } }
      const found = await stories.findOne(filter, { projection: { publishedAt: 1 }, sort: { publishedAt: -1 } })
      return found?.publishedAt ?? null
    },

    async front(section) {
      const row = section === null ? null : await sections.findOne({ _id: section }, { projection: { page: 1 } })
      const page = section === null ? 'home' : row?.page
      const front = typeof page === 'string' ? await fronts.findOne({ _id: page }) : null
      return front?.document ?? newestAlone
    },

    async sections() {
      const found = await sections.find({ state: 'live' }, { sort: { _id: 1 } }).toArray()
      return found.flatMap(({ document }) => document ?? [])
    },

    section: (slug) => pageIn(sections, slug),
    byline: (slug) => pageIn(bylines, slug),

    async bylines(after, limit) {
      const found = await bylines.find({ _id: { $gt: after }, state: 'live' }, { sort: { _id: 1 }, limit }).toArray()
      return found.flatMap(({ document }) => document ?? [])
    },

    close: () => client.close(),
  }
}

async function pageIn<T>(pages: Collection<PageRow<T>>, slug: string): Promise<PageAt<T>> {
  const asked = await pages.findOne<PageRow<T>>({ _id: slug } as Filter<PageRow<T>>)
  if (asked === null) return { found: 'nothing' }
  const page = asked.page ?? null
  const all = page === null ? [asked] : await pages.find<PageRow<T>>({ page } as Filter<PageRow<T>>).toArray()
  const rows = all.map(({ _id, state, wordsAt = null, document = null }) => ({ id: _id, state, wordsAt, document }))
  return pageAt(rows, slug)
}

function liveStory({ rank, document }: Pick<WholeRow, 'rank' | 'document'>): LiveStory[] {
  return document === null || document === undefined ? [] : [{ rank, story: document }]
}

function standingRow({ _id, state, slug, document, links, tombstone }: WholeRow): StandingRow {
  return {
    id: _id,
    state,
    slug: slug ?? null,
    document: document ?? null,
    links: links ?? null,
    tombstone: tombstone ?? null,
  }
}
