import type { Afterwards, EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant } from '../actions/say-time.ts'

type Props = { readonly standing: EmbargoStanding; readonly zone: string; readonly at: 'at once' | 'then' }

/** What would be public if the embargo held no longer, where; and what would not, and why. */
export function WhatGoesOut({ standing: { awaited }, zone, at }: Props) {
  const goesOut = awaited.filter(({ afterwards }) => afterwards.is === 'public')
  const stays = awaited.filter(({ afterwards }) => afterwards.is === 'held')
  return (
    <>
      {goesOut.length === 0 ? (
        <p>
          <strong>Nothing becomes public by it:</strong> no release waits for this embargo alone.
        </p>
      ) : (
        <>
          <p>
            <strong>Public {at}</strong>, on the paper’s pages, in the API and in every feed:
          </p>
          <ul>
            {goesOut.map(({ story, headline }) => (
              <li key={story}>{headline}</li>
            ))}
          </ul>
        </>
      )}
      {stays.length > 0 && (
        <ul>
          {stays.map(({ story, headline, afterwards }) => (
            <li key={story}>
              {headline}: {stillHeld(afterwards, zone)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function stillHeld(afterwards: Afterwards, zone: string): string {
  if (afterwards.is !== 'held') return ''
  const until = afterwards.until === null ? 'until announced' : `until ${sayInstant(new Date(afterwards.until), zone)}`
  return `still held ${until}, by something else.`
}
