'use client'

import { useState } from 'react'
import type { FrontStanding, ReleasedOrder, SeenStory } from '../../desk/fronts/front-standing.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'
import { standingOf, titled } from './front-words.ts'

type Props = {
  readonly front: FrontStanding
  readonly zone: string
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Says what readers will see, and what will wait, before it is so. */
export function ReleaseFrontDialog({ front, zone, onClose, onDone }: Props) {
  const [note, setNote] = useState('')
  const { act, isBusy, problems } = useAction(onDone)
  const waiting = front.slots.flatMap((slot) => (slot === null || isOut(slot.standing) ? [] : [slot]))
  return (
    <ConfirmDialog
      confirmLabel="Release the order"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('fronts', front.id, 'release', { revision: front.revision, ...noted(note) })}
      problems={problems}
      title={`Release the order of “${front.name}”`}
    >
      <p>
        <strong>Public at once</strong>, on the page and at <span className="stet-address">/v1/fronts</span>:
      </p>
      <SeenList seen={front.then} />
      {waiting.length > 0 && (
        <>
          <p>
            <strong>Not public:</strong> nobody outside is told that a place is kept for it.
          </p>
          <ul>
            {waiting.map((slot) => (
              <li key={slot.story}>
                {titled(slot)}: {standingOf(slot, zone).why}
              </li>
            ))}
          </ul>
        </>
      )}
      <DialogReason isRequired={false} label="Note (stays on the desk)" onChange={setNote} reason={note} />
    </ConfirmDialog>
  )
}

type RevertProps = Omit<Props, 'zone'> & { readonly release: ReleasedOrder }

export function RevertFrontDialog({ front, release: { version }, onClose, onDone }: RevertProps) {
  const [reason, setReason] = useState('')
  const { act, isBusy, problems } = useAction(onDone)
  const why = reason.trim() === '' ? {} : { reason }
  return (
    <ConfirmDialog
      confirmLabel={`Go back to release ${String(version)}`}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('fronts', front.id, 'revert', { version, revision: front.revision, ...why })}
      problems={problems}
      title={`Go back to release ${String(version)} of “${front.name}”`}
    >
      <p>
        The order of release {version} is public at once, with those of its stories that are out. What is planned here
        now is replaced by it. It is a release of its own, and can be gone back from.
      </p>
      <DialogReason isRequired={false} onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}

/** What stands on a page from the top. */
export function SeenList({ seen }: { readonly seen: readonly SeenStory[] }) {
  if (seen.length === 0) return <p className="stet-front__quiet">Nothing: no story is live.</p>
  return (
    <ol className="stet-front__seen">
      {seen.map(({ id, headline, isPlaced }) => (
        <li key={id}>
          {headline} {isPlaced && <span className="stet-front__quiet">placed</span>}
        </li>
      ))}
    </ol>
  )
}

function isOut(standing: string): boolean {
  return standing === 'live' || standing === 'retracted'
}

function noted(note: string): { readonly note?: string } {
  return note.trim() === '' ? {} : { note }
}
