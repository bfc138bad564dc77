import { setImmediate as othersTurn } from 'node:timers/promises'

/**
 * One after the other, with a turn for everybody else between any two: however many uploads come in at once, a reader waits
 * for one piece of one of them.
 */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return function myTurn() {
    last = last.then(() => othersTurn())
    return last
  }
}
