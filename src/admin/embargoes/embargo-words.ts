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

/** What a party may see. */
export const scopeWords: Readonly<Record<string, string>> = {
  notice: 'that it is coming',
  text: 'the text',
  'text+media': 'the text and the pictures',
}

/** What of it was read. */
export const readWords: Readonly<Record<string, string>> = {
  notice: 'That it is coming',
  story: 'The text',
  file: 'A picture’s file',
}

/** What was decided about a breach, and what each means. */
export const decisionWords = {
  'hold-on': { says: 'Hold on: the embargo holds as before', done: 'Hold on' },
  'lift-for-all': {
    says: 'Lift for all: it holds until one editor asks to lift it and another confirms',
    done: 'Lift for all',
  },
  'inform-source': { says: 'Inform the source: it holds, and whoever imposed it is told', done: 'Inform the source' },
} as const

/** @example titled(' ') // 'Without a headline' */
export function titled(headline: string): string {
  return headline.trim() === '' ? 'Without a headline' : headline
}

const done: Readonly<Record<string, string>> = {
  impose: 'imposed it',
  propose: 'read it in the picture’s file',
  confirm: 'confirmed that it is an embargo',
  dismiss: 'dismissed it',
  extend: 'extended it',
  cover: 'put more under it',
  inherit: 'made what came under it with what it was made of',
  admit: 'admitted a party',
  end: 'ended it',
  'reword title': 'gave it another title',
  'reword kind': 'said another reason for it',
  'reword statedAs': 'put the source’s words differently',
  'reword source': 'named its source differently',
  'reword terms': 'put its terms differently',
  breach: 'recorded a breach',
  'breach decided': 'decided about a breach',
}

const asks: Readonly<Record<string, string>> = {
  shorten: 'shorten it',
  uncover: 'take a thing from under it',
  admit: 'admit a party',
  cancel: 'cancel it',
  lift: 'lift it',
}

const outcomes: Readonly<Record<string, (asked: string) => string>> = {
  'asked for': (asked) => `asked to ${asked}`,
  confirmed: (asked) => `confirmed the request to ${asked}`,
  'confirmed by override': (asked) => `confirmed, without a second editor, their own request to ${asked}`,
  withdrawn: (asked) => `took back the request to ${asked}`,
  lapsed: (asked) => `changed it, and the request to ${asked} lapsed`,
  expired: (asked) => `ran out for the request to ${asked}`,
}

/** What was done to an embargo, after a name. @example doneInWords('lift: expired') // 'ran out for the request to lift it' */
export function doneInWords(action: string): string {
  const [change = '', outcome = ''] = action.split(': ')
  const asked = asks[change]
  return (asked === undefined ? undefined : outcomes[outcome]?.(asked)) ?? done[action] ?? action
}
