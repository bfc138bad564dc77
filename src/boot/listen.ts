import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.ts'
import { BootError } from './stop.ts'

/** In milliseconds. An upload of a large picture over a slow line takes minutes; its headers don't. */
const timeouts = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
}

export type Door = {
  readonly server: Server
  readonly port: number
  /** Who answers from now on. */
  readonly answerWith: (listener: RequestListener) => void
}

/** What the environment calls where a door is. */
type Names = { readonly host: string; readonly port: string }

/** Opens the door before the house is ready: whoever asks is told so. */
export async function listen(
  { host, port }: Pick<Config, 'host' | 'port'>,
  first: RequestListener,
  names: Names = { host: 'HOST', port: 'PORT' },
): Promise<Door> {
  let current = first
  const server = createServer(timeouts, (req, res) => {
    current(req, res)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new BootError(sentence(error, { host, port }, names), { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  return {
    server,
    port: portOf(server.address()) ?? port,
    answerWith(listener) {
      current = listener
    },
  }
}

function portOf(address: AddressInfo | string | null): number | null {
  return typeof address === 'object' && address !== null ? address.port : null
}

function sentence(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>, names: Names): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program: end that one, or give another ${names.port}.`
    case 'EACCES':
      return `Port ${port} may not be opened by this user: give a ${names.port} above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${names.host} is wrong: “${host}” is no address of this machine.`
    default:
      return `${host}:${port} cannot be listened on: ${error.message}.`
  }
}
