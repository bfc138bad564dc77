import { createKeptAnswers } from './kept-answers.ts'
import { WireError } from './wire-error.ts'

/** An answer, and where it came from in the end: an address that is old leads to the new one. */
export type Answer = { readonly status: number; readonly body: unknown; readonly movedTo: string | null }

export type Ask = (path: string) => Promise<Answer>

type Options = { readonly root: string; readonly fetch: typeof fetch; readonly keep: number }

/**
 * Asks the API, with the ETag of what is kept already: an answer that has not changed is not sent again. What is gone is
 * forgotten here too.
 *
 * @throws WireError for what is not an answer of the API: a gateway’s page, an outage
 */
export function createAsk({ root, fetch: send, keep }: Options): Ask {
  const kept = createKeptAnswers(keep)

  return async function ask(path) {
    const known = kept.get(path)
    const headers = { Accept: 'application/json', ...(known === undefined ? {} : { 'If-None-Match': known.etag }) }
    const response = await send(root + path, { headers })
    const movedTo = response.redirected ? response.url : null
    if (response.status === 304 && known !== undefined) return { status: 200, body: known.body, movedTo }
    const body = await bodyOf(response)
    const etag = response.headers.get('etag')
    if (response.status === 200 && etag !== null && keep > 0) kept.set(path, { etag, body })
    else kept.forget(path)
    return { status: response.status, body, movedTo }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new WireError(response.status, null)
  }
}
