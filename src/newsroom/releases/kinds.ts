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

/** Why an edition is out: one of these, or because the story was retracted, which nobody asks for as a release. */
export type PublicKind = ReleaseKind | 'retraction'

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

export const statesInWords: Readonly<Record<PublicState, string>> = {
  never: 'has never been public',
  live: 'is live',
  withheld: 'is withheld',
  unpublished: 'is unpublished',
  retracted: 'is retracted',
  killed: 'is killed, for good',
}

/** What the desk calls a release of this kind. */
export function kindInWords(kind: PublicKind): string {
  return kind === 'retraction' ? 'Retraction' : kinds[kind].words
}

export function isPublicKind(value: unknown): value is PublicKind {
  return value === 'retraction' || isReleaseKind(value)
}

export function isReleaseKind(value: unknown): value is ReleaseKind {
  return releaseKinds.some((kind) => kind === value)
}

const usual: Readonly<Record<PublicState, ReleaseKind>> = {
  never: 'first',
  live: 'update',
  withheld: 'restore',
  unpublished: 'restore',
  retracted: 'editors-note',
  killed: 'restore',
}

/** What a release is when nobody says: the first one, new facts, or what brings back what was taken off. */
export function defaultKind(publicState: PublicState): ReleaseKind {
  return usual[publicState]
}

/** Whether a release of this kind may follow what stands now. */
export function mayFollow(kind: PublicKind, publicState: PublicState): boolean {
  return kind === 'retraction' ? publicState === 'live' : kinds[kind].over.includes(publicState)
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
  if (from === 'live' && (publicState === 'never' || publicState === 'killed')) {
    const message = `Nothing can be cut from the live edition: the story ${statesInWords[publicState]}.`
    problems.push({ code: 'nothing-live', message })
  }
  if (from === 'live' && publicState === 'retracted' && hasChanges) {
    const message = 'The story is retracted: a note can be added to it, and nothing else about it changes.'
    problems.push({ code: 'retracted', field: 'changes', message })
  }
  if (from === 'approved' && publicState === 'retracted' && over.includes('retracted')) {
    const message = 'The story is retracted: its page stays as it was, so write “from”: “live” with the note.'
    problems.push({ code: 'retracted', field: 'from', message })
  }
  if (from === 'live' && !hasChanges && !publicNote && kind !== 'restore') {
    problems.push({ code: 'changes-missing', field: 'changes', message: 'Say what to change in the live edition.' })
  }
  if (from === 'approved' && hasChanges) {
    const message = 'Changes can only be made to the live edition: write “from”: “live”, or edit the story.'
    problems.push({ code: 'changes-unexpected', field: 'changes', message })
  }
  return problems
}
