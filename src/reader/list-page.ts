import { markup } from '../delivery/markup.ts'
import type { Insert } from '../delivery/markup.ts'
import type { WireByline, WireSection } from '../newsroom/wire/pages.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import { card } from './card.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import type { Beside } from './older.ts'
import { page } from './page.ts'
import { firstPicture, type Shared } from './social.ts'

export type ListShown = { readonly stories: readonly WireStorySummary[]; readonly beside: Beside }

type List = ListShown & {
  readonly title: string
  readonly under: Insert
  readonly description: string | null
  readonly path: string
  readonly type: Shared['type']
  readonly section?: string
  readonly head?: Insert
  readonly withSection: boolean
}

/** Only where it begins is a list for search engines and social networks: what stands further back changes its place. */
function listPage(paper: Newspaper, list: List): string {
  const { title, under, description, path, type, section, head, stories, beside, withSection } = list
  const { site } = paper
  const url = `${site.url}${path}`
  const isFirst = beside.newest === null
  const share = { type, title, description, url, image: firstPicture(stories) }
  return page(paper, {
    ...(section === undefined ? {} : { section }),
    description,
    title: isFirst ? `${title} – ${site.newsroomName}` : `${title}: older stories – ${site.newsroomName}`,
    canonical: isFirst ? url : null,
    ...(isFirst ? { share } : {}),
    head: [head ?? null, besideInHead(beside)],
    main: markup`<header class="page-head"><h1>${title}</h1>${isFirst ? under : markup`<p>Older stories</p>`}</header>
<div class="list stack">${stories.map((story) => card(story, { site, withPicture: true, withSection, isTopLevel: true }))}
${stories.length === 0 && markup`<p>There are no older stories.</p>`}
${ways(beside)}</div>`,
  })
}

function besideInHead({ older, newest, isSecond }: Beside): Insert {
  return [
    newest !== null && isSecond && markup`<link rel="prev" href="${newest}">`,
    older !== null && markup`<link rel="next" href="${older}">`,
  ]
}

function ways({ older, newest, isSecond }: Beside): Insert {
  if (older === null && newest === null) return null
  return markup`<nav class="more" aria-label="More of this list">
${newest !== null && markup`<a href="${newest}"${isSecond && markup` rel="prev"`}>Newest stories</a>`}
${older !== null && markup`<a href="${older}" rel="next">Older stories</a>`}
</nav>`
}

export function sectionPage(paper: Newspaper, section: WireSection, shown: ListShown): string {
  const feed = `/feeds/${encodeURIComponent(section.slug)}.rss`
  return listPage(paper, {
    title: section.name,
    under: section.description !== null && markup`<p>${section.description}</p>`,
    description: section.description,
    path: paths.section(section.slug),
    section: section.slug,
    head: markup`<link rel="alternate" type="application/rss+xml" title="${section.name}" href="${feed}">`,
    type: 'website',
    ...shown,
    withSection: false,
  })
}

export function bylinePage(paper: Newspaper, byline: WireByline, shown: ListShown): string {
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
    type: 'profile',
    ...shown,
    withSection: true,
  })
}
