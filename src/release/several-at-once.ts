/** How many are under way at once: enough that nobody waits for a copied file, few enough to go out in their order. */
export const atOnce = 4

/**
 * Does the same with each, several at a time, begun in their order. Where one fails none is begun after it, and what is
 * under way is waited for: nothing goes on behind the back of whoever is told.
 */
export async function severalAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  const failed: unknown[] = []
  async function workOn(): Promise<void> {
    // All take from one queue.
    for (const one of left) {
      if (failed.length > 0) return
      try {
        await work(one)
      } catch (error) {
        failed.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, workOn))
  if (failed.length > 0) throw failed[0]
}
