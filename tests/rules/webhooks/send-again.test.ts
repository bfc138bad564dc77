import { describe, expect, test } from '@jest/globals'
import { whyNotAgain, type DestinationFacts, type MessageFacts } from '../../../src/newsroom/webhooks/send-again.ts'

const now = new Date('2026-11-25T10:00:00.000Z')
const later = new Date('2026-11-26T10:00:00.000Z')
const failed: MessageFacts = { state: 'failed', nextAt: null, stands: true }
const apps: DestinationFacts = { name: 'Apps', isOn: true, hasSecret: true }

function against(message: Partial<MessageFacts>, destination: Partial<DestinationFacts> = {}) {
  return whyNotAgain({ ...failed, ...message }, { ...apps, ...destination }, now).map(({ code }) => code)
}

describe('a message may be sent again', () => {
  test.each<{ says: string; message: Partial<MessageFacts> }>([
    { says: 'when it failed for good', message: {} },
    { says: 'when it was delivered: it bears the same id', message: { state: 'delivered' } },
    { says: 'when it was called off, and what it tells stands', message: { state: 'cancelled' } },
    { says: 'at once, when its next try is later', message: { state: 'pending', nextAt: later } },
  ])('$says', ({ message }) => {
    expect(against(message)).toEqual([])
  })
})

describe('a message may not be sent again', () => {
  test.each<{ says: string; message?: Partial<MessageFacts>; to?: Partial<DestinationFacts>; code: string }>([
    { says: 'while it is under way', message: { state: 'delivering' }, code: 'already-waiting' },
    { says: 'while it is due', message: { state: 'pending', nextAt: now }, code: 'already-waiting' },
    { says: 'while it waits for nobody knows what', message: { state: 'pending' }, code: 'already-waiting' },
    { says: 'when what it tells is not so any more', message: { stands: false }, code: 'nothing-to-tell' },
    { says: 'to a destination that is off', to: { isOn: false }, code: 'destination-off' },
    { says: 'to a destination without a secret', to: { hasSecret: false }, code: 'no-secret' },
  ])('$says', ({ message = {}, to = {}, code }) => {
    expect(against(message, to)).toEqual([code])
  })

  test('and is told every reason at once, in sentences that name the destination', () => {
    const problems = whyNotAgain(
      { state: 'delivering', nextAt: null, stands: false },
      { name: 'Apps', isOn: false, hasSecret: false },
      now,
    )
    expect(problems.map(({ code }) => code)).toEqual([
      'destination-off',
      'no-secret',
      'already-waiting',
      'nothing-to-tell',
    ])
    expect(problems[0]?.message).toBe(
      '“Apps” is switched off and is told nothing: an administrator switches it on first.',
    )
  })
})
