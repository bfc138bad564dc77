/** Runs what it is given, so many at once; the rest wait their turn. */
export function createQueue(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []

  return async function enqueue(task) {
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

/** Every piece of work that decodes or encodes a whole picture waits here: memory holds two at once. */
export const atWork = createQueue(2)
