'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { sayClock, sayInstant } from '../actions/say-time.ts'
import { useZone } from '../actions/use-zone.ts'
import { roomOf, useRoom } from '../stories/room.ts'
import type { KeptText } from './kept-text.ts'
import { wordsOf } from './words-of.ts'

/** Offers back what was typed in another sitting and never saved: to look at, to put into the editor, to throw away. */
export function KeptOffers({ story }: { readonly story: string }) {
  const { kept } = useRoom(story)
  const [shown, setShown] = useState<KeptText | null>(null)
  const zone = useZone()
  const [isBusy, setBusy] = useState(false)

  function restore(text: KeptText): void {
    setBusy(true)
    void roomOf(story)
      .hands?.restore(text)
      .finally(() => {
        setBusy(false)
      })
  }

  return (
    <div role="status">
      {kept.map((text) => (
        <div className="stet-banner stet-banner--warning" key={text.key}>
          <p>
            <strong>Text from {clock(text)} that was not saved.</strong> It is in this browser alone
            {text.revision === null ? '.' : `; it was written on revision ${String(text.revision)}.`}
          </p>
          <Choice
            label="Show"
            onClick={() => {
              setShown(text)
            }}
          />
          <Choice
            isBusy={isBusy}
            label={isBusy ? 'Restoring…' : 'Restore'}
            onClick={() => {
              restore(text)
            }}
          />
          <Choice isBusy={isBusy} label="Discard" onClick={() => roomOf(story).hands?.discard(text)} />
        </div>
      ))}
      {shown !== null && (
        <ConfirmDialog
          cancelLabel="Close"
          confirmLabel="Restore it"
          onClose={() => {
            setShown(null)
          }}
          onConfirm={() => {
            restore(shown)
            setShown(null)
          }}
          title={`Text from ${clock(shown)}`}
        >
          {wordsOf(shown.content).map(({ field, words }) => (
            <div key={field}>
              <strong>{field}</strong>
              <p className="stet-kept">{words}</p>
            </div>
          ))}
        </ConfirmDialog>
      )}
    </div>
  )

  function clock({ at }: KeptText): string {
    const date = new Date(at)
    const isToday = Date.now() - date.getTime() < 12 * 3_600_000
    return isToday ? sayClock(date, zone) : sayInstant(date, zone)
  }
}

type ChoiceProps = { readonly label: string; readonly onClick: () => void; readonly isBusy?: boolean }

function Choice({ label, onClick, isBusy = false }: ChoiceProps) {
  return (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClick} size="small" type="button">
      {label}
    </Button>
  )
}
