import { markup } from '../delivery/markup.ts'
import type { PublicCorrection } from '../wire/reader/wire-reader.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { noteLine } from './notes.ts'
import { page } from './page.ts'

export type CorrectionsShown = {
  readonly corrections: readonly PublicCorrection[]
  /** Whether these are the newest: only they are for search engines. */
  readonly isFirst: boolean
  /** The address of what comes after. */
  readonly more: string | null
}

/** What readers were told was wrong, newest first, each with the story as it stands now. */
export function correctionsPage(paper: Newspaper, { corrections, isFirst, more }: CorrectionsShown): string {
  const { site } = paper
  const about = `What ${site.newsroomName} got wrong, and put right.`
  const url = `${site.url}${paths.corrections}`
  return page(paper, {
    title: `Corrections – ${site.newsroomName}`,
    description: about,
    canonical: isFirst ? url : null,
    ...(isFirst ? { share: { type: 'website', title: 'Corrections', description: about, url, image: null } } : {}),
    main: markup`<header class="page-head"><h1>Corrections</h1><p>${about}</p>
${corrections.length === 0 && markup`<p>There is nothing to correct.</p>`}</header>
<div class="list stack">${corrections.map(
      (
        correction,
      ) => markup`<article class="card"><h2><a href="${paths.story(correction.story.slug)}">${correction.story.headline}</a></h2>
<p class="standfirst">${noteLine(correction, site)}</p></article>
`,
    )}
${more !== null && markup`<p class="more"><a href="${more}" rel="next">Earlier corrections</a></p>`}</div>`,
  })
}
