import { markup } from '../delivery/markup.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { storyPage, type StoryPage } from './story-page.ts'
import { time } from './times.ts'

/** Whose link a preview came by, and until when it opens. */
export type PreviewLink = { readonly by: string; readonly until: Date }

/** A draft in the pages of the paper, under a banner that says what it is. */
export function previewPage(paper: Newspaper, shown: Omit<StoryPage, 'others'>, { by, until }: PreviewLink): string {
  const banner = markup`<div class="preview" role="note"><p class="wrap"><strong>Preview, not published.</strong>
This is a draft. The link to it is ${by}’s, and opens until ${time(until.toISOString(), paper.site.zone)}. Pass nothing of it on.</p></div>
`
  return storyPage({ ...paper, preview: { root: '/preview', banner } }, { ...shown, others: [] })
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
