'use client'

import { useState } from 'react'
import type { PictureUses } from '../../desk/images/picture-uses.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'
import { titled } from '../embargoes/embargo-words.ts'

type Props = {
  readonly uses: PictureUses
  readonly onClose: () => void
  readonly onDone: () => Promise<void> | void
}

/** Asks before a picture disappears: from which pages, and that it does not come back. */
export function KillPictureDialog({ uses: { image, live, waiting }, onClose, onDone }: Props) {
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  return (
    <ConfirmDialog
      confirmLabel="Kill the picture"
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void act('images', image.id, 'kill', { reason })}
      problems={problems}
      title="Kill this picture"
    >
      {live.length === 0 ? (
        <p>No live page shows it: nothing disappears for readers.</p>
      ) : (
        <>
          <p>
            At once it disappears from these pages, which stay as they are otherwise, and from the API and every feed:
          </p>
          <ul>
            {live.map(({ story, headline, url }) => (
              <li key={story}>
                {titled(headline)}
                {url !== null && (
                  <>
                    , at <span className="stet-address">{url}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>Its public files are gone.</p>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <p>These were to show it, and do not go out: their releases fail, with the reason.</p>
          <ul>
            {waiting.map(({ story, headline }) => (
              <li key={story}>{titled(headline)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>It is for good: a killed picture is never used again.</strong>
      </p>
      <DialogReason onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}
