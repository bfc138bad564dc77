import type { Block } from '../../newsroom/body/blocks.ts'
import { renderHtml } from '../../newsroom/body/render-html.ts'
import { renderText } from '../../newsroom/body/render-text.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { StoryEdition } from '../../newsroom/wire/story.ts'
import type { EarlyStory } from '../../release/early/material.ts'
import type { Copy } from '../../release/early/record-reads.ts'
import { earlyUrl, type Site } from '../site.ts'

/** The party's mark on a copy, for programs: by its number the desk finds who read it, when and from where. */
export type Mark = { readonly party: string; readonly at: string; readonly id: string }

export function markOf({ number, party, at }: Copy): Mark {
  return { party, at, id: number }
}

/** That a story is coming, and until when it is held: all that the scope `notice` shows, and what lists show to every scope. */
export function noticeOf({ edition, admission }: EarlyStory) {
  return {
    slug: edition.document.slug,
    headline: edition.document.headline,
    scope: admission.scope,
    embargo: { until: admission.until?.toISOString() ?? null },
  }
}

export function inList(story: EarlyStory, site: Site) {
  return { ...noticeOf(story), url: earlyUrl(site, `stories/${encodeURIComponent(story.edition.document.slug)}`) }
}

/** A picture as the party sees it, or null for one that is not shown to it. */
export type ShowPicture = (image: WireImage) => WireImage | null

export type Pictures = { readonly show: ShowPicture; readonly leftOut: number }

/** The story as approved, with the pictures that are shown to this party, and its mark at the end of the text. */
export function storyFor(story: EarlyStory, copy: Copy, { show, leftOut }: Pictures) {
  const { document, hash, approvedAt } = story.edition
  const blocks = [...shownBlocks(document.body.blocks, show), markAtTheEnd(story, copy)]
  return {
    ...noticeOf(story),
    ...wordsOf(document),
    image: document.image === null ? null : show(document.image),
    /** How many are in this edition and may not be shown early, by their rights. */
    picturesLeftOut: leftOut,
    gallery: document.gallery.flatMap((image) => show(image) ?? []),
    body: { html: renderHtml(blocks), text: renderText(blocks), blocks },
    edition: { hash, approvedAt: new Date(approvedAt).toISOString() },
    mark: markOf(copy),
  }
}

/** Field by field: what an edition may come to hold besides is not shown by that. */
function wordsOf(document: StoryEdition) {
  return {
    id: document.id,
    shortHeadline: document.shortHeadline,
    seoTitle: document.seoTitle,
    socialText: document.socialText,
    standfirst: document.standfirst,
    slugline: document.slugline,
    section: document.section,
    subjects: document.subjects,
    genre: document.genre,
    dateline: document.dateline,
    language: document.language,
    byline: document.byline,
    bylines: document.bylines,
    wordCount: document.wordCount,
    usageTerms: document.usageTerms,
  }
}

function shownBlocks(blocks: readonly Block[], show: ShowPicture): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'fact-box') return [{ ...block, blocks: shownBlocks(block.blocks, show) }]
    if (block.type !== 'image') return [block]
    const image = show(block.image)
    return image === null ? [] : [{ ...block, image }]
  })
}

/** In the text itself, so that whoever pastes it pastes the mark with it. */
function markAtTheEnd({ admission: { until } }: EarlyStory, { number, party, at }: Copy): Block {
  const end = until === null ? 'until it is announced' : `until ${until.toISOString()}`
  return {
    type: 'paragraph',
    spans: [{ text: `Copy ${number} for ${party}, read at ${at}. Held ${end}: not for publication before.` }],
  }
}
