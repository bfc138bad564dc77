import type { Problem } from '../errors.ts'

/** How a message to a destination stands. */
export type MessageFacts = {
  readonly state: 'pending' | 'delivering' | 'delivered' | 'failed' | 'cancelled'
  /** When it is tried next; null unless it waits. */
  readonly nextAt: Date | null
  /** What it tells of is still so: a story that was killed is told of by its notice alone. */
  readonly stands: boolean
}

export type DestinationFacts = { readonly name: string; readonly isOn: boolean; readonly hasSecret: boolean }

/**
 * Everything that stands against sending a message again now; none when it may go. What was delivered may be sent again,
 * and what waits for a later try may be tried at once. What is on its way already is not sent beside itself: of two who
 * press, one sends.
 */
export function whyNotAgain(
  { state, nextAt, stands }: MessageFacts,
  { name, isOn, hasSecret }: DestinationFacts,
  now: Date,
): readonly Problem[] {
  const problems: Problem[] = []
  if (!isOn) {
    const message = `“${name}” is switched off and is told nothing: an administrator switches it on first.`
    problems.push({ code: 'destination-off', message })
  }
  if (!hasSecret) {
    const message = `“${name}” has no secret to sign with: an administrator makes one first.`
    problems.push({ code: 'no-secret', message })
  }
  if (state === 'delivering' || (state === 'pending' && (nextAt === null || nextAt <= now))) {
    problems.push(alreadyWaiting)
  }
  if (!stands) {
    const message = 'What it told of does not stand any more: the end of the story is told by a message of its own.'
    problems.push({ code: 'nothing-to-tell', message })
  }
  return problems
}

/** It is on its way: nobody has to send it a second time. */
export const alreadyWaiting: Problem = {
  code: 'already-waiting',
  message: 'It is already waiting to be sent, or on its way.',
}
