/** A story of the demo newsroom, as its writer would hand it in. */
import type { PictureKey } from './pictures/picture-keys.ts'

/**
 * A line of text. `*words*` are italic, `**words**` bold; `[words](story:slug)` links to another story of the demo and
 * `[words](https://…)` to a page elsewhere.
 */
export type Line = string

export type DemoBlock =
  | Line
  | { readonly subhead: Line }
  | { readonly list: readonly Line[] }
  | { readonly pullQuote: string; readonly from: string }
  | { readonly factBox: string; readonly lines: readonly Line[] }
  | { readonly picture: PictureKey; readonly caption?: string }

/** The words that a later release may change. */
export type Words = {
  readonly headline: string
  readonly standfirst: string
  readonly body: readonly DemoBlock[]
}

export type DemoSource = { readonly name: string; readonly contact?: string; readonly said?: string }

/** Minutes after the first start. */
export type Minutes = number

/** Where a story stands when the newsroom opens. */
export type Standing =
  | { readonly is: 'draft' }
  | { readonly is: 'submitted'; readonly note: string }
  | { readonly is: 'flagged'; readonly note: string }
  | { readonly is: 'returned'; readonly note: string }
  | { readonly is: 'spiked'; readonly note: string }
  | { readonly is: 'approved' }
  | { readonly is: 'live'; readonly later?: LaterRelease }
  /** Released, and held back by an embargo, by its own time, or by both. */
  | { readonly is: 'held'; readonly at?: Minutes; readonly changedSince?: Partial<Words> }
  | { readonly is: 'killed'; readonly reason: string; readonly note: string }

export type LaterRelease = {
  readonly kind: 'correction' | 'update'
  readonly note: string
  readonly changes: Partial<Words>
}

export type SectionSlug = 'world' | 'politics' | 'culture' | 'business' | 'science'

export type BylineSlug =
  | 'ines-halloran'
  | 'nadia-brekke'
  | 'piers-adeyemi'
  | 'tomas-whitlock'
  | 'sunniva-rao'
  | 'callum-oyelaran'
  | 'odile-merrick'

export type DemoByline = {
  readonly who: BylineSlug
  readonly role: 'reporting' | 'additional-reporting' | 'illustration' | 'graphics'
}

export type DemoStory = Words & {
  readonly slug: string
  readonly shortHeadline: string
  readonly seoTitle?: string
  readonly socialText?: string
  readonly slugline: string
  readonly section: SectionSlug
  readonly bylines: readonly DemoByline[]
  readonly picture: PictureKey | null
  readonly leadCaption?: string
  readonly gallery?: readonly PictureKey[]
  readonly dateline?: string
  readonly subjects: readonly string[]
  readonly sources: readonly DemoSource[]
  readonly notes?: string
  readonly genre: 'news' | 'feature' | 'analysis'
  /** 1 is a flash, 4 routine, 8 can wait. */
  readonly urgency: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  readonly standing: Standing
}

/** Who wrote it, and who drew the picture. */
export function by(writer: BylineSlug, ...others: readonly DemoByline[]): readonly DemoByline[] {
  return [{ who: writer, role: 'reporting' }, ...others, { who: 'odile-merrick', role: 'illustration' }]
}
