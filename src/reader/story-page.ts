import { jsonLd } from '../delivery/stories/json-ld.ts'
import { markup, trusted } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import { storyUrl } from '../delivery/site.ts'
import type { Site } from '../delivery/site.ts'
import type { Block } from '../newsroom/body/blocks.ts'
import { renderHtml } from '../newsroom/body/render-html.ts'
import type { BylineRef, Correction, Dateline, WireStory, WireStorySummary } from '../newsroom/wire/story.ts'
import { card } from './card.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { noteLine } from './notes.ts'
import { page } from './page.ts'
import { figure } from './picture.ts'
import { dayAndMonth, time } from './times.ts'

export type StoryPage = {
  readonly story: WireStory
  /** The body with its links in it. */
  readonly blocks: readonly Block[]
  /** Other stories of the section, newest first. */
  readonly others: readonly WireStorySummary[]
}

export function storyPage(paper: Newspaper, { story, blocks, others }: StoryPage): string {
  const { site } = paper
  const retraction = story.retraction ?? null
  return page(paper, {
    title: `${retraction === null ? '' : 'Retracted: '}${story.seoTitle ?? story.headline} – ${site.newsroomName}`,
    description: story.standfirst,
    canonical: storyUrl(site, { slug: story.slug, section: story.section.slug }),
    section: story.section.slug,
    share: {
      type: 'article',
      title: story.socialText ?? story.headline,
      description: story.standfirst,
      url: storyUrl(site, { slug: story.slug, section: story.section.slug }),
      image: story.image,
    },
    head: head(story, site),
    main: markup`${retraction !== null && markup`<div class="notice" role="note"><p><strong>Retracted</strong> ${time(retraction.at, site.zone)}</p><p>${retraction.note}</p></div>`}<article lang="${story.language}">
${heading(story, site)}
${story.image !== null && figure(story.image, { sizes: '(max-width: 60rem) 100vw, 60rem', isFirst: true, className: 'lead-picture' })}
<div class="body">
${trusted(renderHtml(withDateline(blocks, story.dateline), { embedHosts: site.embedHosts }))}
</div>
${story.gallery.length > 0 && markup`<div class="gallery">${story.gallery.map((image) => figure(image, { sizes: '(max-width: 48rem) 100vw, 29rem' }))}</div>`}
${story.corrections.length > 0 && notes(story.corrections, site)}
${story.usageTerms !== null && markup`<p class="terms meta">${story.usageTerms}</p>`}
</article>
${others.length > 0 && more(story, others, site)}`,
  })
}

function heading(story: WireStory, site: Site): Markup {
  const changed = story.updatedAt !== story.publishedAt
  return markup`<header class="story-head">
<a class="kicker" href="${paths.section(story.section.slug)}">${story.section.name}</a>
<h1>${story.headline}</h1>
${story.standfirst !== null && markup`<p class="standfirst">${story.standfirst}</p>`}
<p class="by">${story.byline}</p>
<p class="meta">${time(story.publishedAt, site.zone)}${changed && markup` · updated ${time(story.updatedAt, site.zone)}`}${story.corrections.length > 0 && markup` · <a href="#corrections">Corrected</a>`}</p>
<p class="meta">${story.bylines.map(whoDidWhat)}</p>
</header>`
}

function whoDidWhat({ slug, name, role }: BylineRef, index: number): Markup {
  return markup`${index > 0 && ' · '}${role ?? 'More by'}${role !== null && ':'} <a href="${paths.byline(slug)}">${name}</a>`
}

/** The dateline runs into the first paragraph, as in print. */
function withDateline(blocks: readonly Block[], dateline: Dateline | null): readonly Block[] {
  const [first, ...rest] = blocks
  if (dateline === null || dateline.place === '') return blocks
  const day = dateline.date === null ? '' : dayAndMonth(dateline.date)
  const words = { text: `${dateline.place}${day === '' ? '' : `, ${day}`}`, marks: ['bold'] } as const
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', spans: [words] }, ...blocks]
  return [{ type: 'paragraph', spans: [words, { text: ' — ' }, ...first.spans] }, ...rest]
}

function notes(corrections: readonly Correction[], site: Site): Markup {
  return markup`<section class="notes" id="corrections"><h2>Corrections and notes</h2><ul>
${corrections.map((correction) => markup`<li>${noteLine(correction, site)}</li>`)}
</ul></section>`
}

function more(story: WireStory, others: readonly WireStorySummary[], site: Site): Markup {
  return markup`<aside class="after"><h2>More in <a href="${paths.section(story.section.slug)}">${story.section.name}</a></h2>
<div class="stack">${others.map((other) => card(other, { site, withStandfirst: false }))}</div></aside>`
}

/** When it is from, and the story as data. */
function head(story: WireStory, site: Site): Markup {
  return markup`<meta property="article:published_time" content="${story.publishedAt}">
<meta property="article:modified_time" content="${story.updatedAt}">
<meta property="article:section" content="${story.section.name}">
<script type="application/ld+json">${trusted(jsonForHtml(jsonLd(story, site)))}</script>`
}

/** JSON that can't end the element it stands in. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
