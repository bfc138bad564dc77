import type { CollectionConfig, CompoundIndex, Field } from 'payload'
import { plumbing } from './access.ts'
import { inOrder, json, number, rowId, text, when } from './columns.ts'

function hidden(slug: string, fields: Field[], indexes: CompoundIndex[] = []): CollectionConfig {
  return {
    slug,
    admin: { hidden: true },
    access: plumbing,
    timestamps: false,
    lockDocuments: false,
    disableDuplicate: true,
    fields,
    indexes,
  }
}

/**
 * What a story can be found by: a row for each `kind` (`byline`, `subject`, `section`, `media` for the names of its public
 * files, and `correction` for each note, under the note's own date) and `value`. It counts only while its `rank` is that of the story's live row, so that the one statement
 * that shows, replaces or removes the story does the same to all of these. Its id is `story~rank~kind~value`.
 */
export const WireFacets = hidden(
  'wire-facets',
  [
    rowId,
    text('story'),
    text('kind', { index: false }),
    text('value', { index: false }),
    number('rank'),
    when('publishedAt', { index: false }),
  ],
  inOrder([['kind', 'value'], ['kind']]),
)

/** Every slug that ever was public, and whose it is: `id` is the slug, `story` the public id. */
export const WireSlugs = hidden('wire-slugs', [rowId, text('story')])

/**
 * How editors ordered a page, as far as it is out (`WireFrontRow`). It names stories that are public, and no others: the
 * order that an editor released stays on the desk, with what is held in it.
 */
export const WireFronts = hidden('wire-fronts', [
  rowId,
  json('document'),
  number('version'),
  number('turn'),
  number('changed'),
  number('told'),
])

/** What happened, in order and without a hole. `id` is `seq`; `key` is the release's or the ending's, once. No text. */
export const WireLog = hidden('wire-log', [
  { name: 'id', type: 'number', required: true },
  { name: 'key', type: 'text', unique: true, required: true },
  text('kind', { index: false }),
  text('story', { index: false }),
  number('rank'),
  when('at'),
])
