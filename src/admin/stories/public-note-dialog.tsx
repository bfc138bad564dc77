'use client'

import { useState } from 'react'
import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { useZone } from '../actions/use-zone.ts'
import type { DialogProps } from './dialog-props.ts'
import { actionWords } from './action-words.ts'
import { leavesInWords } from './leaves-in-words.ts'
import { Overtaken } from './overtaken.tsx'

/** Asks for the note that readers will find on the page; the story's own words stay as they are. */
export function PublicNoteDialog(props: DialogProps & { readonly action: StoryAction }) {
  const { action, standing, isBusy, problems, onClose, onConfirm } = props
  const { title = '', confirm = '' } = actionWords[action]
  const [note, setNote] = useState('')
  const zone = useZone()
  return (
    <ConfirmDialog
      confirmLabel={confirm}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => {
        onConfirm({ note })
      }}
      problems={problems}
      title={title}
    >
      <p>
        The note is added, dated, to the page <span className="stet-address">{standing.live?.url}</span>, and to the
        story in the API and every feed. The words that readers have stay as they are.
      </p>
      <p>
        <strong>{leavesInWords({ standing, asked: new Date(), isNow: true, zone })}</strong>
      </p>
      <DialogText
        hint="Public for as long as the story is, and never edited."
        isRequired
        label="What readers are told"
        maxLength={limits.note}
        onChange={setNote}
        value={note}
      />
      <Overtaken standing={standing} />
    </ConfirmDialog>
  )
}
