import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoryLink, WireStory } from '../../src/newsroom/wire/story.ts'
import type { LogEntry } from '../../src/wire/reader/wire-reader.ts'
import { correctionValue } from '../../src/wire/writer/facets.ts'
import { createMongoTables, createSqliteTables } from './wire-tables.ts'
import type { WireTables } from './wire-tables.ts'

/** What the release engine does to the wire, as far as the public side can see it. */
export type WireRows = {
  readonly url: string
  readonly tables: WireTables
  readonly publish: (
    story: WireStory,
    options?: { readonly rank?: number; readonly links?: StoryLink[] },
  ) => Promise<void>
  readonly unpublish: (story: WireStory, rank?: number) => Promise<void>
  readonly kill: (story: WireStory, options?: { readonly rank?: number; readonly notice?: string }) => Promise<void>
  /** Appends to the log, as every one of the above does. */
  readonly log: (kind: LogEntry['kind'], story: string) => Promise<number>
  /** Puts the log back to an older state. */
  readonly rewind: (seq: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** An empty wire: a SQLite file of its own, or a database of its own on the MongoDB server that is being tested on. */
export async function aWire(): Promise<WireRows> {
  const server = process.env['TEST_MONGO_URL'] ?? ''
  if (server !== '') {
    const url = new URL(server)
    url.pathname = `/wire-${randomUUID()}`
    return wireRows(url.href, await createMongoTables(url.href), () => Promise.resolve())
  }
  const folder = await mkdtemp(join(tmpdir(), 'stet-wire-'))
  const url = `file:${join(folder, 'wire.db')}`
  return wireRows(url, await createSqliteTables(url), () => rm(folder, { recursive: true, force: true }))
}

function wireRows(url: string, tables: WireTables, discard: () => Promise<void>): WireRows {
  let seq = 0

  async function log(kind: LogEntry['kind'], story: string): Promise<number> {
    seq += 1
    const at = new Date(Date.parse('2026-03-01T09:00:00Z') + seq)
    await tables.put('log', { id: seq, key: randomUUID(), kind, story, at })
    return seq
  }

  async function stub(story: WireStory, rank: number, state: string, over: Record<string, unknown>): Promise<void> {
    await tables.put('stories', { id: story.id, state, rank, slug: story.slug, ...over })
    await removePages(story)
  }

  async function removePages(story: WireStory): Promise<void> {
    await tables.remove('sections', story.section.slug)
    for (const { slug } of story.bylines) await tables.remove('bylines', slug)
  }

  return {
    url,
    tables,
    log,

    async publish(story, { rank = 1, links = [] } = {}) {
      const { body, gallery, corrections, ...summary } = story
      const publishedAt = new Date(story.publishedAt)
      await tables.put('stories', {
        id: story.id,
        state: 'live',
        rank,
        slug: story.slug,
        headline: story.headline,
        section: story.section.slug,
        kind: story.kind,
        version: story.version,
        publishedAt,
        changedAt: new Date(story.updatedAt),
        document: { ...summary, body, gallery, corrections },
        summary,
        links,
        tombstone: null,
      })
      const facets = [
        ...story.bylines.map(({ slug }) => ['byline', slug]),
        ...story.subjects.map((subject) => ['subject', subject]),
        ['section', story.section.slug],
      ]
      const put = (kind: string, value: string, at: Date) =>
        tables.put('facets', {
          id: `${story.id}~${kind}~${value}`,
          story: story.id,
          kind,
          value,
          rank,
          publishedAt: at,
        })
      for (const [kind = '', value = ''] of facets) await put(kind, value, publishedAt)
      for (const [index, { at }] of corrections.entries()) {
        await put('correction', correctionValue(index), new Date(at))
      }
      await tables.put('slugs', { id: story.slug, story: story.id })
      const { slug, name } = story.section
      await tables.put('sections', { id: slug, state: 'live', slug, name, document: { slug, name, description: null } })
      for (const byline of story.bylines) {
        const document = { slug: byline.slug, name: byline.name, jobTitle: 'Reporter', bio: null, url: null }
        await tables.put('bylines', { id: byline.slug, state: 'live', slug: byline.slug, name: byline.name, document })
      }
      await log(rank === 1 ? 'released' : 'updated', story.id)
    },

    async unpublish(story, rank = 2) {
      await stub(story, rank, 'gone', {})
      await log('withdrawn', story.id)
    },

    async kill(story, { rank = 2, notice = 'This story was withdrawn for legal reasons.' } = {}) {
      const tombstone = { id: story.id, slug: story.slug, killedAt: '2026-03-01T10:00:00.000Z', notice }
      await stub(story, rank, 'killed', { tombstone })
      await log('killed', story.id)
    },

    async rewind(to) {
      for (; seq > to; seq -= 1) await tables.remove('log', seq)
    },

    async close() {
      await tables.close()
      await discard()
    },
  }
}
