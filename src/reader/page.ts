import { markup } from '../delivery/markup.ts'
import type { Insert, Markup } from '../delivery/markup.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { searchBox } from './search-box.ts'
import { socialCard, type Shared } from './social.ts'
import { stylesheetPath } from './stylesheet.ts'

export type Page = {
  readonly title: string
  readonly description: string | null
  /** The page's own address, for search engines; null for a page that has none. */
  readonly canonical: string | null
  /** The section the reader is in: its slug. */
  readonly section?: string
  readonly isFront?: boolean
  /** What the reader looked for, on the page that says what was found: it has a search box of its own. */
  readonly searchedFor?: string
  /** What social networks show of it; left out of what is not for them. */
  readonly share?: Shared
  /** More for the head: feeds, data. */
  readonly head?: Insert
  readonly main: Markup
}

/** A whole page of the paper: masthead, sections, what the page is about, and the way to the programs' side. */
export function page(paper: Newspaper, shown: Page): string {
  const { site, preview } = paper
  const { title, description, canonical, section, isFront = false, searchedFor, share, head, main } = shown
  return markup`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description !== null && markup`<meta name="description" content="${description}">`}
${canonical === null || preview !== undefined ? markup`<meta name="robots" content="noindex">` : markup`<link rel="canonical" href="${canonical}">`}
${preview !== undefined && markup`<base target="_blank">`}
<link rel="icon" href="${icon(site.newsroomName)}">
<link rel="stylesheet" href="${preview?.root ?? ''}${stylesheetPath}">
<link rel="alternate" type="application/rss+xml" title="${site.newsroomName}" href="/feeds/latest.rss">
<link rel="alternate" type="application/atom+xml" title="${site.newsroomName}" href="/feeds/latest.atom">
<link rel="alternate" type="application/feed+json" title="${site.newsroomName}" href="/feeds/latest.json">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151311">
${share !== undefined && preview === undefined && socialCard(share, site)}
${head ?? null}
</head>
<body>
<a class="skip" href="#main"${preview !== undefined && markup` target="_self"`}>Skip to the news</a>
${masthead(paper, { section, isFront, hasBox: searchedFor === undefined && preview === undefined })}
${preview?.banner ?? null}<main id="main" class="wrap">
${main}
</main>
${footer(paper)}
</body>
</html>
`.text
}

/** The first letter of the paper's name on its accent colour: no file to fetch. */
function icon(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name.replace(/^The /, ''))?.[0] ?? ''
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#9b1c1c"/><text x="16" y="24" font-family="Georgia, serif" font-weight="700" font-size="23" text-anchor="middle" fill="#fff">${letter}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg.text)}`
}

function masthead(
  { site, sections }: Newspaper,
  {
    section,
    isFront,
    hasBox,
  }: { readonly section: string | undefined; readonly isFront: boolean; readonly hasBox: boolean },
): Markup {
  const name = markup`<a href="/">${site.newsroomName}</a>`
  return markup`<header class="masthead wrap${!isFront && ' small'}">
${isFront ? markup`<h1 class="name">${name}</h1>` : markup`<p class="name">${name}</p>`}
<nav aria-label="Sections"><ul>
${sections.map(
  ({ slug, name }) =>
    markup`<li><a href="${paths.section(slug)}"${slug === section && markup` aria-current="true"`}>${name}</a></li>
`,
)}</ul>${hasBox && searchBox()}</nav>
</header>`
}

function footer({ site, hasDesk }: Newspaper): Markup {
  return markup`<footer><div class="wrap">
<strong>${site.newsroomName}</strong>
<ul>
<li><a href="${paths.corrections}">Corrections</a></li>
<li><a href="/feeds/latest.rss">RSS</a></li>
<li><a href="/feeds/latest.atom">Atom</a></li>
<li><a href="/feeds/latest.json">JSON Feed</a></li>
<li><a href="/v1/docs">API</a></li>
${hasDesk && markup`<li><a href="/admin">The desk</a></li>`}
</ul>
</div></footer>`
}
