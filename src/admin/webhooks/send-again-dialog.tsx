'use client'

import { useState } from 'react'
import type { MessageShown } from '../../desk/webhooks/message-shown.ts'
import { toldInWords } from '../../newsroom/webhooks/told.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'

type Props = { readonly message: MessageShown; readonly onClose: () => void; readonly onDone: () => Promise<void> }

/** Asks before a destination is told once more. */
export function SendAgainDialog({ message: { id, kind, destination, state, story }, onClose, onDone }: Props) {
  const { isBusy, problems, act } = useAction(onDone)
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      confirmLabel="Send it again"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('effects', id, 'send-again', reason.trim() === '' ? {} : { reason })}
      problems={problems}
      title={`Tell ${destination.name} again?`}
    >
      <p>
        “{toldInWords[kind]}”{story !== null && <> of {story.headline || 'a story without a headline'}</>} is sent at
        once, with what is public now.{' '}
        {state === 'delivered'
          ? 'It has the id it had, so that they can tell that they have it.'
          : 'If they do not take it, it is tried as often as a new one.'}
      </p>
      <DialogReason isRequired={false} onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}
