'use client'

import { Link } from '@payloadcms/ui'
import type { Held } from '../../desk/now/now-answer.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { sayInstant, sayLeft, sayLeftInWords } from '../actions/say-time.ts'
import { BoardSection } from './board-section.tsx'

type Props = { readonly held: readonly Held[]; readonly now: Date; readonly zone: string }

/** What is ready and not out: until when, and by what. */
export function HeldList({ held, now, zone }: Props) {
  return (
    <BoardSection
      count={held.length}
      name="held"
      title="Held"
      whenEmpty={
        <>
          Nothing is held. <Link href="/admin/collections/embargoes/create">Impose an embargo</Link>, or release an
          approved story at a later time.
        </>
      }
    >
      {held.map((one) => (
        <HeldItem held={one} key={one.release} now={now} zone={zone} />
      ))}
    </BoardSection>
  )
}

function HeldItem({ held, now, zone }: { readonly held: Held; readonly now: Date; readonly zone: string }) {
  const { until, story, headline, kind, heldBy } = held
  return (
    <li className="stet-item stet-item--held">
      <Countdown now={now} until={until} />
      <div className="stet-item__words">
        <Link className="stet-item__title" href={`/admin/collections/stories/${story}`}>
          {headline === '' ? 'Without a headline' : headline}
        </Link>
        <p>
          {until === null ? openEnd(heldBy) : <>Until {sayInstant(new Date(until), held.zone ?? zone)}</>}
          {kind !== 'first' && <> · {kindInWords(kind)}</>}
        </p>
        <p>
          {heldBy.length === 0 ? (
            'By the time it was released for.'
          ) : (
            <>
              By{' '}
              {heldBy.map(({ embargo, title }, index) => (
                <span key={embargo}>
                  {index > 0 && ', '}
                  <Link href={`/admin/collections/embargoes/${embargo}`}>{title}</Link>
                </span>
              ))}
            </>
          )}
        </p>
      </div>
    </li>
  )
}

/** What it waits for, where an embargo says so. */
function openEnd(heldBy: Held['heldBy']): string {
  const conditions = heldBy.flatMap(({ until, condition }) => (until === null && condition !== null ? [condition] : []))
  return conditions.length === 0 ? 'Until announced' : `Until announced: ${conditions.join('; ')}`
}

/** What is left, to look at; a reader of the screen is told once, in words. */
function Countdown({ until, now }: { readonly until: string | null; readonly now: Date }) {
  if (until === null) {
    return (
      <span className="stet-left stet-left--open">
        <span aria-hidden>∞</span>
        <span className="stet-unseen">Open-ended</span>
      </span>
    )
  }
  const left = Date.parse(until) - now.getTime()
  const near = left < 60_000 ? ' stet-left--near' : ''
  return (
    <span className={`stet-left${near}`} role="timer">
      <span aria-hidden suppressHydrationWarning>
        {left <= 0 ? 'lifting…' : sayLeft(left)}
      </span>
      <span className="stet-unseen" suppressHydrationWarning>
        {left <= 0 ? 'Lifting' : `Lifts ${sayLeftInWords(left)}`}
      </span>
    </span>
  )
}
