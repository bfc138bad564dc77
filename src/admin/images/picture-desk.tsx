'use client'

import { Link, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { PictureStanding } from '../../desk/images/picture-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useZone } from '../actions/use-zone.ts'
import { titled } from '../embargoes/embargo-words.ts'
import { ActionMenu } from '../stories/action-menu.tsx'
import { KillPictureDialog } from './kill-picture-dialog.tsx'
import '../stories/stories.css'

/** Above a picture's words: whether it was killed, which live stories show it, and the way to kill it. */
export function PictureDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StandingPicture id={String(id)} key={id} />
}

function StandingPicture({ id }: { readonly id: string }) {
  const zone = useZone()
  const { answer: standing, askAgain } = useAnswer(`/api/images/${id}/standing`, standingIn)
  const [isAsking, setAsking] = useState(false)
  if (standing === null) return null
  const { killed, shownBy, mayKill } = standing
  return (
    <div className="stet-picture">
      {killed !== null ? (
        <p className="stet-banner stet-banner--error">
          Killed on {sayInstant(new Date(killed.at), zone)} by {killed.by}, for good: {killed.reason}
        </p>
      ) : (
        <p className="stet-picture__shown">
          {shownBy.length === 0 ? 'No live story shows it.' : 'Live in '}
          {shownBy.map(({ story, headline }, at) => (
            <span key={story}>
              {at > 0 && ', '}
              <Link href={`/admin/collections/stories/${story}`}>{titled(headline)}</Link>
            </span>
          ))}
        </p>
      )}
      <ActionMenu
        items={
          mayKill
            ? [
                {
                  label: 'Kill this picture…',
                  isDangerous: true,
                  onChoose: () => {
                    // Who looks at it a day later is told of the stories of today.
                    askAgain()
                    setAsking(true)
                  },
                },
              ]
            : []
        }
        label="More"
      />
      {isAsking && (
        <KillPictureDialog
          onClose={() => {
            setAsking(false)
          }}
          onDone={() => {
            setAsking(false)
            askAgain()
          }}
          standing={standing}
        />
      )}
    </div>
  )
}

function standingIn(json: Readonly<Record<string, unknown>>): PictureStanding | null {
  return isStanding(json) ? json : null
}

function isStanding(json: object): json is PictureStanding {
  return 'shownBy' in json && 'awaitedBy' in json && 'mayKill' in json
}
