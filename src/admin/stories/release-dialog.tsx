'use client'

import { useId, useState } from 'react'
import { isReleaseKind, kinds, needsPublicNote, type ReleaseKind } from '../../newsroom/releases/kinds.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { parseInstant } from '../../newsroom/time/instants.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { useZone } from '../actions/use-zone.ts'
import type { DialogProps } from './dialog-props.ts'
import { ReleaseOutcome } from './release-outcome.tsx'
import { WhenFields, type When } from './when-fields.tsx'

/** What each kind is, in a word to the editor. */
const offered: Readonly<Record<ReleaseKind, string>> = {
  first: 'the story has never been public',
  update: 'new facts',
  correction: 'something was wrong; readers are told what',
  clarification: 'something was unclear; readers are told what',
  'editors-note': 'the newsroom says something about the story',
  refile: 'a slip; no public note',
  restore: 'brings back what was taken off, with its notes',
}

/** Asks when, and as what, the approved edition is to be public, and says what readers will then have, and where. */
export function ReleaseDialog({ standing, isBusy, problems, onClose, onConfirm }: DialogProps) {
  const newsroomZone = useZone()
  const name = useId()
  const possible = Object.keys(kinds)
    .filter(isReleaseKind)
    .filter((kind) => overWhatStands(kind, standing.standing))
  const [kind, setKind] = useState<ReleaseKind | null>(possible[0] ?? null)
  const [when, setWhen] = useState<When>({ is: 'now', local: '', zone: newsroomZone })
  const [note, setNote] = useState('')
  const asked = when.is === 'now' ? new Date() : parseInstant(when.local, when.zone, 'at')
  const hasNote = kind !== null && needsPublicNote(kind)

  function confirm(): void {
    const at = when.is === 'now' ? {} : { at: when.local, zone: when.zone }
    onConfirm({ ...at, ...(kind === null ? {} : { kind }), ...(hasNote ? { note } : {}) })
  }

  return (
    <ConfirmDialog
      confirmLabel={when.is === 'now' ? 'Release' : 'Schedule the release'}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={confirm}
      problems={problems}
      title="Release this story"
    >
      {possible.length > 1 && (
        <fieldset className="stet-choices">
          <legend>As</legend>
          {possible.map((one) => (
            <label key={one}>
              <input
                checked={kind === one}
                name={name}
                onChange={() => {
                  setKind(one)
                }}
                type="radio"
              />
              <span>
                {kinds[one].words}: {offered[one]}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {hasNote && (
        <DialogText
          hint="Dated, and public for as long as the story is."
          isRequired
          label="What readers are told"
          maxLength={limits.note}
          onChange={setNote}
          value={note}
        />
      )}
      <WhenFields onChange={setWhen} otherZones={standing.holds.flatMap(({ zone }) => zone ?? [])} when={when} />
      <ReleaseOutcome asked={asked} isNow={when.is === 'now'} standing={standing} />
    </ConfirmDialog>
  )
}

function overWhatStands(kind: ReleaseKind, standing: DialogProps['standing']['standing']): boolean {
  return kinds[kind].over.includes(standing)
}
