import type { Markup } from '../delivery/markup.ts'
import type { Site } from '../delivery/site.ts'
import type { WireSection } from '../newsroom/wire/pages.ts'

/** What every page of the paper has to know. */
export type Newspaper = {
  readonly site: Site
  readonly sections: readonly WireSection[]
  /** Is there a desk on this node to sign in to? */
  readonly hasDesk: boolean
  /** What stands above a draft, and where its style sheet is; left out of what is published. */
  readonly preview?: { readonly root: string; readonly banner: Markup | null }
}

/** Where on this site a story, section or byline is read. */
export const paths = {
  story: (slug: string) => `/stories/${encodeURIComponent(slug)}`,
  section: (slug: string) => `/sections/${encodeURIComponent(slug)}`,
  byline: (slug: string) => `/bylines/${encodeURIComponent(slug)}`,
  search: '/search',
  corrections: '/corrections',
} as const
