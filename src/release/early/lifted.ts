import { itemsOf } from '../holds/read-holds.ts'
import type { EarlyDesk } from './rows.ts'
import type { Visitor } from './tokens.ts'

/** Where a story is read in public. */
export type PublicPlace = { readonly slug: string; readonly section: string }

/**
 * Where a story that this party could have seen early is public now; null for what is not public, and for what it had no
 * part in.
 */
export async function publicPlaceOf(
  { house, parties }: EarlyDesk,
  { partner }: Visitor,
  slug: string,
): Promise<PublicPlace | null> {
  const taken = await house.wire.slugs.get(slug)
  const row = taken === null ? null : await house.wire.stories.get(taken.story)
  if (row?.state !== 'live' || row.document === null) return null
  const [docket] = await house.desk.dockets.find({ publicId: { equals: row.id } })
  if (docket === undefined) return null
  const [live] = await house.desk.releases.find({
    and: [{ story: { equals: docket.id } }, { rank: { equals: row.rank } }],
  })
  const items = live === undefined ? null : await itemsOf(house, live)
  if (items === null) return null
  const holds = await house.desk.holds.find({ item: { in: items.map(({ item }) => item) } })
  const over = holds.filter((hold) => items.some(({ kind, item }) => kind === hold.kind && item === hold.item))
  if (over.length === 0) return null
  const named = await parties.find({
    and: [{ partner: { equals: partner.id } }, { embargo: { in: over.map(({ embargo }) => embargo) } }],
  })
  return named.length === 0 ? null : { slug: row.document.slug, section: row.document.section.slug }
}
