type Words = { readonly says: string; readonly colour: string }

const unreadable: Words = { says: 'Can’t be read', colour: 'red' }

const embargoStates: Readonly<Record<string, Words>> = {
  proposed: { says: 'Proposed: holds', colour: 'blue' },
  active: { says: 'Holds', colour: 'amber' },
  lifted: { says: 'Lifted', colour: 'green' },
  cancelled: { says: 'Cancelled', colour: 'grey' },
}

/** What the desk calls the state of an embargo, and its colour. */
export function embargoStateWords(state: unknown): Words {
  return (typeof state === 'string' ? embargoStates[state] : undefined) ?? unreadable
}

const releaseStates: Readonly<Record<string, Words>> = {
  held: { says: 'Held', colour: 'amber' },
  lifting: { says: 'Lifting', colour: 'blue' },
  writing: { says: 'Going out', colour: 'blue' },
  live: { says: 'Live', colour: 'solid' },
  superseded: { says: 'Replaced since', colour: 'grey' },
  withheld: { says: 'Withheld', colour: 'amber' },
  unpublished: { says: 'Unpublished', colour: 'amber' },
  killed: { says: 'Killed', colour: 'red' },
  cancelled: { says: 'Taken back', colour: 'grey' },
  failed: { says: 'Failed', colour: 'red' },
}

/** What the desk calls the state of a release, and its colour. */
export function releaseStateWords(state: unknown): Words {
  return (typeof state === 'string' ? releaseStates[state] : undefined) ?? unreadable
}
