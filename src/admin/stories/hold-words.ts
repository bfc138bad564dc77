import type { Holding } from '../../desk/stories/story-standing.ts'

/** @example holdWords([…]) // '“Until ten” (source embargo)' */
export function holdWords(holds: readonly Holding[]): string {
  return holds
    .map(({ title, kind, state, over }) => {
      const proposed = state === 'proposed' ? 'proposed ' : ''
      const picture = over === 'picture' ? ', over a picture' : ''
      return `“${title}” (${proposed}${kind} embargo${picture})`
    })
    .join(' and ')
}
