'use client'

import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { ReleaseOutcome } from './release-outcome.tsx'

/** Asks before what was taken off comes back: what readers get, where, and when. */
export function RestoreDialog({ standing, isBusy, problems, onClose, onConfirm }: DialogProps) {
  return (
    <ConfirmDialog
      confirmLabel="Restore the story"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => {
        onConfirm({})
      }}
      problems={problems}
      title="Bring this story back"
    >
      <ReleaseOutcome asked={new Date()} isNow standing={{ ...standing, outcome: standing.takenOff }} />
      <p>It is what readers had, with its public notes. What was typed since stays on the desk.</p>
    </ConfirmDialog>
  )
}
