import { fillFront, type OnFront } from '../../newsroom/fronts/fill-front.ts'
import { storiesIn } from '../../newsroom/fronts/front-order.ts'
import type { WireStorySummary } from '../../newsroom/wire/story.ts'
import { summaryOf } from '../../newsroom/wire/summary.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'

export type FrontItem = OnFront<WireStorySummary>

/** A section as far as its front needs it: its slug, and all it has or had. */
type Section = { readonly slug: string; readonly slugs: readonly string[] }

/** What stands on a page from the top: the home page (null), or a section's. */
export async function frontOf(
  wire: Pick<WireReader, 'front' | 'stories' | 'wholeStories'>,
  section: Section | null,
  size: number,
): Promise<readonly FrontItem[]> {
  const order = await wire.front(section?.slug ?? null)
  const names = storiesIn(order)
  const filed = section === null ? {} : { section: section.slugs }
  const [whole, { stories: newest }] = await Promise.all([
    names.length === 0 ? new Map<string, never>() : wire.wholeStories(names),
    wire.stories({ ...filed, limit: size + names.length }),
  ])
  const named = new Map([...whole].map(([id, { story }]) => [id, summaryOf(story)]))
  return fillFront(order, { named, newest }, size)
}
