import type { EmbargoChange } from '../../newsroom/embargoes/changes.ts'

type Words = {
  /** On the button. */
  readonly says: string
  readonly title: string
  /** On the button that does it. */
  readonly confirm: string
  readonly isDangerous: boolean
}

/** What may be done to an embargo, in the words of the person who does it. */
export const changeWords: Readonly<Record<EmbargoChange, Words>> = {
  extend: { says: 'Extend…', title: 'Extend this embargo', confirm: 'Extend it', isDangerous: false },
  cover: { says: 'Cover more…', title: 'Cover more', confirm: 'Cover it', isDangerous: false },
  shorten: { says: 'Shorten…', title: 'Shorten this embargo', confirm: 'Ask to shorten it', isDangerous: true },
  uncover: { says: 'Uncover…', title: 'Take something from under it', confirm: 'Ask to uncover it', isDangerous: true },
  admit: { says: 'Admit…', title: 'Admit a party', confirm: 'Ask to admit it', isDangerous: true },
  cancel: { says: 'Cancel the embargo…', title: 'Cancel this embargo', confirm: 'Ask to cancel it', isDangerous: true },
  lift: { says: 'Lift now…', title: 'Lift this embargo', confirm: 'Ask to lift it', isDangerous: true },
}

const done: Readonly<Record<string, string>> = {
  impose: 'imposed it',
  extend: 'extended it',
  cover: 'put more under it',
  'shorten: asked for': 'asked to shorten it',
  'shorten: confirmed': 'confirmed that it is shortened',
  'shorten: withdrawn': 'took back the request to shorten it',
  'cancel: asked for': 'asked to cancel it',
  'cancel: confirmed': 'confirmed that it is cancelled',
  'cancel: withdrawn': 'took back the request to cancel it',
  'lift: asked for': 'asked to lift it',
  'lift: confirmed': 'confirmed that it is lifted',
  'lift: withdrawn': 'took back the request to lift it',
}

/** What was done to an embargo, after a name. */
export function doneInWords(action: string): string {
  return done[action] ?? action
}
