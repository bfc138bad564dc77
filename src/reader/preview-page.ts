import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { Hold } from '../newsroom/releases/release-at.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { storyPage, type StoryPage } from './story-page.ts'
import { time } from './times.ts'

/** A draft, whose link it came by and until when that opens, and why it is not public. */
export type Previewed = Omit<StoryPage, 'others'> & {
  readonly by: string
  readonly until: Date
  readonly held: Hold | null
  /** Is an earlier text of it public? */
  readonly isLive: boolean
}

/** A draft in the pages of the paper, under a banner that says what it is. */
export function previewPage(paper: Newspaper, { by, until, held, isLive, ...shown }: Previewed): string {
  const { zone } = paper.site
  const banner = markup`<aside class="preview" aria-label="About this preview"><p class="wrap"><strong>${whyNotPublic(held, isLive, zone)}</strong>
Preview of a draft. The link to it is ${by}’s, and opens until ${time(until.toISOString(), zone)}. Pass nothing of it on.</p></aside>
`
  return storyPage({ ...paper, preview: { root: '/preview', banner } }, { ...shown, others: [] })
}

function whyNotPublic(held: Hold | null, isLive: boolean, zone: string): Markup {
  if (held === null) return isLive ? markup`Not released: an earlier text is public.` : markup`Not released.`
  if (held.until === null) return markup`Held until it is announced: not public.`
  return markup`Held until ${time(held.until.toISOString(), zone)}: not public.`
}

/** What stands in a draft's place while it can't be a page. */
export function unfinishedPage(paper: Newspaper, words: string): string {
  return page(
    { ...paper, preview: { root: '/preview', banner: null } },
    {
      title: `Preview – ${paper.site.newsroomName}`,
      description: null,
      canonical: null,
      main: markup`<div class="notice"><h1>Not a page yet</h1>
<p>${words}</p></div>`,
    },
  )
}
