/** A section and a byline as the public sees them: there only while a live story carries them. */
export type WireSection = { readonly slug: string; readonly name: string; readonly description: string | null }

export type WireByline = {
  readonly slug: string
  readonly name: string
  readonly jobTitle: string | null
  readonly bio: string | null
  /** A link to the person's own page, if they gave one. */
  readonly url: string | null
}

/**
 * Words as an edition froze them: whose page they are for, which is the same under every slug it ever had, and since when
 * they stand so. The newest words are the page's, whichever story brought them and whenever it went out.
 */
export type Frozen<T extends WireByline | WireSection> = T & {
  /** Missing in what was frozen before pages could move. */
  readonly page?: string
  /** ISO 8601 in UTC. */
  readonly wordsAt?: string
}
