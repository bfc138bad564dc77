import type { Duplex } from 'node:stream'
import type { Server } from 'node:http'
import { makeReady } from '../delivery/answers/answer.ts'
import { problem } from '../delivery/http/problem.ts'
import { largest } from '../front/gate/limits.ts'
import { keptByNobody } from '../front/problem.ts'

const tooLarge = `The request’s first line and headers are larger than ${largest.head.toLocaleString('en-GB')} bytes, the most that is read.`

/** What Node could not read, by its code: anything else is no HTTP. */
const sentences = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'large-headers', message: tooLarge },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'slow-request',
    message: 'The request did not come to its end in time.',
  },
} as const

const noHttp = { status: 400, code: 'no-http', message: 'This cannot be read as an HTTP request.' } as const

/** Says in a sentence why a request could not be read, which Node would say in a bare line, and ends the connection. */
export function answerUnread(server: Server, refused: (why: string) => void): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Whoever is gone hears nothing; to whoever is being answered a second answer would be a part of the first.
    if (error.code === 'ECONNRESET' || !socket.writable || isBeingAnswered(socket)) return void socket.destroy()
    const { status, code, message } = isKnown(error.code) ? sentences[error.code] : noHttp
    refused(code)
    socket.end(rawAnswer(status, code, message))
    // What is still being sent is not waited for.
    socket.once('finish', () => socket.destroy())
  })
}

function rawAnswer(status: 400 | 408 | 431, code: string, message: string): string {
  const answer = problem(status, message, {
    headers: { ...keptByNobody, Connection: 'close' },
    more: { errors: [{ code, message }] },
  })
  const { head, body } = makeReady(answer)
  const lines = head.map((word, at) => (at % 2 === 0 ? `${word}: ` : `${word}\r\n`)).join('')
  return `HTTP/1.1 ${String(status)} ${titleOf(body)}\r\n${lines}\r\n${body.toString('utf8')}`
}

function titleOf(body: Buffer): string {
  return /"title":"([^"]*)"/.exec(body.toString('utf8'))?.[1] ?? ''
}

function isKnown(code: string | undefined): code is keyof typeof sentences {
  return code !== undefined && Object.hasOwn(sentences, code)
}

/** Node keeps the answer that is being sent on its connection, and does not tell otherwise. */
function isBeingAnswered(socket: Duplex): boolean {
  return '_httpMessage' in socket && socket._httpMessage !== null && socket._httpMessage !== undefined
}
