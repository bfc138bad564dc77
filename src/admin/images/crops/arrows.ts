import type { KeyboardEvent } from 'react'
import type { Place } from '../../../newsroom/images/move-focus.ts'

/** So far an arrow goes, as a share of the picture. */
const step = 0.01

const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

/** Where an arrow key leads; null for every other key, and for what the browser itself does with arrows. */
export function arrowOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Place | null {
  return altKey || ctrlKey || metaKey ? null : (arrows[key] ?? null)
}
