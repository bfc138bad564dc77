import { setTimeout as pass } from 'node:timers/promises'

/** The address of a story, and when it is due. */
export type Instant = { readonly path: string; readonly at: number }

/** What a reader was told, and how long it took. */
export type Asked = { readonly status: number; readonly waited: number }

/** Asks for each story in the millisecond it is due, of one node after the other. */
export async function askAtInstants(urls: readonly string[], instants: readonly Instant[]): Promise<readonly Asked[]> {
  // A connection of each is open by then.
  await Promise.all(urls.map((url) => fetch(`${url}/v1/stories?limit=1`).then((answer) => answer.arrayBuffer())))
  return Promise.all(
    instants.map(async ({ path, at }, index) => {
      await pass(Math.max(0, at - Date.now() - 3))
      while (Date.now() < at);
      const began = performance.now()
      const answer = await fetch(`${urls[index % urls.length] ?? ''}${path}`)
      await answer.arrayBuffer()
      return { status: answer.status, waited: performance.now() - began }
    }),
  )
}
