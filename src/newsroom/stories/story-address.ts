/**
 * Where a reader reads a story: the newsroom's pattern with `{slug}`, and perhaps `{section}`, filled in.
 *
 * @example storyAddress('https://news.example/{section}/{slug}', { slug: 'a-story', section: 'world' })
 */
export function storyAddress(
  pattern: string,
  { slug, section }: { readonly slug: string; readonly section: string },
): string {
  return pattern
    .replaceAll('{section}', () => encodeURIComponent(section))
    .replaceAll('{slug}', () => encodeURIComponent(slug))
}
