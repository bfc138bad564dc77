'use client'

import { useState } from 'react'

export type Dialog<Asked> = {
  /** What is asked; null while nothing is. */
  readonly asking: Asked | null
  readonly ask: (asked: Asked) => void
  /** What each dialog is handed: it closes as it came, or closes and then does what follows. */
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** One dialog open at a time: which, and what follows when what it asks for is done. */
export function useDialog<Asked>(then: () => Promise<void> | void): Dialog<Asked> {
  const [asking, setAsking] = useState<Asked | null>(null)
  const onClose = () => {
    setAsking(null)
  }
  return {
    asking,
    ask: setAsking,
    onClose,
    async onDone() {
      onClose()
      await then()
    },
  }
}
