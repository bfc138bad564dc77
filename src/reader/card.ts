import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { Site } from '../delivery/site.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import { paths } from './newspaper.ts'
import { picture } from './picture.ts'
import { time } from './times.ts'

export type CardOptions = {
  readonly site: Site
  readonly withPicture?: boolean
  readonly withSection?: boolean
  readonly withStandfirst?: boolean
  /** Right below the page’s own heading, or below that of a part of it. */
  readonly isTopLevel?: boolean
}

/** A story on a page with others. */
export function card(story: WireStorySummary, options: CardOptions): Markup {
  const { site, withPicture = false, withSection = false, withStandfirst = true, isTopLevel = false } = options
  const shown =
    withPicture && story.image !== null
      ? picture(story.image, { sizes: '(max-width: 48rem) 100vw, 30rem', isDecoration: true })
      : null
  const href = paths.story(story.slug)
  const link = markup`<a href="${href}">${story.shortHeadline ?? story.headline}</a>`
  return markup`<article class="card${shown !== null && ' pictured'}" lang="${story.language}">
${shown !== null && markup`<figure><a href="${href}" tabindex="-1" aria-hidden="true">${shown}</a></figure>`}
<div>
${withSection && markup`<a class="kicker" href="${paths.section(story.section.slug)}">${story.section.name}</a>`}
${isTopLevel ? markup`<h2>${link}</h2>` : markup`<h3>${link}</h3>`}
${withStandfirst && story.standfirst !== null && markup`<p class="standfirst">${story.standfirst}</p>`}
<p class="meta">${(story.retraction ?? null) !== null && markup`<strong>Retracted</strong> · `}${time(story.publishedAt, site.zone)}</p>
</div>
</article>
`
}
