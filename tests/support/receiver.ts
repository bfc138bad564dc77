import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { expect } from '@jest/globals'
import type { Newsroom } from './newsroom.ts'

/** A message as it arrived. */
export type Received = {
  readonly id: string
  readonly body: {
    readonly type: string
    readonly data: { readonly seq: number; readonly story: Readonly<Record<string, unknown>> }
  }
  readonly text: string
  readonly headers: IncomingHttpHeaders
}

/** A program elsewhere: it takes what it is sent, or does what a test says instead. */
export type Receiver = {
  readonly url: string
  readonly received: Received[]
  /** Set it to make it answer otherwise, or not at all. */
  answer: (response: ServerResponse) => void
  readonly goAway: () => Promise<void>
  /** At the same address. */
  readonly comeBack: () => Promise<void>
}

export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const taken = (response: ServerResponse) => response.writeHead(204).end()
  let port = 0
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const { headers } = request
      received.push({ id: String(headers['webhook-id']), body: JSON.parse(text) as Received['body'], text, headers })
      receiver.answer(response)
    })
  })
  async function comeBack(): Promise<void> {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await comeBack()
  const receiver: Receiver = {
    url: `http://127.0.0.1:${String(port)}/told`,
    received,
    answer: taken,
    async goAway() {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
    comeBack,
  }
  return receiver
}

export type Destination = { readonly id: string; readonly secret: string }

/** An administrator adds a destination and gives it a secret. */
export async function aWebhook(newsroom: Newsroom, url: string, fields: object = {}): Promise<Destination> {
  const made = await newsroom.desk('POST', '/webhooks', { as: 'admin', body: { name: 'Apps', url, ...fields } })
  expect(made.status).toBe(201)
  const id = String(made.body.doc.id)
  const { status, body } = await newsroom.desk('POST', `/webhooks/${id}/secret`, { as: 'admin', body: {} })
  expect(status).toBe(201)
  return { id, secret: String(body.secret) }
}

/** What a receiver by the specification checks. The newsroom's clock has to be the machine's: an old message is refused. */
export function verified(secret: string, { text, headers }: Received): unknown {
  return new Webhook(secret).verify(text, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  })
}
