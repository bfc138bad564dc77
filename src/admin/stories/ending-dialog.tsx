'use client'

import { useState } from 'react'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import type { DialogProps } from './action-dialog.tsx'
import { countOf } from './count.ts'

/** Asks before a story is taken off: what disappears, from where, and whether it can come back. */
export function EndingDialog(props: DialogProps & { readonly kind: 'kill' | 'unpublish' }) {
  const { kind, standing, isBusy, problems, onClose, onConfirm } = props
  const { live, release } = standing
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const isKill = kind === 'kill'
  return (
    <ConfirmDialog
      confirmLabel={isKill ? 'Kill the story' : 'Unpublish the story'}
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => {
        onConfirm(note.trim() === '' ? { reason } : { reason, note })
      }}
      problems={problems}
      title={isKill ? 'Kill this story' : 'Unpublish this story'}
    >
      <p>
        <strong>{standing.headline || 'Without a headline'}</strong>
      </p>
      {live === null ? (
        <p>It has never been public: no reader sees a trace of it.</p>
      ) : (
        <>
          <p>At once this disappears for everybody:</p>
          <ul>
            <li>
              the page <span className="stet-address">{live.url}</span>, which then says{' '}
              {isKill ? 'that the story was withdrawn (410)' : 'that nothing is there (404)'}
            </li>
            <li>the story in the API, the front page, its section, its bylines and every feed</li>
            <li>
              {live.pictures === 0 ? 'no pictures: it has none' : `the files of ${countOf(live.pictures, 'picture')}`}
            </li>
          </ul>
        </>
      )}
      {release !== null && <p>The release that is waiting does not go out.</p>}
      <p>
        {isKill ? <strong>It is for good: a killed story does not come back.</strong> : 'The text stays on the desk.'}
      </p>
      <DialogText
        isRequired
        label="Why (stays on the desk)"
        maxLength={limits.reason}
        onChange={setReason}
        rows={2}
        value={reason}
      />
      {isKill && live !== null && (
        <DialogText
          hint="Stands on the page in the story’s place."
          label="What readers are told"
          maxLength={limits.note}
          onChange={setNote}
          rows={2}
          value={note}
        />
      )}
    </ConfirmDialog>
  )
}
