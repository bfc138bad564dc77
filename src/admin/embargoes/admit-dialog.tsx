'use client'

import { useState } from 'react'
import type { AdmissionScope } from '../../newsroom/embargoes/kinds.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogChoice } from '../actions/dialog-choice.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { DialogSelect } from '../actions/dialog-select.tsx'
import { LocalTimeFields } from '../actions/local-time-fields.tsx'
import { useAction } from '../actions/use-action.ts'
import type { EmbargoDialogProps } from './change-dialog.tsx'
import { changeWords } from './embargo-words.ts'
import { usePartners } from './use-partners.ts'

const scopes = [
  { value: 'notice', says: 'That it is coming: the headline and the end of the embargo' },
  { value: 'text', says: 'The text, without its pictures' },
  { value: 'text+media', says: 'The text and its pictures' },
] as const

const starts = [
  { value: 'now', says: 'As soon as it is confirmed' },
  { value: 'at', says: 'At a time' },
] as const

/** Asks whom to let in early, to how much and from when: before a second editor confirms it, nobody is let in. */
export function AdmitDialog({ standing, zone, onClose, onDone }: EmbargoDialogProps) {
  const partners = usePartners()?.filter(({ isActive }) => isActive) ?? []
  const [partner, setPartner] = useState('')
  const [scope, setScope] = useState<AdmissionScope>('notice')
  const [from, setFrom] = useState<'now' | 'at'>('now')
  const [time, setTime] = useState({ local: '', zone })
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  const start = from === 'now' ? {} : { from: time.local }
  const asked = {
    party: { partner, scope, ...start },
    ...(from === 'now' ? {} : { zone: time.zone }),
    reason,
    revision: standing.revision,
  }
  return (
    <ConfirmDialog
      confirmLabel={changeWords.admit.confirm}
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void act('embargoes', standing.id, 'admit', asked)}
      problems={problems}
      title={changeWords.admit.title}
    >
      <p>
        Nothing becomes public. The party sees, by its own token, the approved editions under “{standing.title}”, once
        it has accepted the terms; every read is on record here.
      </p>
      <DialogSelect
        hint="Only partners that are active can be admitted."
        label="Party"
        onChange={setPartner}
        options={[
          { value: '', says: 'Choose a partner' },
          ...partners.map(({ id, name }) => ({ value: id, says: name })),
        ]}
        value={partner}
      />
      <DialogChoice choices={scopes} label="It may see" onChange={setScope} value={scope} />
      <DialogChoice choices={starts} label="From when" onChange={setFrom} value={from}>
        {from === 'at' && <LocalTimeFields onChange={setTime} time={time} />}
      </DialogChoice>
      <DialogReason onChange={setReason} reason={reason} />
      <p>Nobody is let in yet: a second editor has to confirm it.</p>
    </ConfirmDialog>
  )
}
