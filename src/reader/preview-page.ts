import { markup } from '../delivery/markup.ts'
import type { Newspaper } from './newspaper.ts'
import { storyPage, type StoryPage } from './story-page.ts'
import { time } from './times.ts'

/** Whose link a preview came by, and until when it opens. */
export type PreviewLink = { readonly by: string; readonly until: Date }

/** A draft in the pages of the paper, under a banner that says what it is. */
export function previewPage(paper: Newspaper, page: Omit<StoryPage, 'others'>, { by, until }: PreviewLink): string {
  const banner = markup`<div class="wrap"><div class="notice" role="note"><p><strong>Preview, not published</strong></p>
<p>This is a draft. The link to it is ${by}’s, and opens until ${time(until.toISOString(), paper.site.zone)}. Pass nothing of it on.</p></div></div>`
  return storyPage({ ...paper, preview: { root: '/preview', banner } }, { ...page, others: [] })
}
