import type { PageAt, StoryQuery, WireReader } from '../../wire/reader/wire-reader.ts'
import type { StoriesAsked } from '../http/parameters.ts'

/** What a list is filtered by, under every slug it has or had; or the query again, in the words it has now. */
export type FiledUnder =
  { readonly found: 'here'; readonly query: StoryQuery } | { readonly found: 'moved'; readonly query: URLSearchParams }

/** A section or byline that was renamed has one list, under its new slug. What is not there has none. */
export async function filedUnder(
  wire: Pick<WireReader, 'section' | 'byline'>,
  { section, byline, ...asked }: StoriesAsked,
  given: URLSearchParams,
): Promise<FiledUnder> {
  const query = new URLSearchParams(given)
  const slugs: { section?: readonly string[]; byline?: readonly string[] } = {}
  let found: FiledUnder['found'] = 'here'
  for (const [kind, slug] of [
    ['section', section],
    ['byline', byline],
  ] as const) {
    if (slug === undefined) continue
    const at: PageAt<unknown> = await wire[kind](slug)
    slugs[kind] = slugsOf(at, slug)
    if (at.found !== 'moved') continue
    found = 'moved'
    query.set(kind, at.slug)
  }
  return found === 'moved' ? { found, query } : { found, query: { ...asked, ...slugs } }
}

/** The slugs under which the stories of a page stand. */
export function slugsOf(at: PageAt<unknown>, slug: string): readonly string[] {
  return at.found === 'nothing' ? [slug] : at.slugs
}
