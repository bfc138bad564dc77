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
