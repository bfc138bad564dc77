'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { WebhookStanding } from '../../desk/webhooks/webhook-standing.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'
import { useDialog } from '../actions/use-dialog.ts'

type Act = 'switch-on' | 'send-again' | 'dismiss'

type Props = {
  readonly webhook: string
  readonly name: string
  readonly standing: WebhookStanding
  readonly onDone: (act: Act) => void
}

const words: Readonly<Record<Act, { readonly label: string; readonly says: (name: string) => string }>> = {
  'switch-on': {
    label: 'Switch it on again',
    says: (name) =>
      `From now on ${name} is told what goes out. What happened while it was off it is not told; what was called off then can be sent again below.`,
  },
  'send-again': {
    label: 'Send them again',
    says: (name) =>
      `${name} is told at once, of each with what is public now. Of a story that has ended since, it is told nothing but the end.`,
  },
  dismiss: {
    label: 'Dismiss',
    says: (name) => `It leaves the list of what failed on Now. ${name} is told nothing of it, unless it is sent again.`,
  },
}

/** Red, while a destination was switched off or could not be told: what went wrong, and what can be done. */
export function TroubleBox({ webhook, name, standing, onDone }: Props) {
  const { asking, ask, onClose } = useDialog<Act>(() => undefined)
  const { disabledBecause, failed, isOn, may } = standing
  if (disabledBecause === null && failed === 0) return null
  const button = (act: Act) => (
    <Button
      buttonStyle="secondary"
      margin={false}
      onClick={() => {
        ask(act)
      }}
      size="small"
      type="button"
    >
      {words[act].label}…
    </Button>
  )
  return (
    <section aria-label="What went wrong" className="stet-webhook__trouble">
      {disabledBecause !== null && (
        <p>
          <strong>Switched off.</strong> {disabledBecause}
        </p>
      )}
      {failed > 0 && (
        <p>
          <strong>
            {failed} {failed === 1 ? 'message' : 'messages'} could not be told,
          </strong>{' '}
          however often it was tried.
        </p>
      )}
      <div className="stet-webhook__buttons">
        {disabledBecause !== null && may.manage && button('switch-on')}
        {failed > 0 && isOn && may.resend && button('send-again')}
        {may.resend && button('dismiss')}
      </div>
      {asking !== null && (
        <TroubleDialog
          act={asking}
          name={name}
          onClose={onClose}
          onDone={() => {
            onClose()
            onDone(asking)
          }}
          webhook={webhook}
        />
      )}
    </section>
  )
}

type DialogProps = Pick<Props, 'webhook' | 'name'> & {
  readonly act: Act
  readonly onClose: () => void
  readonly onDone: () => void
}

function TroubleDialog({ act: asked, webhook, name, onClose, onDone }: DialogProps) {
  const { isBusy, problems, act } = useAction(onDone)
  const [reason, setReason] = useState('')
  const { label, says } = words[asked]
  return (
    <ConfirmDialog
      confirmLabel={label}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('webhooks', webhook, asked, reason.trim() === '' ? {} : { reason })}
      problems={problems}
      title={`${label}: ${name}`}
    >
      <p>{says(name)}</p>
      <DialogReason isRequired={false} onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}
