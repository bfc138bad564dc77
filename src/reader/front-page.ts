import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { WireSection } from '../newsroom/wire/pages.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import { card } from './card.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { time } from './times.ts'

export type FrontSection = { readonly section: WireSection; readonly stories: readonly WireStorySummary[] }

/** How many stories stand beside the lead. */
const beside = 4
const perSection = 3

/** The front: the newest story that has a picture leads, the next newest stand beside it, then each section's newest. */
export function frontPage(
  paper: Newspaper,
  { newest, sections }: { readonly newest: readonly WireStorySummary[]; readonly sections: readonly FrontSection[] },
): string {
  const { site } = paper
  const first = newest.find(({ image }) => image !== null) ?? newest[0]
  const next = newest.filter((story) => story !== first).slice(0, beside)
  const shown = new Set([first?.id, ...next.map(({ id }) => id)])
  return page(paper, {
    title: site.newsroomName,
    description: `The latest from ${site.newsroomName}`,
    canonical: `${site.url}/`,
    isFront: true,
    main: markup`${first === undefined ? noNews : top(paper, first, next)}
${sections.map((each) => sectionRow(paper, each, shown))}`,
  })
}

const noNews = markup`<div class="notice"><h2>Nothing is published yet</h2>
<p>Stories appear here at the moment they are released.</p></div>`

function top({ site }: Newspaper, first: WireStorySummary, next: readonly WireStorySummary[]): Markup {
  const href = paths.story(first.slug)
  const sizes = '(max-width: 62rem) 100vw, 48rem'
  const shown = first.image === null ? null : picture(first.image, { sizes, isFirst: true, isDecoration: true })
  return markup`<div class="front-top">
<article class="lead" lang="${first.language}">
${shown !== null && markup`<figure><a href="${href}" tabindex="-1" aria-hidden="true">${shown}</a><figcaption><span class="credit">${first.image?.credit ?? null}</span></figcaption></figure>`}
<a class="kicker" href="${paths.section(first.section.slug)}">${first.section.name}</a>
<h2><a href="${href}">${first.headline}</a></h2>
${first.standfirst !== null && markup`<p class="standfirst">${first.standfirst}</p>`}
<p class="meta">${first.byline} · ${time(first.publishedAt, site.zone)}</p>
</article>
<div class="stack">${next.map((story, index) => card(story, { site, withSection: true, withStandfirst: index < 2 }))}</div>
</div>`
}

function sectionRow(
  { site }: Newspaper,
  { section, stories }: FrontSection,
  shown: ReadonlySet<string | undefined>,
): Markup {
  const row = rowOf(stories, shown)
  const pictured = row.filter(({ image }) => image !== null).length
  return markup`<section class="section" aria-labelledby="section-${section.slug}">
<h2 id="section-${section.slug}"><a href="${paths.section(section.slug)}">${section.name}</a></h2>
<div class="row${pictured === row.length && ' even'}">${row.map((story) => card(story, { site, withPicture: true }))}</div>
</section>`
}

/**
 * A section's newest, those that stand at the top of the page left out unless there are no others. One with a picture
 * goes first.
 */
function rowOf(
  stories: readonly WireStorySummary[],
  shown: ReadonlySet<string | undefined>,
): readonly WireStorySummary[] {
  const fresh = stories.filter(({ id }) => !shown.has(id))
  const row = (fresh.length > 0 ? fresh : stories).slice(0, perSection)
  const first = row.find(({ image }) => image !== null)
  return first === undefined ? row : [first, ...row.filter((story) => story !== first)]
}
