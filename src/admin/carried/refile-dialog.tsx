'use client'

import type { Carrying } from '../../desk/carried/carried-endpoint.ts'
import type { Refiled } from '../../desk/carried/refile.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { useAction } from '../actions/use-action.ts'
import { titled } from '../embargoes/embargo-words.ts'

type Props = {
  readonly collection: string
  readonly id: string
  readonly stories: readonly Carrying[]
  readonly onClose: () => void
  readonly onDone: (results: readonly Refiled[]) => Promise<void>
}

/** Asks before live pages change, and says what of them does not. */
export function RefileDialog({ collection, id, stories, onClose, onDone }: Props) {
  const { isBusy, problems, act } = useAction(({ stories: results }) => onDone(Array.isArray(results) ? results : []))
  const one = stories.length === 1
  return (
    <ConfirmDialog
      confirmLabel={one ? 'Refile the story' : `Refile ${String(stories.length)} stories`}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act(collection, id, 'refile', { stories: stories.map(({ story }) => story) })}
      problems={problems}
      title="Refile with the new words"
    >
      <p>
        {one ? 'This live story goes' : 'These live stories go'} out again at once, unless an embargo holds it, with the
        new words and nothing else changed. Readers are shown no note; it is on record.
      </p>
      <ul>
        {stories.map(({ story, headline }) => (
          <li key={story}>{titled(headline)}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
