'use client'

import type { ReactNode } from 'react'
import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import { sayInstant, sayLeft } from '../actions/say-time.ts'
import { useNow } from '../actions/use-now.ts'
import { useZone } from '../actions/use-zone.ts'
import { holdWords } from './hold-words.ts'
import { useRoom } from './room.ts'

type Line = {
  readonly look: 'held' | 'live' | 'warning' | 'error' | 'plain'
  readonly key: string
  readonly says: ReactNode
}

/** Where a story stands outside the desk: held and by what, live and since when, killed, failed. It turns by itself. */
export function StandingBanner({ story }: { readonly story: string }) {
  const { standing, clockAhead } = useRoom(story)
  const zone = useZone()
  if (standing === null) return null
  const lines = [...endedLines(standing, zone), ...releaseLines(standing, zone), ...textLines(standing)]
  const due = standing.release?.releaseAt ?? null
  return (
    <div className="stet-standing">
      <div aria-live="polite">
        {lines.map(({ key, look, says }) => (
          <p className={`stet-banner stet-banner--${look}`} key={key}>
            {says}
          </p>
        ))}
      </div>
      {due !== null && <Countdown clockAhead={clockAhead} until={new Date(due)} />}
    </div>
  )
}

/** For the eyes: who listens is told when it turns, not every second. */
function Countdown({ until, clockAhead }: { readonly until: Date; readonly clockAhead: number }) {
  const now = useNow(true)
  const left = until.getTime() - (now.getTime() + clockAhead)
  return (
    <span aria-live="off" className="stet-countdown" role="timer">
      {left <= 0 ? 'leaving now' : sayLeft(left)}
    </span>
  )
}

function releaseLines({ release, holds, live, failed, outcome }: StoryStanding, zone: string): readonly Line[] {
  const lines: Line[] = []
  if (live !== null) lines.push({ key: 'live', look: 'live', says: liveWords(live, zone) })
  if (failed !== null) {
    lines.push({
      key: 'failed',
      look: 'error',
      says: `The last release failed, and nothing went out: ${failed.reason}`,
    })
  }
  if (release !== null) lines.push(waitingLine(release, zone))
  else if (holds.length > 0) {
    const open = holds.some(({ until }) => until === null)
    const last = latest(holds)
    const until = open || last === null ? 'until announced' : `until ${sayInstant(last, zone)}`
    const what = outcome === null ? 'Whatever is released of it' : 'The next release'
    lines.push({
      key: 'embargo',
      look: 'held',
      says: `Under embargo ${until}: ${holdWords(holds)}. ${what} leaves no earlier.`,
    })
  }
  return lines
}

function waitingLine(release: NonNullable<StoryStanding['release']>, zone: string): Line {
  const { state, releaseAt, heldBy, reason, kind } = release
  const key = `release ${release.id} ${state}`
  if (state === 'failed') return { key, look: 'error', says: `Failed: ${reason ?? 'nobody knows why'}` }
  if (state === 'lifting' || state === 'writing') return { key, look: 'held', says: 'Leaving the building now…' }
  const what = kind === 'first' ? '' : ` (${kind})`
  if (releaseAt === null) {
    const by = heldBy.filter(({ until }) => until === null)
    return { key, look: 'held', says: `Held until announced by ${holdWords(by.length > 0 ? by : heldBy)}${what}` }
  }
  const at = new Date(releaseAt)
  const by = heldBy.filter(({ until }) => until !== null && new Date(until).getTime() === at.getTime())
  if (by.length === 0) return { key, look: 'held', says: `Scheduled for ${sayInstant(at, zone)}${what}` }
  const zones = [...new Set(by.flatMap((hold) => (hold.zone === null || hold.zone === zone ? [] : [hold.zone])))]
  const there = zones.map((other) => ` (${sayInstant(at, other)})`).join('')
  return { key, look: 'held', says: `Held until ${sayInstant(at, zone)}${there} by ${holdWords(by)}${what}` }
}

function liveWords({ version, publishedAt, url }: NonNullable<StoryStanding['live']>, zone: string): ReactNode {
  const since = publishedAt === null ? '' : ` since ${sayInstant(new Date(publishedAt), zone)}`
  return (
    <>
      Live{since}, version {version}: <a href={url}>{url}</a>
    </>
  )
}

const endedWords = {
  withheld: 'Withheld',
  unpublished: 'Unpublished',
  retracted: 'Retracted',
  killed: 'Killed',
} as const

function endedLines({ ended, standing }: StoryStanding, zone: string): readonly Line[] {
  if (standing === 'never' || standing === 'live') return []
  const word = endedWords[standing]
  const when = ended === null ? '' : ` on ${sayInstant(new Date(ended.at), zone)} by ${ended.by}: ${ended.reason}`
  const says = `${word}${when}${/[.!?]$/.test(when) ? '' : '.'}${standing === 'killed' ? ' It does not come back.' : ''}`
  return [{ key: 'ended', look: 'error', says }]
}

function textLines(story: StoryStanding): readonly Line[] {
  const { changedSinceApproval, release, live, stage, flagged, whyNot, standing } = story
  if (standing === 'killed') return []
  const lines: Line[] = []
  if (changedSinceApproval && release !== null) {
    lines.push({
      key: 'changed',
      look: 'warning',
      says: 'Changed since approval: the approved edition goes out, not this text.',
    })
  } else if (changedSinceApproval && live !== null) {
    lines.push({
      key: 'changed',
      look: 'warning',
      says: 'Changed since approval: readers have the approved edition, not this text.',
    })
  } else if (changedSinceApproval && stage === 'draft') {
    lines.push({
      key: 'changed',
      look: 'warning',
      says: 'Changed since approval: it has to be submitted and approved again.',
    })
  }
  if (flagged)
    lines.push({
      key: 'flagged',
      look: 'warning',
      says: 'Flagged for legal: it can’t be approved or released until legal clears it.',
    })
  if (stage === 'submitted' && whyNot.length > 0) {
    lines.push({
      key: 'waits',
      look: 'plain',
      says: `Waiting for approval. ${whyNot.map(({ message }) => message).join(' ')}`,
    })
  }
  return lines
}

function latest(holds: StoryStanding['holds']): Date | null {
  const ends = holds.flatMap(({ until }) => (until === null ? [] : [new Date(until).getTime()]))
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}
