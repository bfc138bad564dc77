'use client'

import { useState } from 'react'

export type Ticked = { readonly id: string; readonly title: string }

/** Pictures that were ticked, on whichever sheet. */
export type Ticks = {
  readonly ticked: readonly Ticked[]
  readonly has: (id: string) => boolean
  readonly turn: (picture: Ticked) => void
  readonly tickAll: (pictures: readonly Ticked[]) => void
  readonly clear: () => void
}

export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<readonly Ticked[]>([])
  const has = (id: string) => ticked.some((one) => one.id === id)
  return {
    ticked,
    has,
    turn: ({ id, title }) => {
      setTicked(has(id) ? ticked.filter((one) => one.id !== id) : [...ticked, { id, title }])
    },
    tickAll: (pictures) => {
      setTicked([...ticked, ...pictures.filter(({ id }) => !has(id)).map(({ id, title }) => ({ id, title }))])
    },
    clear: () => {
      setTicked([])
    },
  }
}
