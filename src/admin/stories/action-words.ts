import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'

export type ActionWords = {
  /** In the menu, and on the button. */
  readonly label: string
  /** Opens a dialog first. */
  readonly asks: 'release' | 'restore' | 'ending' | 'correction' | 'public-note' | 'note' | null
  readonly title?: string
  readonly confirm?: string
  /** What it does, in the dialog. */
  readonly says?: string
  readonly noteLabel?: string
  readonly noteRequired?: boolean
  readonly isDangerous?: boolean
  /** Said when it is done. */
  readonly done: string
}

/** What the panel calls the things one can do with a story, and what it asks before it does them. */
export const actionWords: Readonly<Record<StoryAction, ActionWords>> = {
  submit: { label: 'Submit', asks: null, done: 'Submitted: an editor can approve it now.' },
  approve: { label: 'Approve', asks: null, done: 'Approved: this very text is what a release makes public.' },
  return: {
    label: 'Return to the writer…',
    asks: 'note',
    title: 'Return this story',
    confirm: 'Return the story',
    says: 'It goes back to draft. Nothing becomes public and nothing disappears.',
    noteLabel: 'What has to be done',
    noteRequired: true,
    done: 'Returned: it is a draft again.',
  },
  spike: {
    label: 'Spike…',
    asks: 'note',
    title: 'Spike this story',
    confirm: 'Spike the story',
    says: 'Nobody can write on it or release it until it is unspiked. What is live stays live.',
    noteLabel: 'Why',
    isDangerous: true,
    done: 'Spiked.',
  },
  unspike: { label: 'Unspike', asks: null, done: 'Unspiked: it is a draft again.' },
  flag: {
    label: 'Flag for legal…',
    asks: 'note',
    title: 'Flag this story for legal',
    confirm: 'Flag the story',
    says: 'It can’t be approved or released until legal has cleared it.',
    noteLabel: 'What legal has to look at',
    noteRequired: true,
    done: 'Flagged for legal.',
  },
  clear: {
    label: 'Clear…',
    asks: 'note',
    title: 'Clear this story',
    confirm: 'Clear the story',
    says: 'Legal has looked at it: it can be approved and released.',
    noteLabel: 'What was looked at',
    noteRequired: true,
    done: 'Cleared by legal.',
  },
  release: { label: 'Release…', asks: 'release', done: 'Decided: it leaves as soon as nothing holds it.' },
  unschedule: {
    label: 'Take back the release…',
    asks: 'note',
    title: 'Take back the release',
    confirm: 'Take it back',
    says: 'What waits to go out does not go out. What is live stays live.',
    done: 'Taken back: nothing waits to go out.',
  },
  correct: {
    label: 'Correct what is live…',
    asks: 'correction',
    done: 'Decided: readers have it as soon as nothing holds it.',
  },
  clarification: {
    label: 'Add a clarification…',
    asks: 'public-note',
    title: 'Add a clarification',
    confirm: 'Add the clarification',
    done: 'Decided: the clarification is on the page as soon as nothing holds it.',
  },
  'editors-note': {
    label: 'Add an editor’s note…',
    asks: 'public-note',
    title: 'Add an editor’s note',
    confirm: 'Add the note',
    done: 'Decided: the note is on the page as soon as nothing holds it.',
  },
  hold: { label: 'Hold…', asks: 'ending', done: 'Held: readers find nothing there until it is restored.' },
  unpublish: { label: 'Unpublish…', asks: 'ending', done: 'Unpublished: readers find nothing there any more.' },
  retract: { label: 'Retract…', asks: 'ending', isDangerous: true, done: 'Retracted: the notice stands on the page.' },
  restore: {
    label: 'Restore…',
    asks: 'restore',
    done: 'Decided: it is back as soon as nothing holds it.',
  },
  kill: { label: 'Kill…', asks: 'ending', isDangerous: true, done: 'Killed, for good.' },
}
