'use client'

import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import type { Problem } from '../actions/post-action.ts'
import { useZone } from '../actions/use-zone.ts'
import { countOf } from './count.ts'
import { leavesInWords } from './leaves-in-words.ts'

type Props = {
  readonly standing: StoryStanding
  /** When it is asked for, or what is wrong with the time given. */
  readonly asked: Date | Problem
  readonly isNow: boolean
}

/** What a release makes public, where, and when it really leaves. */
export function ReleaseOutcome({ standing, asked, isNow }: Props) {
  const zone = useZone()
  const { outcome, live } = standing
  return (
    <div className="stet-outcome">
      <p>
        <strong>{leavesInWords({ standing, asked, isNow, zone })}</strong>
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
}
