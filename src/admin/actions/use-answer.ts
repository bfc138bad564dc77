'use client'

import { useEffect, useState } from 'react'
import { askDesk } from './post-action.ts'

/**
 * What the desk answers at an address; null until it has. `read` is one function for as long as it is asked. With
 * `everyMs` it is asked again so often, while somebody looks.
 */
export function useAnswer<T>(
  path: string,
  read: (json: Readonly<Record<string, unknown>>) => T | null,
  everyMs: number | null = null,
): { readonly answer: T | null; readonly askAgain: () => void } {
  const [answer, setAnswer] = useState<T | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isOver = false
    void askDesk(path).then((got) => {
      if (!isOver && got.ok) setAnswer(read(got.json))
    })
    return () => {
      isOver = true
    }
  }, [path, read, round])
  useEffect(() => {
    if (everyMs === null) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setRound((rounds) => rounds + 1)
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [everyMs])
  return {
    answer,
    askAgain: () => {
      setRound((rounds) => rounds + 1)
    },
  }
}
