import type { Block } from '../../newsroom/body/blocks.ts'
import { renderHtml } from '../../newsroom/body/render-html.ts'
import { renderText } from '../../newsroom/body/render-text.ts'
import type { EarlyCopy } from '../../newsroom/wire/early-copy.ts'
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
export function storyFor(story: EarlyStory, copy: Copy, pictures: Pictures) {
  const { hash, approvedAt } = story.edition
  const { headline: _headline, slug: _slug, ...shown } = shownOf(story, copy, pictures)
  return {
    ...noticeOf(story),
    ...shown,
    /** How many are in this edition and may not be shown early, by their rights. */
    picturesLeftOut: pictures.leftOut,
    edition: { hash, approvedAt: new Date(approvedAt).toISOString() },
    mark: markOf(copy),
  }
}

/** The same for those who hand it on as ninjs. Without pictures to look through, nothing but the notice is shown. */
export function copyFor(story: EarlyStory, copy: Copy, pictures: Pictures | null): EarlyCopy {
  const { document, hash, approvedAt } = story.edition
  const { until, scope } = story.admission
  const isWhole = scope === 'text+media' && pictures?.leftOut === 0
  return {
    slug: document.slug,
    headline: document.headline,
    until,
    mark: markInWords(story, copy),
    shown:
      pictures === null
        ? null
        : { story: shownOf(story, copy, pictures), hash, approvedAt: new Date(approvedAt), isWhole },
  }
}

function shownOf(story: EarlyStory, copy: Copy, { show }: Pictures): StoryEdition {
  const { document } = story.edition
  const mark: Block = { type: 'paragraph', spans: [{ text: markInWords(story, copy) }] }
  // In the text itself, so that whoever pastes it pastes the mark with it.
  const blocks = [...shownBlocks(document.body.blocks, show), mark]
  return {
    ...wordsOf(document),
    image: document.image === null ? null : show(document.image),
    gallery: document.gallery.flatMap((image) => show(image) ?? []),
    body: { html: renderHtml(blocks), text: renderText(blocks), blocks },
  }
}

/** Field by field: what an edition may come to hold besides is not shown by that. */
function wordsOf(document: StoryEdition): Omit<StoryEdition, 'image' | 'gallery' | 'body'> {
  return {
    id: document.id,
    slug: document.slug,
    headline: document.headline,
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

function markInWords({ admission: { until } }: EarlyStory, { number, party, at }: Copy): string {
  const end = until === null ? 'until it is announced' : `until ${until.toISOString()}`
  return `Copy ${number} for ${party}, read at ${at}. Held ${end}: not for publication before.`
}
