'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Problem } from '../../newsroom/errors.ts'
import { ProblemList } from './problem-list.tsx'
import './actions.css'

export type ConfirmDialogProps = {
  readonly title: string
  /** The verb itself: *Kill the story*, never *OK*. */
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What becomes public or disappears, and where; then what has to be filled in. */
  readonly children: ReactNode
  /** Red: what is done can't be taken back by the same hand. */
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  readonly problems?: readonly Problem[]
  readonly cancelLabel?: string
}

/**
 * Asks before something is done that others will see. The browser's own modal dialog: the focus stays within, the page
 * behind is inert, Escape closes it, and the focus goes back to where it came from. Mount it to open it.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, onConfirm, onClose, children, isDangerous = false, isBusy = false } = props
  const { problems = [], cancelLabel = 'Cancel' } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const cameFrom = document.activeElement
    const shown = dialog.current
    if (shown !== null && !shown.open) shown.showModal()
    return () => {
      shown?.close()
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [])
  return createPortal(
    <dialog
      aria-describedby={`${id}-body`}
      aria-labelledby={`${id}-title`}
      className="stet-dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (!isBusy) onClose()
      }}
      // What is typed here is none of the form's behind it.
      onChange={stop}
      onKeyDown={stop}
      onSubmit={stop}
      ref={dialog}
    >
      <h2 className="stet-dialog__title" id={`${id}-title`}>
        {title}
      </h2>
      <div className="stet-dialog__body" id={`${id}-body`}>
        {children}
      </div>
      <ProblemList problems={problems} />
      <div className="stet-dialog__buttons">
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClose} type="button">
          {cancelLabel}
        </Button>
        <Button
          buttonStyle="primary"
          className={isDangerous ? 'stet-danger' : ''}
          disabled={isBusy}
          margin={false}
          onClick={onConfirm}
          type="button"
        >
          {isBusy ? 'One moment…' : confirmLabel}
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}
