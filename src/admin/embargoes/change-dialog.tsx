'use client'

import { useState } from 'react'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { needsSecond, type EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { useAction } from '../actions/use-action.ts'
import { changeWords } from './embargo-words.ts'
import { endAsked, EndFields, type End } from './end-fields.tsx'
import { WhatGoesOut } from './what-goes-out.tsx'

export type EmbargoDialogProps = {
  readonly standing: EmbargoStanding
  readonly zone: string
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

type Props = EmbargoDialogProps & { readonly change: Exclude<EmbargoChange, 'uncover' | 'cover' | 'admit'> }

const later = [
  { value: 'at', says: 'A later time' },
  { value: 'open', says: 'Until announced: it holds until two editors lift it' },
] as const
const earlier = [{ value: 'at', says: 'An earlier time' }] as const

/** Asks before an embargo changes: what would be public, when, and who else has to say so. */
export function ChangeDialog({ change, standing, zone, onClose, onDone }: Props) {
  const { title, confirm, isDangerous } = changeWords[change]
  const [end, setEnd] = useState<End>({ is: 'at', local: '', zone, condition: '' })
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  const hasEnd = change === 'extend' || change === 'shorten'
  const isSecond = needsSecond(change)
  const said = reason.trim() === '' && !isSecond ? {} : { reason }
  const asked = { ...(hasEnd ? endAsked(end) : {}), ...said, revision: standing.revision }

  return (
    <ConfirmDialog
      confirmLabel={confirm}
      isBusy={isBusy}
      isDangerous={isDangerous}
      onClose={onClose}
      onConfirm={() => void act('embargoes', standing.id, change, asked)}
      problems={problems}
      title={title}
    >
      <p>
        <strong>{standing.title}</strong>
        {standing.until !== null && <>, until {sayInstant(new Date(standing.until), zone)}</>}
      </p>
      {change === 'extend' ? (
        <p>What it holds moves with it. Nothing becomes public, and nobody else has to agree to a longer embargo.</p>
      ) : (
        <WhatGoesOut at={change === 'shorten' ? 'then' : 'at once'} standing={standing} zone={zone} />
      )}
      {hasEnd && (
        <EndFields
          asksCondition
          choices={change === 'extend' ? later : earlier}
          end={end}
          label="New end"
          onChange={setEnd}
        />
      )}
      <DialogReason isRequired={isSecond} onChange={setReason} reason={reason} />
      {isSecond && <p>Nothing changes yet: a second editor has to confirm it.</p>}
    </ConfirmDialog>
  )
}
