'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { useAction } from '../actions/use-action.ts'
import { useDialog } from '../actions/use-dialog.ts'
import type { EmbargoDialogProps } from './change-dialog.tsx'
import { endAsked, EndFields, type End } from './end-fields.tsx'
import { WhatGoesOut } from './what-goes-out.tsx'

type Props = Omit<EmbargoDialogProps, 'onClose'>

/** What a picture's file asks for. It holds, and an editor says whether it is an embargo. */
export function ProposedBox({ standing, zone, onDone }: Props) {
  const { asking, ask, ...closing } = useDialog<'confirm' | 'dismiss'>(onDone)
  const mayAnswer = standing.may.includes('dismiss')
  const props = { standing, zone, ...closing }
  return (
    <section aria-label="Read in a picture’s file" className="stet-embargo__pending">
      <p>
        <strong>This was read in a picture’s file, and nobody has answered it yet.</strong> It holds what it covers
        until an editor says whether it is an embargo.
      </p>
      {!mayAnswer && <p className="stet-embargo__quiet">An editor answers it.</p>}
      {mayAnswer && (
        <div className="stet-embargo__buttons">
          <Button
            margin={false}
            onClick={() => {
              ask('confirm')
            }}
            size="medium"
            type="button"
          >
            It is an embargo…
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              ask('dismiss')
            }}
            size="medium"
            type="button"
          >
            Dismiss…
          </Button>
        </div>
      )}
      {asking === 'confirm' && <ConfirmProposalDialog {...props} />}
      {asking === 'dismiss' && <DismissDialog {...props} />}
    </section>
  )
}

/** It is one: until the end that was read, or the one an editor reads out of the source's words. */
function ConfirmProposalDialog({ standing, zone, onClose, onDone }: EmbargoDialogProps) {
  const { until, statedAs } = standing
  const isToCome = until !== null && Date.parse(until) > Date.parse(standing.now)
  const [end, setEnd] = useState<End>({ is: isToCome ? 'as-it-is' : 'at', local: '', zone, condition: '' })
  const { isBusy, problems, act } = useAction(onDone)
  const asRead = {
    value: 'as-it-is',
    says: `As it was read: ${isToCome ? sayInstant(new Date(until), zone) : ''}`,
  } as const
  return (
    <ConfirmDialog
      confirmLabel="Confirm the embargo"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('embargoes', standing.id, 'confirm', { ...endAsked(end), revision: standing.revision })}
      problems={problems}
      title="Confirm that this is an embargo"
    >
      <p>Nothing becomes public. What it covers stays held until the end you give.</p>
      {statedAs !== null && <blockquote className="stet-quote">{statedAs}</blockquote>}
      <EndFields
        choices={[
          ...(isToCome ? [asRead] : []),
          { value: 'at', says: 'Another time' },
          { value: 'open', says: 'Until announced: it holds until two editors lift it' },
        ]}
        end={end}
        label="Until"
        onChange={setEnd}
      />
    </ConfirmDialog>
  )
}

/** There is none: a slip, or it is over. What waits for it alone goes out. */
function DismissDialog({ standing, zone, onClose, onDone }: EmbargoDialogProps) {
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  return (
    <ConfirmDialog
      confirmLabel="Dismiss it"
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void act('embargoes', standing.id, 'dismiss', { reason, revision: standing.revision })}
      problems={problems}
      title="Dismiss this proposed embargo"
    >
      {standing.statedAs !== null && <blockquote className="stet-quote">{standing.statedAs}</blockquote>}
      <p>It holds no more, from this moment, and does not come back.</p>
      <WhatGoesOut at="at once" standing={standing} zone={zone} />
      <DialogReason label="Why it is no embargo (stays on the desk)" onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}
