'use client'

import { useState } from 'react'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { needsSecond, type EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { LocalTimeFields } from '../actions/local-time-fields.tsx'
import { postAction, type Problem } from '../actions/post-action.ts'
import { sayInstant } from '../actions/say-time.ts'
import { changeWords } from './embargo-words.ts'
import { WhatGoesOut } from './what-goes-out.tsx'

type Props = {
  readonly change: EmbargoChange
  readonly standing: EmbargoStanding
  readonly zone: string
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Asks before an embargo changes: what would be public, when, and who else has to say so. */
export function ChangeDialog({ change, standing, zone, onClose, onDone }: Props) {
  const { title, confirm, isDangerous } = changeWords[change]
  const [end, setEnd] = useState({ local: '', zone })
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const hasEnd = change === 'extend' || change === 'shorten'
  const isSecond = needsSecond(change)

  async function act(): Promise<void> {
    setBusy(true)
    const said = reason.trim() === '' && !isSecond ? {} : { reason }
    const until = hasEnd ? { until: end.local, zone: end.zone } : {}
    const answer = await postAction('embargoes', standing.id, change, { ...until, ...said })
    setBusy(false)
    if (answer.ok) return onDone()
    setProblems(answer.problems)
  }

  return (
    <ConfirmDialog
      confirmLabel={confirm}
      isBusy={isBusy}
      isDangerous={isDangerous}
      onClose={onClose}
      onConfirm={() => void act()}
      problems={problems}
      title={title}
    >
      <p>
        <strong>{standing.title}</strong>
        {standing.until !== null && <>, until {sayInstant(new Date(standing.until), zone)}</>}
      </p>
      {change === 'extend' ? (
        <p>What it holds moves with it. Nobody else has to agree to a longer embargo.</p>
      ) : (
        <WhatGoesOut at={change === 'shorten' ? 'then' : 'at once'} standing={standing} zone={zone} />
      )}
      {hasEnd && <LocalTimeFields label="New end" onChange={setEnd} time={end} />}
      <DialogText isRequired={isSecond} label="Why (stays on the desk)" onChange={setReason} rows={2} value={reason} />
      {isSecond && <p>Nothing changes yet: a second editor has to confirm it.</p>}
    </ConfirmDialog>
  )
}
