import { BlockList, isIP } from 'node:net'

/** A part of the internet: an address and how many of its first bits count. */
export type Network = { readonly address: string; readonly prefix: number }

const loopback: readonly Network[] = [
  { address: '127.0.0.0', prefix: 8 },
  { address: '::1', prefix: 128 },
]

/**
 * Networks as a list of words: addresses, networks such as 10.0.0.0/8, and `loopback`, which is this machine itself.
 *
 * @returns null when one of them is none of these
 */
export function readNetworks(list: string): readonly Network[] | null {
  const networks = list.split(',').map((word) => readNetwork(word.trim()))
  return networks.includes(null) ? null : networks.flatMap((network) => network ?? [])
}

function readNetwork(word: string): readonly Network[] | null {
  if (word === 'loopback') return loopback
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(word) ?? []
  const longest = isIP(address) === 4 ? 32 : 128
  const prefix = bits === undefined ? longest : Number(bits)
  return isIP(address) === 0 || prefix > longest ? null : [{ address, prefix }]
}

/** Tells whether an address is in one of them. */
export function belongsTo(networks: readonly Network[]): (address: string) => boolean {
  const list = new BlockList()
  for (const { address, prefix } of networks) list.addSubnet(address, prefix, family(address))
  return (address) => list.check(address, family(address))
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
