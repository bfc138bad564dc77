'use client'

import { useState, type ReactNode } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'

type Props = {
  readonly title: string
  readonly secret: string
  /** What is kept of it here, and what to do when it is lost. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A token or a secret, the only time anybody sees it. */
export function ShownOnce({ title, secret, children, onClose }: Props) {
  const [says, setSays] = useState('')
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret)
      setSays('Copied.')
    } catch {
      setSays('This browser does not let us copy: select it and copy it.')
    }
  }
  return (
    <ConfirmDialog
      cancelLabel="I have it"
      confirmLabel="Copy"
      onClose={onClose}
      onConfirm={() => void copy()}
      title={title}
    >
      <p>{children}</p>
      <code className="stet-secret">{secret}</code>
      <p aria-live="polite" role="status">
        {says}
      </p>
    </ConfirmDialog>
  )
}
