/** How many are under way at once: enough that nobody waits for a copied file, few enough to go out in their order. */
export const atOnce = 4

/** Does the same with each, several at a time, begun in their order. */
export async function severalAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  async function workOn(): Promise<void> {
    // All take from one queue.
    for (const one of left) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
}
