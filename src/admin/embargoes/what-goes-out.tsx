import type { Afterwards, Awaited, Covered, EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { titled } from './embargo-words.ts'

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
            {goesOut.map((one) => (
              <li key={one.story}>
                {titled(one.headline)}
                <Where awaited={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {stays.length > 0 && (
        <ul>
          {stays.map(({ story, headline, afterwards }) => (
            <li key={story}>
              {titled(headline)}: {stillHeld(afterwards, zone)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Where({ awaited: { outcome } }: { readonly awaited: Awaited }) {
  if (outcome === null) return null
  return (
    <>
      , at <span className="stet-address">{outcome.url}</span>
    </>
  )
}

/** What would be public if one thing alone were taken from under the embargo. */
export function IfUncovered({ covered, zone }: { readonly covered: Covered; readonly zone: string }) {
  const { ifUncovered, kind, inStory } = covered
  const what = kind === 'stories' ? 'The story' : inStory === null ? 'The picture' : `“${inStory}”, which shows it,`
  switch (ifUncovered.is) {
    case 'public':
      return (
        <p>
          <strong>{what} becomes public at once</strong>, on the paper’s pages, in the API and in every feed.
        </p>
      )
    case 'held':
      return (
        <p>
          {what} is {stillHeld(ifUncovered, zone)}
        </p>
      )
    case 'out':
      return <p>{what} is public already. Its later editions wait no longer for this embargo.</p>
    case 'desk':
      return (
        <p>
          <strong>Nothing becomes public by it:</strong> nothing of it waits to go out.
        </p>
      )
  }
}

export function stillHeld(afterwards: Afterwards, zone: string): string {
  if (afterwards.is !== 'held') return ''
  const until = afterwards.until === null ? 'until announced' : `until ${sayInstant(new Date(afterwards.until), zone)}`
  return `still held ${until}, by something else.`
}
