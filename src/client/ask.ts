import { createKeptAnswers } from './kept-answers.ts'
import { pause } from './pause.ts'
import { retryAfter } from './retry-after.ts'
import { WireError } from './wire-error.ts'

/** An answer, and where it came from in the end: an address that is old leads to the new one. */
export type Answer = { readonly status: number; readonly body: unknown; readonly movedTo: string | null }

export type Ask = (path: string, signal?: AbortSignal) => Promise<Answer>

type Options = {
  readonly root: string
  readonly fetch: typeof fetch
  readonly keep: number
  /** How long a question may wait in all when it came too often, in milliseconds. */
  readonly patience: number
}

/** A question is asked so often at most, however little it is told to wait. */
const mostTimes = 5

/**
 * Asks the API, with the ETag of what is kept already: an answer that has not changed is not sent again. What is gone is
 * forgotten here too. A question that came too often (429) is asked again when the API said it may be.
 *
 * @throws WireError for what is not an answer of the API: a gateway’s page, an outage
 */
export function createAsk({ root, fetch: send, keep, patience }: Options): Ask {
  const kept = createKeptAnswers(keep)

  return async function ask(path, signal) {
    const known = kept.get(path)
    const headers = { Accept: 'application/json', ...(known === undefined ? {} : { 'If-None-Match': known.etag }) }
    const response = await sendPatiently(root + path, { headers, ...(signal === undefined ? {} : { signal }) })
    const movedTo = response.redirected ? response.url : null
    if (response.status === 304 && known !== undefined) return { status: 200, body: known.body, movedTo }
    const body = await bodyOf(response, signal)
    const etag = response.headers.get('etag')
    if (response.status === 200 && etag !== null && keep > 0) kept.set(path, { etag, body })
    else kept.forget(path)
    return { status: response.status, body, movedTo }
  }

  /** The last answer there was patience for: it may be a 429. */
  async function sendPatiently(url: string, init: Question): Promise<Response> {
    let left = patience
    for (let times = 1; ; times += 1) {
      const response = await send(url, init)
      const wait = response.status === 429 ? retryAfter(response.headers) : null
      if (wait === null || wait > left || times === mostTimes) return response
      await response.body?.cancel()
      await pause(wait, init.signal)
      init.signal?.throwIfAborted()
      left -= wait
    }
  }
}

type Question = { readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal }

async function bodyOf(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    signal?.throwIfAborted()
    throw new WireError(response.status, null)
  }
}
