import type { WaitsFor } from '../../desk/now/now-answer.ts'
import type { Words } from '../lists/state-words.ts'

/** What a thing waits for, in words, and the colour they wear. */
export const waitsForWords: Readonly<Record<WaitsFor, Words>> = {
  confirmation: { says: 'Confirm', colour: 'amber' },
  proposal: { says: 'Read in a file: confirm or dismiss', colour: 'blue' },
  legal: { says: 'Clear for legal', colour: 'red' },
  approval: { says: 'Read and approve', colour: 'blue' },
  release: { says: 'Approved: release', colour: 'green' },
  rewrite: { says: 'Returned to you', colour: 'amber' },
  submission: { says: 'Your draft', colour: 'grey' },
  rights: { says: 'Not usable yet', colour: 'amber' },
  sizes: { says: 'Sizes failed: make them again', colour: 'red' },
  'ending-right': { says: 'Its right ends', colour: 'amber' },
}

/** How late a release went out, as the desk says it. @example lateInWords(1840) // '1.8 s late' */
export function lateInWords(lateMs: number | null): string {
  if (lateMs === null || lateMs <= 0) return 'on the dot'
  if (lateMs < 1000) return `${String(lateMs)} ms late`
  if (lateMs < 60_000) return `${(lateMs / 1000).toFixed(1)} s late`
  return `${String(Math.round(lateMs / 60_000))} min late`
}
