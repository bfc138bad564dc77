import type { Answer } from './newsroom.ts'
import { jsonOrText } from './read-text.ts'

export type Asking = {
  readonly token?: string
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody with an address and an account, and nothing else: what they know they were answered. */
export type Stranger = {
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answer>
  /** @returns the token */
  readonly signIn: (email: string, password: string) => Promise<string>
}

export function createStranger(url: string): Stranger {
  async function ask(method: string, path: string, { token, json, form, headers = {} }: Asking = {}): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `JWT ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: form }),
    })
    const text = await response.text()
    return { status: response.status, body: jsonOrText(text), text, headers: response.headers }
  }

  return {
    ask,
    async signIn(email, password) {
      const { status, body, text } = await ask('POST', '/api/users/login', { json: { email, password } })
      if (status !== 200) throw new Error(`${email} was not let in: ${text}`)
      return String(body.token)
    },
  }
}

/** A picture as a form sends one, its fields beside it. */
export function aPictureForm(bytes: Uint8Array, name: string, fields: object, type = 'image/jpeg'): FormData {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.append('_payload', JSON.stringify(fields))
  return form
}
