import type { PageAt, StoryQuery, WireReader } from '../../wire/reader/wire-reader.ts'

/** What a list is filtered by, under every slug it has or had; or the query again, in the words it has now. */
export type FiledUnder<Q> =
  { readonly found: 'here'; readonly query: Q } | { readonly found: 'moved'; readonly query: URLSearchParams }

type BySlug = { readonly section?: string; readonly byline?: string }
type BySlugs = Pick<StoryQuery, keyof BySlug>

/** A section or byline that was renamed has one list, under its new slug. What is not there has none. */
export async function filedUnder<Q extends BySlug>(
  wire: Pick<WireReader, keyof BySlug>,
  { section, byline, ...asked }: Q,
  given: URLSearchParams,
): Promise<FiledUnder<Omit<Q, keyof BySlug> & BySlugs>> {
  const query = new URLSearchParams(given)
  const slugs: { section?: readonly string[]; byline?: readonly string[] } = {}
  let found: FiledUnder<Q>['found'] = 'here'
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
