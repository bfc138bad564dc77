import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.ts'
import { largest } from '../front/gate/limits.ts'
import { letSlowReadersGo, type Patience } from './slow-readers.ts'
import { BootError } from './stop.ts'
import { answerUnread } from './unread.ts'

/** In milliseconds. An upload of a large picture over a slow line takes minutes; its headers don't. */
const usualLimits = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: largest.head,
}

/** Half a minute for nothing at all, and 8 KB a second. */
const patience: Patience = { every: 5000, grace: 30_000, leastPerSecond: 8_192 }

export type Door = {
  readonly server: Server
  readonly port: number
  /** Who answers from now on. */
  readonly answerWith: (listener: RequestListener) => void
}

/** What the environment calls where a door is. */
type Names = { readonly host: string; readonly port: string }

type Options = {
  readonly names?: Names
  readonly patience?: Patience
  readonly limits?: Partial<typeof usualLimits>
  /** Told why somebody was refused whose request could not be read, or who was let go: one of a short list of words. */
  readonly refused?: (why: string) => void
}

/** Opens the door before the house is ready: whoever asks is told so. */
export async function listen(
  { host, port }: Pick<Config, 'host' | 'port'>,
  first: RequestListener,
  options: Options = {},
): Promise<Door> {
  const { names = { host: 'HOST', port: 'PORT' }, refused = () => undefined } = options
  let current = first
  const server = createServer({ ...usualLimits, ...options.limits }, (req, res) => {
    current(req, res)
  })
  answerUnread(server, refused)
  letSlowReadersGo(server, options.patience ?? patience, () => refused('slow-reader'))
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
