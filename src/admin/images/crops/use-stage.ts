'use client'

import { useRef, type PointerEvent, type RefObject } from 'react'
import type { Place } from '../../../newsroom/images/move-focus.ts'

type Pointed = Pick<PointerEvent, 'clientX' | 'clientY'>

/** The whole picture on the page, and where on it somebody points. */
export function useStage(): {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly placeOf: (pointed: Pointed) => Place
} {
  const stage = useRef<HTMLDivElement>(null)
  return {
    stage,
    placeOf: ({ clientX, clientY }) => {
      const box = stage.current?.getBoundingClientRect()
      if (box === undefined || box.width === 0 || box.height === 0) return { x: 0, y: 0 }
      return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }
    },
  }
}

/** The picture as large as the window lets it be. */
export function stageLook({ width, height }: { readonly width: number; readonly height: number }) {
  const shape = width / Math.max(height, 1)
  return { aspectRatio: shape, width: `min(100%, 900px, calc(70vh * ${shape}))` }
}
