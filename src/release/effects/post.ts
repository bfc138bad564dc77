/** What came of a try. `why` is a sentence for the desk: of what the other side wrote, nothing is in it. */
export type Outcome =
  | { readonly is: 'taken'; readonly status: number }
  /** It says that it is there no more, and wants to be told nothing. */
  | { readonly is: 'gone'; readonly status: number }
  /** `status` is null when nothing came back. */
  | { readonly is: 'refused'; readonly status: number | null; readonly why: string }

type Letter = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** Posts once. Redirects are not followed, and of the answer only its status is read. */
export async function post({ url, headers, body }: Letter, timeoutMs: number): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Stet' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    await answer.body?.cancel()
    return outcomeOf(answer.status)
  } catch (error) {
    return { is: 'refused', status: null, why: whyOf(error, timeoutMs) }
  }
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { is: 'taken', status }
  if (status === 410) return { is: 'gone', status }
  if (status >= 300 && status < 400) {
    return { is: 'refused', status, why: `It answered ${String(status)}: redirects are not followed.` }
  }
  return { is: 'refused', status, why: `It answered ${String(status)}.` }
}

function whyOf(error: unknown, timeoutMs: number): string {
  if (fieldOf(error, 'name') === 'TimeoutError') return `It did not answer within ${String(timeoutMs / 1000)} seconds.`
  const code = fieldOf(fieldOf(error, 'cause'), 'code')
  return `It could not be reached: ${typeof code === 'string' ? code : 'no connection'}.`
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
