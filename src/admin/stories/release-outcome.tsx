'use client'

import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import { releaseAt } from '../../newsroom/releases/release-at.ts'
import type { Problem } from '../actions/post-action.ts'
import { sayInstant, sayLeftInWords } from '../actions/say-time.ts'
import { useZone } from '../actions/use-zone.ts'
import { countOf } from './count.ts'
import { holdWords } from './hold-words.ts'

type Props = {
  readonly standing: StoryStanding
  /** When it is asked for, or what is wrong with the time given. */
  readonly asked: Date | Problem
  readonly isNow: boolean
}

/** What a release makes public, where, and when it really leaves. */
export function ReleaseOutcome({ standing, asked, isNow }: Props) {
  const zone = useZone()
  const { outcome, live, holds } = standing
  return (
    <div className="stet-outcome">
      <p>
        <strong>{leaves()}</strong>
      </p>
      {outcome !== null && (
        <>
          <p>Then everybody has, as it was approved:</p>
          <ul>
            <li>
              “{outcome.headline}” at <span className="stet-address">{outcome.url}</span>
              {live === null ? '' : `, in place of version ${String(live.version)}`}
            </li>
            <li>
              in the API, on the front page, in {outcome.section.name} and the feeds
              {outcome.bylines.length === 0 ? '' : `, and under ${outcome.bylines.join(', ')}`}
            </li>
            <li>
              {outcome.pictures === 0
                ? 'no pictures: it has none'
                : `the files of ${countOf(outcome.pictures, 'picture')}`}
            </li>
          </ul>
        </>
      )}
    </div>
  )

  function leaves(): string {
    if (!(asked instanceof Date)) return isNow ? '' : 'Give the date and the time it is to leave.'
    const at = releaseAt(
      asked,
      holds.map(({ until }) => ({ until: until === null ? null : new Date(until) })),
    )
    if (at === 'never')
      return `It is held until announced by ${holdWords(holds.filter(({ until }) => until === null))}.`
    if (at > asked) {
      const by = holdWords(holds.filter(({ until }) => until !== null && new Date(until).getTime() === at.getTime()))
      return `This goes into an embargo: it will leave at ${sayInstant(at, zone)}, when ${by} ends.`
    }
    if (isNow) return 'It leaves at once.'
    return `It leaves at ${sayInstant(at, zone)}, ${sayLeftInWords(at.getTime() - Date.now())}.`
  }
}
