'use client'

import { useState } from 'react'
import type { LiveWords } from '../../desk/stories/story-standing.ts'
import { needsPublicNote } from '../../newsroom/releases/kinds.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogChoice } from '../actions/dialog-choice.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { useZone } from '../actions/use-zone.ts'
import type { DialogProps } from './dialog-props.ts'
import { asReadersHaveIt, changesOf, type Corrected } from './corrections.ts'
import { CorrectedWords } from './corrected-words.tsx'
import { leavesInWords } from './leaves-in-words.ts'
import { Overtaken } from './overtaken.tsx'

const kinds = [
  { value: 'correction', says: 'A correction: something was wrong, and readers are told what' },
  { value: 'refile', says: 'A slip: a typing error, a missing accent. No public note' },
] as const

/** Asks what to mend in what readers have, and what they are told; the text on the desk stays as it is. */
export function CorrectionDialog(props: DialogProps) {
  // As they were when the dialog opened: what is asked again meanwhile does not type over what is typed here.
  const [live] = useState(() => props.standing.live?.words ?? null)
  return live === null ? null : <Correction {...props} live={live} />
}

function Correction({
  live,
  standing,
  isBusy,
  problems,
  onClose,
  onConfirm,
}: DialogProps & { readonly live: LiveWords }) {
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>('correction')
  const [words, setWords] = useState<Corrected>(() => asReadersHaveIt(live))
  const [note, setNote] = useState('')
  const zone = useZone()
  const changes = changesOf(live, words)
  const hasChanges = Object.keys(changes).length > 0
  const hasNote = needsPublicNote(kind)
  return (
    <ConfirmDialog
      confirmLabel={kind === 'correction' ? 'Correct the story' : 'Refile the story'}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => {
        onConfirm({ kind, ...(hasChanges ? { changes } : {}), ...(hasNote ? { note } : {}) })
      }}
      problems={problems}
      title="Correct what is live"
    >
      <p>
        Readers get the page <span className="stet-address">{standing.live?.url}</span> as they have it, with these
        words mended, and so do the API and every feed. What is half written on the desk stays there.
      </p>
      <p>
        <strong>{leavesInWords({ standing, asked: new Date(), isNow: true, zone })}</strong>
      </p>
      <DialogChoice choices={kinds} label="What it is" onChange={setKind} value={kind} />
      <CorrectedWords live={live} onChange={setWords} words={words} />
      {hasNote && (
        <DialogText
          hint="Dated, public for as long as the story is, and never edited. What is wrong in the body can be said here."
          isRequired
          label="What readers are told"
          maxLength={limits.note}
          onChange={setNote}
          value={note}
        />
      )}
      <p>Mend the text on the desk too: its next update would bring the old words back.</p>
      <Overtaken standing={standing} />
    </ConfirmDialog>
  )
}
