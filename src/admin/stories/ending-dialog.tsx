'use client'

import { useState } from 'react'
import type { EndingKind } from '../../newsroom/releases/endings.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import type { DialogProps } from './dialog-props.ts'
import { countOf } from './count.ts'

type Words = {
  readonly title: string
  readonly confirm: string
  /** What the page says then. */
  readonly page: string
  readonly after: string
}

const words: Readonly<Record<EndingKind, Words>> = {
  hold: {
    title: 'Hold this story',
    confirm: 'Hold the story',
    page: 'that nothing is there (404)',
    after: 'The text stays on the desk, and Restore brings the page back as it was.',
  },
  unpublish: {
    title: 'Unpublish this story',
    confirm: 'Unpublish the story',
    page: 'that nothing is there (404)',
    after: 'The text stays on the desk.',
  },
  retract: {
    title: 'Retract this story',
    confirm: 'Retract the story',
    page: 'on top that it was retracted',
    after: 'The page stays, for people to see what was wrong. Only public notes can be added to it afterwards.',
  },
  kill: {
    title: 'Kill this story',
    confirm: 'Kill the story',
    page: 'that the story was withdrawn (410)',
    after:
      'It is for good: a killed story does not come back. Links to its draft and early access of partners end with it.',
  },
}

/** Asks before a story is taken off: what disappears, from where, and whether it can come back. */
export function EndingDialog(props: DialogProps & { readonly kind: EndingKind }) {
  const { kind, standing, isBusy, problems, onClose, onConfirm } = props
  const { release } = standing
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const isKill = kind === 'kill'
  const isTold = standing.standing !== 'never' && (isKill || kind === 'retract')
  return (
    <ConfirmDialog
      confirmLabel={words[kind].confirm}
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => {
        onConfirm(note.trim() === '' ? { reason } : { reason, note })
      }}
      problems={problems}
      title={words[kind].title}
    >
      <p>
        <strong>{standing.headline || 'Without a headline'}</strong>
      </p>
      <WhatDisappears kind={kind} standing={standing} />
      {release !== null && <p>The release that is waiting does not go out.</p>}
      <p>{isKill ? <strong>{words[kind].after}</strong> : words[kind].after}</p>
      <DialogReason onChange={setReason} reason={reason} />
      {isTold && (
        <DialogText
          hint={isKill ? 'Stands on the page in the story’s place.' : 'Stands on top of the page.'}
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

type Disappearing = Pick<DialogProps, 'standing'> & { readonly kind: EndingKind }

/** What readers have now, and what they have then. */
function WhatDisappears({ kind, standing: { standing, live, takenOff } }: Disappearing) {
  if (standing === 'never') return <p>It has never been public: no reader sees a trace of it.</p>
  if (live === null) {
    return (
      <p>
        Readers find nothing of it now. From then on the page{' '}
        {takenOff !== null && <span className="stet-address">{takenOff.url}</span>} says {words[kind].page}.
      </p>
    )
  }
  if (kind === 'retract') {
    return (
      <p>
        At once the page <span className="stet-address">{live.url}</span> says {words[kind].page}, and so do lists,
        feeds and the API.
      </p>
    )
  }
  return (
    <>
      <p>At once this disappears for everybody:</p>
      <ul>
        <li>
          the page <span className="stet-address">{live.url}</span>, which then says {words[kind].page}
        </li>
        <li>the story in the API, the front page, its section, its bylines and every feed</li>
        <li>
          {live.pictures === 0 ? 'no pictures: it has none' : `the files of ${countOf(live.pictures, 'picture')}`}
        </li>
      </ul>
    </>
  )
}
