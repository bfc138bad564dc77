'use client'

import { useState } from 'react'
import type { EditedPicture } from '../../../desk/images/edit-many.ts'
import { askDesk, type Problem } from '../../actions/post-action.ts'
import { ConfirmDialog } from '../../actions/confirm-dialog.tsx'
import type { Ticked } from '../grid/use-ticks.ts'
import { EditFields } from './edit-fields.tsx'
import { EditedList } from './edited-list.tsx'
import { changesOf, nothingFilled, type Filled } from './filled.ts'
import './edit-many.css'

type Props = {
  readonly pictures: readonly Ticked[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** So many pictures are sent at once. */
const batch = 100

/** The same words for many pictures: filled in, shown as each picture would change by them, and then done, with what came of each. */
export function EditManyDialog({ pictures, onClose, onDone }: Props) {
  const [filled, setFilled] = useState<Filled>(nothingFilled)
  const [step, setStep] = useState<'fill' | 'look' | 'done'>('fill')
  const [edited, setEdited] = useState<readonly EditedPicture[]>([])
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isBusy, setBusy] = useState(false)

  async function ask(preview: boolean): Promise<void> {
    const changes = changesOf(filled)
    if (Object.keys(changes).length === 0) {
      setProblems([{ code: 'nothing-filled', message: 'Nothing is filled in, so nothing would change.' }])
      return
    }
    setBusy(true)
    const images = pictures.map(({ id }) => id)
    const { answered, refused } = await sendAll(images, { changes, preview })
    setBusy(false)
    setProblems(refused)
    if (refused.length > 0 && answered.length === 0) return
    setEdited(answered)
    setStep(preview ? 'look' : 'done')
    if (!preview) onDone()
  }

  const willChange = edited.filter(({ result }) => result === 'would-change').length
  if (step === 'done') {
    return (
      <ConfirmDialog
        cancelLabel="Edit more"
        confirmLabel="Close"
        onClose={back}
        onConfirm={onClose}
        problems={problems}
        title={doneInWords(edited)}
      >
        <EditedList edited={edited} />
      </ConfirmDialog>
    )
  }
  if (step === 'look') {
    return (
      <ConfirmDialog
        cancelLabel="Back"
        confirmLabel={willChange === 0 ? 'Nothing to change' : `Change ${inWords(willChange)}`}
        isBusy={isBusy}
        onClose={back}
        onConfirm={() => {
          if (willChange > 0) void ask(false)
        }}
        problems={problems}
        title="What changes"
      >
        <p>On the desk alone: what is live stays as it is, until its story is refiled.</p>
        <EditedList edited={edited} />
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog
      confirmLabel="Show what changes"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void ask(true)}
      problems={problems}
      title={`Edit ${inWords(pictures.length)}`}
    >
      <p>What is left empty stays as it is, picture by picture.</p>
      <EditFields filled={filled} onChange={setFilled} />
    </ConfirmDialog>
  )

  function back(): void {
    setStep('fill')
    setProblems([])
  }
}

async function sendAll(images: readonly string[], asked: { readonly changes: object; readonly preview: boolean }) {
  const answered: EditedPicture[] = []
  for (let at = 0; at < images.length; at += batch) {
    const body = { images: images.slice(at, at + batch), ...asked }
    const answer = await askDesk('/api/images/edit', { method: 'POST', body })
    if (!answer.ok) return { answered, refused: answer.problems }
    answered.push(...picturesIn(answer.json))
  }
  return { answered, refused: [] }
}

function picturesIn({ pictures }: Readonly<Record<string, unknown>>): readonly EditedPicture[] {
  // The desk's own answer: `editMany` says what is in it.
  return Array.isArray(pictures) ? (pictures as EditedPicture[]) : []
}

function doneInWords(edited: readonly EditedPicture[]): string {
  const count = (result: EditedPicture['result']) => edited.filter((one) => one.result === result).length
  const refused = count('refused')
  return `${inWords(count('changed'))} changed${refused === 0 ? '' : `, ${String(refused)} refused`}`
}

function inWords(count: number): string {
  return count === 1 ? '1 picture' : `${String(count)} pictures`
}
