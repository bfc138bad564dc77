import { markup } from '../delivery/markup.ts'
import type { Insert } from '../delivery/markup.ts'
import type { WireByline, WireSection } from '../newsroom/wire/pages.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import { card } from './card.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'

type List = {
  readonly title: string
  readonly under: Insert
  readonly description: string | null
  readonly path: string
  readonly section?: string
  readonly head?: Insert
  readonly stories: readonly WireStorySummary[]
  readonly withSection: boolean
}

function listPage(paper: Newspaper, { title, under, path, stories, withSection, ...rest }: List): string {
  const { site } = paper
  return page(paper, {
    ...rest,
    title: `${title} – ${site.newsroomName}`,
    canonical: `${site.url}${path}`,
    main: markup`<header class="page-head"><h1>${title}</h1>${under}</header>
<div class="list stack">${stories.map((story) => card(story, { site, withPicture: true, withSection, isTopLevel: true }))}</div>`,
  })
}

export function sectionPage(paper: Newspaper, section: WireSection, stories: readonly WireStorySummary[]): string {
  const feed = `/feeds/${encodeURIComponent(section.slug)}.rss`
  return listPage(paper, {
    title: section.name,
    under: section.description !== null && markup`<p>${section.description}</p>`,
    description: section.description,
    path: paths.section(section.slug),
    section: section.slug,
    head: markup`<link rel="alternate" type="application/rss+xml" title="${section.name}" href="${feed}">`,
    stories,
    withSection: false,
  })
}

export function bylinePage(paper: Newspaper, byline: WireByline, stories: readonly WireStorySummary[]): string {
  const home = byline.url !== null && /^https?:\/\//i.test(byline.url) ? byline.url : null
  return listPage(paper, {
    title: byline.name,
    under: [
      byline.jobTitle !== null && markup`<p>${byline.jobTitle}</p>`,
      byline.bio !== null && markup`<p>${byline.bio}</p>`,
      home !== null && markup`<p><a href="${home}" rel="noopener">${home}</a></p>`,
    ],
    description: byline.bio,
    path: paths.byline(byline.slug),
    stories,
    withSection: true,
  })
}
