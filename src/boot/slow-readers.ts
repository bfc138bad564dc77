import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export type Patience = {
  /** How often every connection is looked at. In milliseconds. */
  readonly every: number
  /** How long nothing at all may be taken of what is sent. In milliseconds. */
  readonly grace: number
  /** And then so many bytes a second of what is waiting: a slow line has its time, one that takes nothing has not. */
  readonly leastPerSecond: number
}

/** Whether whoever has taken nothing for so long of so many bytes is waited for no more. */
export function isGivenUp(left: number, forMs: number, { grace, leastPerSecond }: Patience): boolean {
  return forMs > grace + (left / leastPerSecond) * 1000
}

type Waiting = { readonly taken: number; readonly since: number }

/**
 * Lets go of whoever does not take what they are sent. Otherwise each would keep an answer, or the end of one, for as long as
 * they like.
 */
export function letSlowReadersGo(server: Server, patience: Patience, onLetGo: () => void): void {
  const connections = new Map<Socket, Waiting | null>()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, null)
    socket.once('close', () => connections.delete(socket))
  })
  const timer = setInterval(look, patience.every)
  timer.unref()
  server.once('close', () => {
    clearInterval(timer)
  })

  function look(): void {
    const now = performance.now()
    for (const [socket, before] of connections) {
      const left = socket.writableLength
      const taken = socket.bytesWritten - left
      if (left === 0) connections.set(socket, null)
      else if (before?.taken !== taken) connections.set(socket, { taken, since: now })
      else if (isGivenUp(left, now - before.since, patience)) {
        onLetGo()
        socket.destroy()
      }
    }
  }
}
