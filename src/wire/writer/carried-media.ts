import type { WireRows } from '../store/wire-rows.ts'

/** Those of some names of public files that a live story has: a facet counts only while its rank is that of the story's row. */
export async function carriedMedia(
  { facets, stories }: Pick<WireRows, 'facets' | 'stories'>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = await facets.glanceAll({ and: [{ kind: { equals: 'media' } }, { value: { in: [...names] } }] }, [
    'value',
    'story',
    'rank',
  ])
  if (named.length === 0) return new Set()
  const ids = [...new Set(named.map(({ story }) => story))]
  const live = await stories.glanceAll({ and: [{ id: { in: ids } }, { state: { equals: 'live' } }] }, ['rank'])
  const ranks = new Map(live.map(({ id, rank }) => [id, rank]))
  return new Set(named.filter(({ story, rank }) => ranks.get(story) === rank).map(({ value }) => value))
}
