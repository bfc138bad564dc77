import type { Problem } from '../errors.ts'

/** Why an edition goes out. */
export const releaseKinds = [
  'first',
  'update',
  'correction',
  'clarification',
  'editors-note',
  'refile',
  'restore',
] as const
export type ReleaseKind = (typeof releaseKinds)[number]

/** Where the public copy of a story stands; `killed` is terminal, `retracted` takes notes only. */
export type PublicState = 'never' | 'live' | 'withheld' | 'unpublished' | 'retracted' | 'killed'

type Kind = {
  readonly words: string
  /** What the story has to be for a release of this kind. */
  readonly over: readonly PublicState[]
  /** The public reads why. */
  readonly publicNote: boolean
}

export const kinds: Readonly<Record<ReleaseKind, Kind>> = {
  first: { words: 'First release', over: ['never'], publicNote: false },
  update: { words: 'Update', over: ['live'], publicNote: false },
  correction: { words: 'Correction', over: ['live'], publicNote: true },
  clarification: { words: 'Clarification', over: ['live', 'retracted'], publicNote: true },
  'editors-note': { words: 'Editor’s note', over: ['live', 'retracted'], publicNote: true },
  refile: { words: 'Refile', over: ['live'], publicNote: false },
  restore: { words: 'Restore', over: ['withheld', 'unpublished'], publicNote: false },
}

const statesInWords: Readonly<Record<PublicState, string>> = {
  never: 'has never been public',
  live: 'is live',
  withheld: 'is withheld',
  unpublished: 'is unpublished',
  retracted: 'is retracted',
  killed: 'is killed, for good',
}

export function isReleaseKind(value: unknown): value is ReleaseKind {
  return releaseKinds.some((kind) => kind === value)
}

/** What a release is when nobody says: the first one, or new facts. */
export function defaultKind(wasLive: boolean): ReleaseKind {
  return wasLive ? 'update' : 'first'
}

export function needsPublicNote(kind: ReleaseKind): boolean {
  return kinds[kind].publicNote
}

/** Whether a release of this kind replaces what is live. */
export function needsLive(kind: ReleaseKind): boolean {
  return kinds[kind].over.includes('live')
}

export type KindFacts = {
  readonly kind: ReleaseKind
  readonly publicState: PublicState
  readonly note: string | null
  /** Cut from the approved text, or from the live edition with `changes`. */
  readonly from: 'approved' | 'live'
  readonly hasChanges: boolean
}

/** Why a release of this kind is not possible now; none when it is. */
export function kindProblems({ kind, publicState, note, from, hasChanges }: KindFacts): readonly Problem[] {
  const problems: Problem[] = []
  const { words, over, publicNote } = kinds[kind]
  if (!over.includes(publicState)) {
    const message = `${words} is not possible: the story ${statesInWords[publicState]}.`
    problems.push({ code: 'kind-not-possible', message })
  }
  if (publicNote && (note ?? '').trim() === '') {
    const message = `${words}: readers are told what was changed, so write the note they will read.`
    problems.push({ code: 'note-missing', field: 'note', message })
  }
  if (from === 'live' && publicState !== 'live' && publicState !== 'retracted') {
    const message = `Nothing can be cut from the live edition: the story ${statesInWords[publicState]}.`
    problems.push({ code: 'nothing-live', message })
  }
  if (from === 'live' && !hasChanges && !publicNote) {
    problems.push({ code: 'changes-missing', field: 'changes', message: 'Say what to change in the live edition.' })
  }
  if (from === 'approved' && hasChanges) {
    const message = 'Changes can only be made to the live edition: write “from”: “live”, or edit the story.'
    problems.push({ code: 'changes-unexpected', field: 'changes', message })
  }
  return problems
}
