import { describe, expect, test } from '@jest/globals'
import { notReadyInWords, renditionsState, type StagingFacts } from '../../../src/newsroom/images/renditions-state.ts'

const changed = { factsKey: 'as it stands', stagedFor: 'as it was' }
const none = { done: 0, of: 0, problem: null }

describe('the sizes of a picture', () => {
  test.each<{ says: string; row: StagingFacts; is: object; words: string | null }>([
    {
      says: 'are ready when they are those of the picture as it stands',
      row: { factsKey: 'as it stands', stagedFor: 'as it stands', stagingToken: 'somebody looks' },
      is: { ...none, state: 'ready' },
      words: null,
    },
    {
      says: 'wait when it was changed and nobody has it in hand',
      row: changed,
      is: { ...none, state: 'waiting' },
      words: 'Its sizes are waiting to be made.',
    },
    {
      says: 'wait when nothing is known of them',
      row: {},
      is: { ...none, state: 'waiting' },
      words: 'Its sizes are waiting to be made.',
    },
    {
      says: 'are being made when somebody has it in hand',
      row: { ...changed, stagingToken: 'a hand' },
      is: { ...none, state: 'being-made' },
      words: 'Its sizes are being made.',
    },
    {
      says: 'are being made, so many of so many',
      row: { ...changed, stagingToken: 'a hand', stagingDone: 12, stagingOf: 27 },
      is: { state: 'being-made', done: 12, of: 27, problem: null },
      words: 'Its sizes are being made: 12 of 27.',
    },
    {
      says: 'failed, and why',
      row: { ...changed, stagingFailed: 'its file is missing.' },
      is: { ...none, state: 'failed', problem: 'its file is missing.' },
      words: 'Its sizes could not be made: its file is missing.',
    },
  ])('$says', ({ row, is, words }) => {
    expect(renditionsState(row)).toEqual(is)
    expect(notReadyInWords(renditionsState(row))).toBe(words)
  })
})
