import { markup, trusted } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { FoundStory } from '../delivery/search/find-stories.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { searchBox } from './search-box.ts'
import { time } from './times.ts'

export type SearchShown = {
  /** What was typed. */
  readonly asked: string
  readonly stories: readonly FoundStory[]
  /** Why nothing was looked for, in a sentence; null when it was. */
  readonly instead: string | null
  /** The address of what comes after. */
  readonly more: string | null
}

/** What was found, best first. Not for search engines: they have the stories. */
export function searchPage(paper: Newspaper, { asked, stories, instead, more }: SearchShown): string {
  const { newsroomName } = paper.site
  const nothing = asked.trim() === '' ? null : `Nothing was found for “${asked}”.`
  return page(paper, {
    title: asked.trim() === '' ? `Search – ${newsroomName}` : `${asked} – ${newsroomName}`,
    description: null,
    canonical: null,
    searchedFor: asked,
    main: markup`<header class="page-head"><h1>Search</h1>${searchBox(asked)}
${stories.length === 0 && markup`<p>${instead ?? nothing}</p>`}</header>
<div class="list stack">${stories.map((found) => foundCard(found, paper))}
${more !== null && markup`<p class="more"><a href="${more}" rel="next">More</a></p>`}</div>`,
  })
}

function foundCard({ story, highlights }: FoundStory, { site }: Newspaper): Markup {
  const headline = highlights.headline === null ? markup`${story.headline}` : trusted(highlights.headline)
  const words = highlights.text ?? highlights.standfirst
  return markup`<article class="card" lang="${story.language}">
<a class="kicker" href="${paths.section(story.section.slug)}">${story.section.name}</a>
<h2><a href="${paths.story(story.slug)}">${headline}</a></h2>
${words === null ? story.standfirst !== null && markup`<p class="standfirst">${story.standfirst}</p>` : markup`<p class="standfirst">${trusted(words)}</p>`}
<p class="meta">${(story.retraction ?? null) !== null && markup`<strong>Retracted</strong> · `}${story.byline} · ${time(story.publishedAt, site.zone)}</p>
</article>
`
}
