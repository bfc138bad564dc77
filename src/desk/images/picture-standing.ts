/** A story that shows a picture, and where readers find it; null while it is not out. */
export type ShowingStory = { readonly story: string; readonly headline: string; readonly url: string | null }

/** Where a picture stands, as its page on the desk shows it. */
export type PictureStanding = {
  readonly id: string
  readonly killed: { readonly reason: string; readonly at: string; readonly by: string } | null
  /** Live stories that show it. */
  readonly shownBy: readonly ShowingStory[]
  /** Stories whose release waits to show it. */
  readonly awaitedBy: readonly ShowingStory[]
  readonly mayKill: boolean
}
