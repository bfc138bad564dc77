/** The door itself: what can't be read, and who does not read what they are sent. */
import { connect, type Socket } from 'node:net'
import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { listen, type Door } from '../../../src/boot/listen.ts'
import { isGivenUp } from '../../../src/boot/slow-readers.ts'

let door: Door
let sockets: Socket[] = []
let refusals: string[] = []
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  refusals = []
  door.server.closeAllConnections()
  await new Promise((resolve) => door.server.close(resolve))
})

const patience = { every: 20, grace: 100, leastPerSecond: 1_000_000_000 }

async function open(answer: RequestListener, limits = {}): Promise<void> {
  const refused = (why: string) => refusals.push(why)
  door = await listen({ host: '127.0.0.1', port: 0 }, answer, { patience, limits, refused })
}

/** Somebody with a line of their own to the door. */
function call(said: string): Socket {
  const socket = connect(door.port, '127.0.0.1')
  // Being cut off is what happens to them here.
  socket.on('error', () => undefined)
  sockets.push(socket)
  socket.write(said)
  return socket
}

async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await closed(socket)
  return text
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve()
    })
  })
}

describe('what cannot be read', () => {
  test.each([
    {
      says: 'headers that are too large',
      said: `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      status: '431 Request Header Fields Too Large',
      detail: 'The request’s first line and headers are larger than 16,384 bytes, the most that is read.',
    },
    {
      says: 'what is no HTTP',
      said: 'hello\r\n\r\n',
      status: '400 Bad Request',
      detail: 'This cannot be read as an HTTP request.',
    },
    {
      says: 'what never comes to an end',
      said: 'GET / HTTP/1.1\r\nHost: a\r\nX: ',
      status: '408 Request Timeout',
      detail: 'The request did not come to its end in time.',
    },
  ])('is answered in a sentence, and the line is cut: $says', async ({ said, status, detail }) => {
    await open((_req, res) => res.end('never'), {
      headersTimeout: 50,
      requestTimeout: 100,
      connectionsCheckingInterval: 20,
    })
    const answer = await heard(call(said))
    expect(answer.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`)
    expect(answer).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n')
    expect(answer).toContain('\r\nConnection: close\r\n')
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ detail })
    expect(refusals).toHaveLength(1)
  })

  test('is not answered in the middle of another answer', async () => {
    await open((_req, res) => {
      res.writeHead(200, { 'Content-Length': '4' })
      res.write('on')
    })
    const socket = call('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n')
    socket.once('data', () => socket.write('nonsense\r\n\r\n'))
    expect(await heard(socket)).toMatch(/\r\n\r\non$/)
  })
})

describe('who does not read what they are sent', () => {
  test('is let go', async () => {
    const bytes = Buffer.alloc(20_000_000)
    await open((_req, res) => res.end(bytes))
    const socket = call('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    socket.pause()
    await new Promise<void>((resolve) =>
      door.server.once('connection', (there: Socket) => there.once('close', resolve)),
    )
    expect(refusals).toEqual(['slow-reader'])
  })

  test('and asks on and on costs no more than what is on its way', async () => {
    const bytes = Buffer.alloc(65_536)
    let answered = 0
    await open((_req, res) => {
      answered += 1
      res.end(bytes)
    })
    const asked = 20_000
    call('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(asked)).pause()
    await new Promise<void>((resolve) =>
      door.server.once('connection', (there: Socket) => there.once('close', resolve)),
    )
    expect(answered).toBeLessThan(asked / 5)
  })

  test('has a grace, and beyond it the time that a slow line takes', () => {
    const usual = { every: 5000, grace: 30_000, leastPerSecond: 8_192 }
    expect(isGivenUp(1, 30_000, usual)).toBe(false)
    expect(isGivenUp(1, 30_001, usual)).toBe(true)
    expect(isGivenUp(819_200, 130_000, usual)).toBe(false)
    expect(isGivenUp(819_200, 130_001, usual)).toBe(true)
  })
})
