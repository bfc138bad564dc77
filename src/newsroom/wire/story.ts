/**
 * What leaves the building about a story. These types are the whole of it: a field that is not named here, or in the
 * files beside this one, is never written to the wire.
 */
import type { Block } from '../body/blocks.ts'
import type { WireImage } from './image.ts'

/** A section as a story names it. */
export type SectionRef = { readonly slug: string; readonly name: string }

/** One name in the byline, in the order it is printed, with what that person did ("Reporting", "Photographs"). */
export type BylineRef = { readonly slug: string; readonly name: string; readonly role: string | null }

/** A dated public note. Appended by a release, never edited. `at` is ISO 8601 in UTC. */
export type Correction = {
  readonly kind: 'correction' | 'clarification' | 'editors-note' | 'retraction'
  readonly note: string
  readonly at: string
}

/** Stands on top of a page that was retracted: it stays, for people to see what was wrong. `at` is ISO 8601 in UTC. */
export type Retraction = { readonly note: string; readonly at: string }

/** Where and when the reporting was done; `date` is ISO 8601, day precision. */
export type Dateline = { readonly place: string; readonly date: string | null }

/** The story's text, three ways. `html` is clean and safe to insert; `text` has one line a paragraph. */
export type Body = { readonly html: string; readonly text: string; readonly blocks: readonly Block[] }

/** What an approval freezes: everything a story will say in public, apart from what only the lift can know. */
export type StoryEdition = {
  /** The public id: random, says nothing of when or in which order. */
  readonly id: string
  readonly slug: string
  readonly headline: string
  readonly shortHeadline: string | null
  readonly seoTitle: string | null
  readonly socialText: string | null
  readonly standfirst: string | null
  readonly slugline: string | null
  readonly section: SectionRef
  readonly subjects: readonly string[]
  readonly genre: string | null
  readonly dateline: Dateline | null
  /** BCP 47. */
  readonly language: string
  /** The byline as printed: "By Ana Kovač and Tom Reed in Belgrade". */
  readonly byline: string
  readonly bylines: readonly BylineRef[]
  readonly image: WireImage | null
  readonly gallery: readonly WireImage[]
  readonly body: Body
  readonly wordCount: number
  readonly usageTerms: string | null
}

/** A story as its wire row holds it: the edition, and what the lift knew. Instants are ISO 8601 in UTC. */
export type WireStory = StoryEdition & {
  /** What kind of release brought this version out: `first`, `update`, `correction`… */
  readonly kind: string
  /** Counts public releases, from 1. */
  readonly version: number
  readonly publishedAt: string
  readonly updatedAt: string
  readonly corrections: readonly Correction[]
  readonly retraction: Retraction | null
}

/** A story in a list: without its text, gallery and corrections. */
export type WireStorySummary = Omit<WireStory, 'body' | 'gallery' | 'corrections'>

/**
 * A link in a body to another story, kept apart from the body: in the body it is plain text, and only a reader who finds
 * its target live makes it a link. `path` leads to the span: block index, then indices of children.
 */
export type StoryLink = {
  readonly path: readonly number[]
  /** The part of the span that is the link, by characters: from, and up to; without it the whole span. */
  readonly at?: readonly [from: number, to: number]
  readonly target: string
}

/** What stands where a story was killed. `killedAt` is ISO 8601 in UTC; `notice` is public. */
export type Tombstone = {
  readonly id: string
  readonly slug: string
  readonly killedAt: string
  readonly notice: string | null
}
