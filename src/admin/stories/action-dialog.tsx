'use client'

import { useEffect, useState } from 'react'
import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import { isEndingKind } from '../../newsroom/releases/endings.ts'
import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'
import type { Problem } from '../actions/post-action.ts'
import { actionWords } from './action-words.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { doAction } from './do-action.ts'
import { EndingDialog } from './ending-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PublicNoteDialog } from './public-note-dialog.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { roomOf } from './room.ts'

type Props = { readonly action: StoryAction; readonly standing: StoryStanding; readonly onClose: () => void }

/** Asks what an action has to ask, of a story as it stands at this moment; does it, and stays open with every reason when it is refused. */
export function ActionDialog({ action, standing, onClose }: Props) {
  const [isLooked, setLooked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  useEffect(() => {
    // An embargo imposed in the last seconds is known before anybody decides.
    void roomOf(standing.id)
      .refresh()
      .finally(() => {
        setLooked(true)
      })
  }, [standing.id])

  async function confirm(body: Readonly<Record<string, unknown>>): Promise<void> {
    setBusy(true)
    setProblems([])
    const answer = await doAction(standing.id, action, body)
    setBusy(false)
    if (answer.ok) onClose()
    else setProblems(answer.problems)
  }

  const props: DialogProps = { standing, isBusy, problems, onClose, onConfirm: (body) => void confirm(body) }
  if (!isLooked) return null
  switch (actionWords[action].asks) {
    case 'release':
      return <ReleaseDialog {...props} />
    case 'restore':
      return <RestoreDialog {...props} />
    case 'ending':
      return isEndingKind(action) ? <EndingDialog {...props} kind={action} /> : null
    case 'correction':
      return <CorrectionDialog {...props} />
    case 'public-note':
      return <PublicNoteDialog {...props} action={action} />
    case 'note':
    case null:
      return <NoteDialog {...props} action={action} />
  }
}
