'use client'

import { useState } from 'react'
import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { useZone } from '../actions/use-zone.ts'
import type { DialogProps } from './dialog-props.ts'
import { actionWords } from './action-words.ts'

/** Asks before a story is moved, with a note for whoever has it next. */
export function NoteDialog(props: DialogProps & { readonly action: StoryAction }) {
  const { action, standing, isBusy, problems, onClose, onConfirm } = props
  const { title = '', confirm = '', says, noteLabel, noteRequired = false, isDangerous = false } = actionWords[action]
  const [note, setNote] = useState('')
  const zone = useZone()
  const waiting = action === 'unschedule' ? standing.release : null
  return (
    <ConfirmDialog
      confirmLabel={confirm}
      isBusy={isBusy}
      isDangerous={isDangerous}
      onClose={onClose}
      onConfirm={() => {
        onConfirm(note.trim() === '' ? {} : { note })
      }}
      problems={problems}
      title={title}
    >
      <p>
        <strong>{standing.headline || 'Without a headline'}</strong>
      </p>
      <p>{says}</p>
      {waiting !== null && (
        <p>
          It was to go out{' '}
          {waiting.releaseAt === null
            ? 'once its embargo is lifted'
            : `on ${sayInstant(new Date(waiting.releaseAt), zone)}`}
          {waiting.outcome === null ? '.' : ' at '}
          {waiting.outcome !== null && <span className="stet-address">{waiting.outcome.url}</span>}
        </p>
      )}
      {noteLabel !== undefined && (
        <DialogText
          isRequired={noteRequired}
          label={noteLabel}
          maxLength={limits.note}
          onChange={setNote}
          value={note}
        />
      )}
    </ConfirmDialog>
  )
}
