import { markup } from '../delivery/markup.ts'
import type { Tombstone } from '../newsroom/wire/story.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { searchBox } from './search-box.ts'
import { time } from './times.ts'

/** The same for what is held and for what never was. */
export function notFoundPage(paper: Newspaper): string {
  return page(paper, {
    title: `Not found – ${paper.site.newsroomName}`,
    description: null,
    canonical: null,
    searchedFor: '',
    main: markup`<div class="notice"><h1>There is nothing at this address</h1>
<p>The link may be mistyped, or the page was never here. <a href="/">Go to the front page</a>, or look for it:</p>
${searchBox()}</div>`,
  })
}

/** For an address that no page of ours leads to. */
export function mistakenPage(paper: Newspaper, words: string): string {
  return page(paper, {
    title: `No such page – ${paper.site.newsroomName}`,
    description: null,
    canonical: null,
    main: markup`<div class="notice"><h1>There is no such page of this list</h1>
<p>${words} <a href="/">Go to the front page</a>.</p></div>`,
  })
}

/** What stands where a story was killed. */
export function gonePage(paper: Newspaper, { killedAt, notice }: Tombstone): string {
  return page(paper, {
    title: `Withdrawn – ${paper.site.newsroomName}`,
    description: null,
    canonical: null,
    main: markup`<div class="notice"><h1>This story was withdrawn</h1>
${notice !== null && markup`<p>${notice}</p>`}
<p class="meta">Withdrawn ${time(killedAt, paper.site.zone)}</p>
<p><a href="/">Go to the front page</a>.</p></div>`,
  })
}
