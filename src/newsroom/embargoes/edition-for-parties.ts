/** What is known of a story when a party asks for it. */
export type StoryForParties = {
  readonly standing: string
  readonly stage: string
  readonly flagged: boolean
  /** The edition that the last approval froze. */
  readonly edition: string | null
  /** An ending has been decided, whether or not it has been carried out. */
  readonly isEnding: boolean
  readonly releases: readonly {
    readonly edition: string
    readonly state: string
    readonly askedAt: string
  }[]
}

const waiting = new Set(['held', 'lifting'])
const neverOut = new Set(['held', 'lifting', 'failed', 'cancelled'])

/**
 * The edition that parties to an embargo may be shown: the one that waits to go out, or else the one that stands approved.
 * Never a draft, and never what has been out: that is read where everyone reads it.
 *
 * Nothing of a story that was taken off, or that waits for legal.
 */
export function editionForParties(story: StoryForParties): string | null {
  const { standing, stage, flagged, edition, isEnding, releases } = story
  if ((standing !== 'never' && standing !== 'live') || isEnding || flagged) return null
  const [next] = releases
    .filter(({ state }) => waiting.has(state))
    .toSorted((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt))
  const chosen = next?.edition ?? (stage === 'approved' ? edition : null)
  const wasOut = releases.some((release) => release.edition === chosen && !neverOut.has(release.state))
  return wasOut ? null : chosen
}
