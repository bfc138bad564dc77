'use client'

import { useState } from 'react'
import type { Covered } from '../../desk/embargoes/embargo-standing.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'
import type { EmbargoDialogProps } from './change-dialog.tsx'
import { changeWords, titled } from './embargo-words.ts'
import { IfUncovered } from './what-goes-out.tsx'

/** Asks before a story or picture is taken from under the embargo: what of it would be public, and that a second editor decides. */
export function UncoverDialog(props: EmbargoDialogProps & { readonly covered: Covered }) {
  const { covered, standing, zone, onClose, onDone } = props
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  const item = { relationTo: covered.kind, value: covered.id }
  return (
    <ConfirmDialog
      confirmLabel={changeWords.uncover.confirm}
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void act('embargoes', standing.id, 'uncover', { item, reason, revision: standing.revision })}
      problems={problems}
      title={`Take this ${covered.kind === 'stories' ? 'story' : 'picture'} from under the embargo`}
    >
      <p>
        <strong>{titled(covered.title)}</strong>, under “{standing.title}”
      </p>
      <IfUncovered covered={covered} zone={zone} />
      <p>Whatever else the embargo covers stays held.</p>
      <DialogReason onChange={setReason} reason={reason} />
      <p>Nothing changes yet: a second editor has to confirm it.</p>
    </ConfirmDialog>
  )
}
