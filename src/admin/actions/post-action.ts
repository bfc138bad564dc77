import type { Problem } from '../../newsroom/errors.ts'

export type { Problem }

/** What the desk answered: what it did, or every reason why not. `status` 0 when nothing answered. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly json: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: number; readonly problems: readonly Problem[] }

type Asked = { readonly method?: string; readonly body?: unknown; readonly keepalive?: boolean }

/** Does a thing on the desk: `postAction('stories', id, 'submit', { revision })`. */
export function postAction(
  collection: string,
  id: string,
  action: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return askDesk(`/api/${collection}/${encodeURIComponent(id)}/${action}`, { method: 'POST', body })
}

/** Asks the desk's API as whoever is signed in. Never throws: a lost network is an answer too. */
export async function askDesk(path: string, { method = 'GET', body, keepalive = false }: Asked = {}): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'include',
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    return answerOf(response.status, await readJson(response))
  } catch {
    return lostAnswer
  }
}

/** What an answer of the desk says, however it was asked for. */
export function answerOf(status: number, json: unknown): Answer {
  const said = isRecord(json) ? json : {}
  const ok = status >= 200 && status < 300
  return ok ? { ok, status, json: said } : { ok, status, problems: problemsOf(said, status) }
}

/** Codes of refusals that are about what this person may do; any other 401 or 403 says that nobody is signed in. */
const aboutThePerson = new Set(['wrong-role', 'own-work', 'own-request'])

/** Whether an answer says that nobody is signed in any more, rather than that this person may not. */
export function isSignedOut(answer: Answer): boolean {
  if (answer.ok || (answer.status !== 401 && answer.status !== 403)) return false
  return !answer.problems.some(({ code }) => aboutThePerson.has(code))
}

/** Nobody answered. */
export const lostAnswer: Answer = {
  ok: false,
  status: 0,
  problems: [{ code: 'no-answer', message: 'The newsroom does not answer. Is there a network?' }],
}

async function readJson(response: Response): Promise<unknown> {
  return (response.headers.get('content-type') ?? '').includes('json') ? response.json() : {}
}

function problemsOf({ errors }: Readonly<Record<string, unknown>>, status: number): readonly Problem[] {
  const problems = Array.isArray(errors) ? errors.flatMap(problemOf) : []
  if (problems.length > 0) return problems
  const message = status >= 500 ? 'Something went wrong at the newsroom.' : `The newsroom refused (${String(status)}).`
  return [{ code: `status-${String(status)}`, message }]
}

/** One of ours, or one of Payload's, whose fields are a level below. */
function problemOf(error: unknown): readonly Problem[] {
  if (!isRecord(error)) return []
  const below = isRecord(error['data']) && Array.isArray(error['data']['errors']) ? error['data']['errors'] : []
  if (below.length > 0) return below.flatMap(problemOf)
  const message = typeof error['message'] === 'string' ? error['message'] : 'It was refused.'
  const code = typeof error['code'] === 'string' ? error['code'] : 'refused'
  const field = error['field'] ?? error['path']
  const { link } = error
  return [
    {
      code,
      message,
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof link === 'string' ? { link } : {}),
    },
  ]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
