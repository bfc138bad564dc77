import type { House } from '../house.ts'

/** Where those stories that are live can be read, by public id: what a draft links to and readers could follow now. */
export async function liveTargetsOf(
  { wire }: House,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly slug: string; readonly section: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await wire.stories.find({ and: [{ id: { in: [...new Set(ids)] } }, { state: { equals: 'live' } }] })
  return new Map(
    rows.flatMap(({ id, slug, section }) => (slug === null || section === null ? [] : [[id, { slug, section }]])),
  )
}
