export type Queue = <T>(task: () => Promise<T>) => Promise<T>

/** There is no room to wait. */
export class QueueFull extends Error {}

/**
 * Runs what it is given, so many at once; the rest wait their turn.
 *
 * @param most - how many may wait
 * @returns what the task does; a task that finds no room to wait is not begun, and ends in `QueueFull`
 */
export function createQueue(atOnce: number, most = Infinity): Queue {
  let running = 0
  const waiting: (() => void)[] = []

  return async function enqueue(task) {
    if (running >= atOnce && waiting.length >= most) throw new QueueFull()
    if (running >= atOnce) await new Promise<void>((start) => waiting.push(start))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

/** Whoever makes the sizes of a picture waits here: memory holds two at once. */
export const atWork = createQueue(2)
