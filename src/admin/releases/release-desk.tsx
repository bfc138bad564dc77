'use client'

import { Link, useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ReleaseFacts, ReleaseOnRecord } from '../../desk/releases/effects-endpoint.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { sayInstant } from '../actions/say-time.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useZone } from '../actions/use-zone.ts'
import { Badge } from '../lists/badge.tsx'
import { releaseStateWords } from '../lists/state-words.ts'
import { lateInWords } from '../now/now-words.ts'
import { MessageTable } from '../webhooks/message-table.tsx'
import '../webhooks/webhooks.css'
import './releases.css'

const everyMs = 5_000

/** The page of a release: what was decided, what came of it, and whom it was told to. */
export function ReleaseDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Release id={String(id)} key={id} />
}

function Release({ id }: { readonly id: string }) {
  const zone = useZone()
  const { answer, askAgain } = useAnswer(`/api/releases/${id}/effects`, onRecordIn, everyMs)
  if (answer === null) return null
  const { release, effects } = answer
  const { says, colour } = releaseStateWords(release.state)
  return (
    <div className="stet-release">
      <p className="stet-release__head">
        <Badge colour={colour}>{says}</Badge> {kindInWords(release.kind)} of{' '}
        <Link href={`/admin/collections/stories/${release.story}`}>
          {release.headline || 'a story without a headline'}
        </Link>
      </p>
      {release.reason !== undefined && <p className="stet-release__reason">{release.reason}</p>}
      <dl className="stet-release__facts">
        {factsOf(release, zone).map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {effects !== null && (
        <section aria-labelledby="stet-told-to" className="stet-webhook__part">
          <h2 id="stet-told-to">Whom it was told to</h2>
          {effects.length === 0 ? (
            <p className="stet-webhook__quiet">No webhook was told of it.</p>
          ) : (
            <MessageTable messages={effects} names="destination" onDone={askAgain} zone={zone} />
          )}
        </section>
      )}
    </div>
  )
}

/** What is known of it, in the order in which it happened. */
function factsOf(release: ReleaseFacts, zone: string): readonly (readonly [string, ReactNode])[] {
  const { askedBy, askedAt, releaseAt, plannedAt, actualAt, lateMs, node, note } = release
  const facts: (readonly [string, ReactNode])[] = [
    ['Asked for', `${sayInstant(new Date(askedAt), zone)} by ${askedBy ?? 'the clock'}`],
  ]
  const planned = plannedAt ?? releaseAt
  facts.push(['Planned for', planned === null ? 'Until announced' : sayInstant(new Date(planned), zone)])
  facts.push(['Went out', actualAt === null ? 'It has not' : sayInstant(new Date(actualAt), zone)])
  if (actualAt !== null) facts.push(['Late', lateInWords(lateMs)])
  if (node !== null) facts.push(['By node', node])
  if (note !== null && note !== '') facts.push(['Note to readers', note])
  return facts
}

function onRecordIn(json: Readonly<Record<string, unknown>>): ReleaseOnRecord | null {
  return isReleaseOnRecord(json) ? json : null
}

/** The desk's own answer, under its own type. */
function isReleaseOnRecord(json: object): json is ReleaseOnRecord {
  return 'release' in json && 'effects' in json
}
