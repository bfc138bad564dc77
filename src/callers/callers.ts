import type { IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { belongsTo, type Network } from './networks.ts'

/** Somebody who asks, as far as can be believed. */
export type Caller = {
  /** Whom it is counted for: an IPv4 address, or the /64 of an IPv6 one, which is what one household or machine has. */
  readonly counted: string
  /**
   * From where, for the record: the address that is connected, and before it the one that it speaks for.
   *
   * @example '203.0.113.9 via 10.0.0.2'
   */
  readonly address: string
  /** Is it a trusted proxy that speaks for nobody else: a probe, or this machine itself? */
  readonly isProxy: boolean
}

export type CallerOf = (req: Pick<IncomingMessage, 'socket' | 'headers'>) => Caller

type Options = {
  readonly trusted: readonly Network[]
  /** Told the first time that one who is no trusted proxy says it speaks for somebody. */
  readonly onStranger: (address: string) => void
}

const mostRemembered = 10_000

/** What a row of proxies comes to, and more. What is longer is read each time, so that nobody fills the memory with it. */
const longestRemembered = 200

/**
 * Of `X-Forwarded-For` what trusted proxies wrote is believed and nothing before it: from its end, the first address that
 * is no such proxy. Anybody else may write there what they like, and are the address that is connected.
 */
export function createCallers({ trusted, onStranger }: Options): CallerOf {
  const isTrusted = belongsTo(trusted)
  // What a connection's address is stays: it is looked at once, however much is asked over it.
  const peers = new WeakMap<Socket, Caller>()
  const clients = new Map<string, Caller>()
  let isToldOfStranger = false

  function peerOf(socket: Socket): Caller {
    const known = peers.get(socket)
    if (known !== undefined) return known
    const address = plainAddress(socket.remoteAddress ?? '')
    const isProxy = address !== null && isTrusted(address)
    const peer = { address: address ?? 'unknown', counted: addressOrNetwork(address ?? ''), isProxy }
    peers.set(socket, peer)
    return peer
  }

  function clientOf(peer: Caller, forwarded: string): Caller {
    const key = `${peer.address} ${forwarded}`
    const known = clients.get(key)
    if (known !== undefined) return known
    const client = readClient(peer, forwarded)
    if (clients.size >= mostRemembered) clients.clear()
    if (key.length <= longestRemembered) clients.set(key, client)
    return client
  }

  /** Whom a trusted proxy speaks for: the proxy itself where it names nobody, or somebody whose address cannot be read. */
  function readClient(peer: Caller, forwarded: string): Caller {
    const words = forwarded.split(',').map((word) => plainAddress(word.trim()))
    const address = words.findLast((word) => word === null || !isTrusted(word))
    if (address === undefined) return peer
    // Who has no name there is counted with all others who have none behind this proxy.
    if (address === null) return { ...peer, isProxy: false }
    return { counted: addressOrNetwork(address), address: `${address} via ${peer.address}`, isProxy: false }
  }

  return function callerOf({ socket, headers }) {
    const peer = peerOf(socket)
    const forwarded = headers['x-forwarded-for']
    if (forwarded === undefined) return peer
    if (peer.isProxy) return clientOf(peer, String(forwarded))
    if (!isToldOfStranger) {
      isToldOfStranger = true
      onStranger(peer.address)
    }
    return peer
  }
}

/** An address without what some systems write around it: `::ffff:` before an IPv4 one, brackets, a port, a zone. */
function plainAddress(word: string): string | null {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(word) ?? []
  const [, beforePort] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(word) ?? []
  const address = (inBrackets ?? beforePort ?? word).replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) === 0 ? null : address
}

/**
 * The /64 of an IPv6 address; an IPv4 address as it is.
 *
 * @example '2001:db8:0:7::/64'
 */
function addressOrNetwork(address: string): string {
  if (isIP(address) !== 6) return address
  const [before = '', after] = address.toLowerCase().split('::')
  const first = before === '' ? [] : before.split(':')
  // An IPv4 address at the end stands for two groups.
  const last = (after ?? '')
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : group === '' ? [] : group))
  const gap = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(gap).fill('0'), ...last]
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
