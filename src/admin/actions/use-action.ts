'use client'

import { useState } from 'react'
import { postAction, type Problem } from './post-action.ts'

type Json = Readonly<Record<string, unknown>>

export type Acting = {
  readonly isBusy: boolean
  /** Every reason why the last try was refused. */
  readonly problems: readonly Problem[]
  readonly act: (collection: string, id: string, action: string, body?: Json) => Promise<void>
}

/** Does a thing on the desk from a dialog: busy while it is asked, then done, or told why not. */
export function useAction(onDone: (answer: Json) => Promise<void> | void): Acting {
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  return {
    isBusy,
    problems,
    async act(collection, id, action, body = {}) {
      setBusy(true)
      setProblems([])
      const answer = await postAction(collection, id, action, body)
      setBusy(false)
      if (answer.ok) await onDone(answer.json)
      else setProblems(answer.problems)
    },
  }
}
