import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, Payload } from 'payload'
import type { Byline, Section } from '../payload-types.ts'
import { houseOf } from '../release/houses.ts'
import { ownPage } from '../release/pages.ts'
import { rowsOf, type Rows } from '../wire/store/rows.ts'
import { givenId, plumbing, text } from './columns.ts'

/** A slug that a section or byline has or had, public or not: nobody else gets it. The id is `sections~slug`. */
type PageSlugRow = { readonly id: string; readonly owner: string }

export const PageSlugs = plumbing('page-slugs', [givenId, text('owner')])

function pageSlugs(payload: Payload): Rows<PageSlugRow> {
  return rowsOf(payload, 'page-slugs')
}

/** @returns the id of the section or byline that has it or had it */
export async function ownerOfSlug(payload: Payload, collection: string, slug: string): Promise<string | null> {
  return (await pageSlugs(payload).get(`${collection}~${slug}`))?.owner ?? null
}

type Named = Byline | Section

/** The slug that is given up stays the section's or byline's: that is written before it is free. */
export const keepOldSlug: CollectionBeforeChangeHook<Named> = async (change) => {
  const { collection, data, operation, originalDoc, req } = change
  if (operation === 'create' || originalDoc === undefined || data.slug === undefined || data.slug === originalDoc.slug)
    return data
  const { id, slug } = originalDoc
  await pageSlugs(req.payload).insert({ id: `${collection.slug}~${slug}`, owner: id })
  const { house } = houseOf(req.payload)
  await ownPage(house, collection.slug === 'sections' ? 'section' : 'byline', { id, slug })
  return data
}

/** The slug that was taken is the section's or byline's from now on. */
export const keepNewSlug: CollectionAfterChangeHook<Named> = async ({ collection, doc, req }) => {
  await pageSlugs(req.payload).insert({ id: `${collection.slug}~${doc.slug}`, owner: doc.id })
  return doc
}
