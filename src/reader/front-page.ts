import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { WireSection } from '../newsroom/wire/pages.ts'
import type { FrontItem } from '../delivery/fronts/front-of.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import { card } from './card.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { firstPicture } from './social.ts'
import { time } from './times.ts'

export type FrontSection = { readonly section: WireSection; readonly items: readonly FrontItem[] }

/** How many stories stand beside the lead. */
const beside = 4
const perSection = 3

/**
 * The front, as it was ordered: what an editor placed on top leads, and else the newest that has a picture. The next stand
 * beside it, then a row of each section's front.
 */
export function frontPage(
  paper: Newspaper,
  { items, sections }: { readonly items: readonly FrontItem[]; readonly sections: readonly FrontSection[] },
): string {
  const { site } = paper
  const [first, ...others] = pictureFirst(items)
  const next = others.slice(0, beside)
  const shown = new Set([first?.id, ...next.map(({ id }) => id)])
  const [url, description] = [`${site.url}/`, `The latest from ${site.newsroomName}`]
  const image = firstPicture(first === undefined ? [] : [first, ...next])
  return page(paper, {
    title: site.newsroomName,
    description,
    canonical: url,
    isFront: true,
    share: { type: 'website', title: site.newsroomName, description, url, image },
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
  { section, items }: FrontSection,
  shown: ReadonlySet<string | undefined>,
): Markup {
  const row = rowOf(items, shown)
  const pictured = row.filter(({ image }) => image !== null).length
  return markup`<section class="section" aria-labelledby="section-${section.slug}">
<h2 id="section-${section.slug}"><a href="${paths.section(section.slug)}">${section.name}</a></h2>
<div class="row${pictured === row.length && ' even'}">${row.map((story) => card(story, { site, withPicture: true }))}</div>
</section>`
}

/** A section's first, those that stand at the top of the page left out unless there are no others. */
function rowOf(items: readonly FrontItem[], shown: ReadonlySet<string | undefined>): readonly WireStorySummary[] {
  const fresh = items.filter(({ story }) => !shown.has(story.id))
  return pictureFirst((fresh.length > 0 ? fresh : items).slice(0, perSection))
}

/** One with a picture goes first, unless an editor placed another there; what was placed keeps its place. */
function pictureFirst(items: readonly FrontItem[]): readonly WireStorySummary[] {
  const open = items.filter(({ isPlaced }) => !isPlaced)
  const first = items[0]?.isPlaced === true ? undefined : open.find(({ story }) => story.image !== null)
  const rest = (first === undefined ? open : [first, ...open.filter((item) => item !== first)]).values()
  return items.map((item) => (item.isPlaced ? item : (rest.next().value ?? item)).story)
}
