import type { Change } from './answers.ts'
import { pause } from './pause.ts'
import { readEvents } from './read-events.ts'
import { retryAfter } from './retry-after.ts'
import { WireError } from './wire-error.ts'

type Following = {
  readonly url: string
  readonly fetch: typeof fetch
  readonly after?: string
  readonly signal?: AbortSignal
}

/** How long to wait before coming back when the API has not said so, in milliseconds. */
const usualWait = 2_000

/**
 * What happens on the wire, one by one. When the line breaks it comes back after the last event, and misses nothing; it
 * ends when `signal` says so.
 *
 * @throws WireError when the question itself is refused
 */
export async function* followChanges({ url, fetch: send, after, signal }: Following): AsyncGenerator<Change, void> {
  let place = after
  let wait = usualWait
  while (!isOver(signal)) {
    try {
      for await (const { id, retry, data } of readEvents(await open(place))) {
        if (retry !== null) wait = retry
        if (id !== null) place = id
        if (data !== null && id !== null) yield { ...(JSON.parse(data) as Omit<Change, 'id'>), id }
      }
    } catch (error) {
      // A break in the line, or a node that has no room: it is tried again. What is wrong with the question is not.
      if (error instanceof WireError && error.status < 500 && error.status !== 429) throw error
    }
    await pause(wait, signal)
  }

  async function open(last: string | undefined): Promise<ReadableStream<Uint8Array>> {
    const headers = { Accept: 'text/event-stream', ...(last === undefined ? {} : { 'Last-Event-ID': last }) }
    const response = await send(url, { headers, ...(signal === undefined ? {} : { signal }) })
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel()
      wait = retryAfter(response.headers) ?? wait
      throw new WireError(response.status, null)
    }
    return response.body
  }
}

function isOver(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
