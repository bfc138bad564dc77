/** The desk’s own HTTP API, asked from inside the process: what the demo may do, anyone’s program may do. */
export type Endpoints = (request: Request) => Promise<Response>

export type Answer = Readonly<Record<string, unknown>>

export type DeskClient = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body: Answer) => Promise<Answer>
  readonly patch: (path: string, body: Answer) => Promise<Answer>
  readonly upload: (path: string, file: File, fields: Answer) => Promise<Answer>
}

type Asked = { readonly method: string; readonly path: string; readonly body?: string | FormData }

/** A client for one person, who is signed in by `token`. Every refusal is thrown with the sentences it came with. */
export function createDeskClient(endpoints: Endpoints, siteUrl: string, token: string): DeskClient {
  async function ask({ method, path, body }: Asked): Promise<Answer> {
    const headers = new Headers({ authorization: `JWT ${token}` })
    if (typeof body === 'string') headers.set('content-type', 'application/json')
    const init = body === undefined ? { method, headers } : { method, headers, body }
    const response = await endpoints(new Request(new URL(`/api${path}`, siteUrl), init))
    const answer: unknown = await response.json()
    if (!response.ok || !isAnswer(answer)) throw refused(`${method} ${path}`, response.status, answer)
    return answer
  }
  return {
    get: (path) => ask({ method: 'GET', path }),
    post: (path, body) => ask({ method: 'POST', path, body: JSON.stringify(body) }),
    patch: (path, body) => ask({ method: 'PATCH', path, body: JSON.stringify(body) }),
    upload(path, file, fields) {
      const form = new FormData()
      form.set('file', file)
      form.set('_payload', JSON.stringify(fields))
      return ask({ method: 'POST', path, body: form })
    },
  }
}

export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(asked: string, status: number, answer: unknown): Error {
  return new Error(`The desk answered ${asked} with ${String(status)}: ${JSON.stringify(answer).slice(0, 1_000)}`)
}

/** The text at a path of fields, or a complaint that names it. */
export function textAt(answer: Answer, ...path: readonly string[]): string {
  const value = path.reduce<unknown>((at, field) => (isAnswer(at) ? at[field] : undefined), answer)
  if (typeof value === 'string') return value
  throw new Error(`The desk’s answer has no ${path.join('.')}: ${JSON.stringify(answer).slice(0, 500)}`)
}

/** The first document of a list, or none. */
export function firstDoc(answer: Answer): Answer | null {
  const docs = answer['docs']
  const first: unknown = Array.isArray(docs) ? docs[0] : undefined
  return isAnswer(first) ? first : null
}
