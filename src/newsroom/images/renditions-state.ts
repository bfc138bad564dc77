export const renditionsStates = ['waiting', 'being-made', 'ready', 'failed'] as const

/** How far a picture's sizes are. `problem` is a sentence when they could not be made. */
export type RenditionsState = {
  readonly state: (typeof renditionsStates)[number]
  /** Files made so far, of so many; of none until they are being made. */
  readonly done: number
  readonly of: number
  readonly problem: string | null
}

/** What a picture's row says of its sizes. */
export type StagingFacts = {
  readonly factsKey?: unknown
  readonly stagedFor?: unknown
  readonly stagingToken?: unknown
  readonly stagingDone?: unknown
  readonly stagingOf?: unknown
  readonly stagingFailed?: unknown
}

/** Ready are those of the picture as it stands, whatever became of those of the picture as it was. */
export function renditionsState(row: StagingFacts): RenditionsState {
  const { factsKey, stagedFor, stagingToken, stagingFailed } = row
  const none = { done: 0, of: 0, problem: null }
  if (typeof factsKey === 'string' && stagedFor === factsKey) return { ...none, state: 'ready' }
  if (typeof stagingFailed === 'string') return { ...none, state: 'failed', problem: stagingFailed }
  if (typeof stagingToken !== 'string') return { ...none, state: 'waiting' }
  return { ...none, state: 'being-made', done: count(row.stagingDone), of: count(row.stagingOf) }
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** Why a picture can't be used yet; null when its sizes are ready. */
export function notReadyInWords({ state, done, of, problem }: RenditionsState): string | null {
  switch (state) {
    case 'ready':
      return null
    case 'failed':
      return `Its sizes could not be made: ${problem ?? ''}`
    case 'being-made':
      return of === 0 ? 'Its sizes are being made.' : `Its sizes are being made: ${String(done)} of ${String(of)}.`
    case 'waiting':
      return 'Its sizes are waiting to be made.'
  }
}
