import type { IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { belongsTo, type Network } from './networks.ts'

/**
 * Who a request is counted for: an IPv4 address, or the /64 of an IPv6 one, which is what one household or machine has. Null
 * for a proxy that is trusted and speaks for nobody else: a probe, or this machine itself.
 */
export type WhoAsks = (req: Pick<IncomingMessage, 'socket' | 'headers'>) => string | null

type Peer = { readonly address: string; readonly counted: string; readonly isTrusted: boolean }

type Options = {
  readonly trusted: readonly Network[]
  /** Is a trusted proxy that names nobody counted as itself? */
  readonly countsProxies: boolean
  /** Told the first time that one who is no trusted proxy says it speaks for somebody. */
  readonly onStranger: (address: string) => void
}

const mostRemembered = 10_000

/**
 * Of `X-Forwarded-For` what trusted proxies wrote is believed and nothing before it: from its end, the first address that
 * is no such proxy. Anybody else may write there what they like, and are counted by the address that is connected.
 */
export function createWhoAsks({ trusted, countsProxies, onStranger }: Options): WhoAsks {
  const isTrusted = belongsTo(trusted)
  // What a connection's address is stays: it is looked at once, however much is asked over it.
  const peers = new WeakMap<Socket, Peer>()
  const clients = new Map<string, string | null>()
  let isToldOfStranger = false

  function peerOf(socket: Socket): Peer {
    const known = peers.get(socket)
    if (known !== undefined) return known
    const address = plainAddress(socket.remoteAddress ?? '') ?? ''
    const peer = { address, counted: addressOrNetwork(address), isTrusted: address !== '' && isTrusted(address) }
    peers.set(socket, peer)
    return peer
  }

  /** Whom a trusted proxy speaks for: nobody is null, and somebody whose address cannot be read has no name. */
  function clientIn(forwarded: string): string | null {
    const known = clients.get(forwarded)
    if (known !== undefined) return known
    const words = forwarded.split(',').map((word) => plainAddress(word.trim()) ?? '')
    const address = words.findLast((word) => word === '' || !isTrusted(word))
    const client = address === undefined ? null : addressOrNetwork(address)
    if (clients.size >= mostRemembered) clients.clear()
    clients.set(forwarded, client)
    return client
  }

  return function whoAsks({ socket, headers }) {
    const peer = peerOf(socket)
    const forwarded = headers['x-forwarded-for']
    if (peer.isTrusted) {
      const client = forwarded === undefined ? null : clientIn(String(forwarded))
      if (client === null) return countsProxies ? peer.counted : null
      // Who has no name there is counted with all others who have none behind this proxy.
      return client === '' ? peer.counted : client
    }
    if (forwarded !== undefined && !isToldOfStranger) {
      isToldOfStranger = true
      onStranger(peer.address)
    }
    return peer.counted
  }
}

/** An address without what some systems write around it: `::ffff:` before an IPv4 one, brackets, a port, a zone. */
export function plainAddress(word: string): string | null {
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
export function addressOrNetwork(address: string): string {
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
