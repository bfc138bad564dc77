'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Where the focus goes when a row leaves a list with the button that was pressed: to the row that takes its place, else to
 * the last, and to the list's heading when none is left.
 */
export function useNextRow(): {
  /** Of the part of the page that has the heading and the list. */
  readonly part: RefObject<HTMLElement | null>
  readonly leaves: (index: number) => void
} {
  const part = useRef<HTMLElement>(null)
  const [left, setLeft] = useState<{ readonly index: number } | null>(null)
  useEffect(() => {
    if (left === null) return
    const rows = [...(part.current?.querySelectorAll('li') ?? [])]
    const next = rows[Math.min(left.index, rows.length - 1)] ?? part.current?.querySelector('h2')
    next?.focus()
  }, [left])
  return {
    part,
    leaves: (index) => {
      setLeft({ index })
    },
  }
}
