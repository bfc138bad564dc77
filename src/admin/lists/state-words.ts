import type { Standing } from '../../release/store/types.ts'

/** What the desk calls a state, and its colour. */
export type Words = { readonly says: string; readonly colour: string }

const unreadable: Words = { says: 'Can’t be read', colour: 'red' }

/** What the desk calls the state of an embargo. */
export const embargoStateWords = wordsOf({
  proposed: { says: 'Proposed: holds', colour: 'blue' },
  active: { says: 'Holds', colour: 'amber' },
  lifted: { says: 'Lifted', colour: 'green' },
  cancelled: { says: 'Cancelled', colour: 'grey' },
})

/** What the desk calls the state of a release. */
export const releaseStateWords = wordsOf({
  held: { says: 'Held', colour: 'amber' },
  lifting: { says: 'Lifting', colour: 'blue' },
  writing: { says: 'Going out', colour: 'blue' },
  live: { says: 'Live', colour: 'solid' },
  superseded: { says: 'Replaced since', colour: 'grey' },
  withheld: { says: 'Withheld', colour: 'amber' },
  unpublished: { says: 'Unpublished', colour: 'amber' },
  retracted: { says: 'Retracted', colour: 'red' },
  killed: { says: 'Killed', colour: 'red' },
  cancelled: { says: 'Taken back', colour: 'grey' },
  failed: { says: 'Failed', colour: 'red' },
})

/** What the desk calls the state of a message to a destination. */
export const messageStateWords = wordsOf({
  pending: { says: 'Waiting', colour: 'amber' },
  delivering: { says: 'On its way', colour: 'blue' },
  delivered: { says: 'Delivered', colour: 'green' },
  failed: { says: 'Failed', colour: 'red' },
  cancelled: { says: 'Called off', colour: 'grey' },
})

/** Where a story stands with the public; nothing is said of one that never was there. */
export const standingWords: Readonly<Record<Standing, Words | null>> = {
  never: null,
  live: { says: 'Live', colour: 'solid' },
  withheld: { says: 'Withheld', colour: 'amber' },
  unpublished: { says: 'Unpublished', colour: 'amber' },
  retracted: { says: 'Retracted', colour: 'red' },
  killed: { says: 'Killed', colour: 'red' },
}

function wordsOf(states: Readonly<Record<string, Words>>): (state: unknown) => Words {
  return (state) => (typeof state === 'string' ? states[state] : undefined) ?? unreadable
}
