import { describe, expect, test } from '@jest/globals'
import { Socket } from 'node:net'
import { readNetworks, type Network } from '../../../src/callers/networks.ts'
import { createCallers, type Caller } from '../../../src/callers/callers.ts'

function networks(list: string): readonly Network[] {
  return readNetworks(list) ?? []
}

/** Who asks, when a request comes from an address and says it speaks for others. */
function caller(from: string, forwarded?: string, trusted = 'loopback, 10.0.0.0/8, fd00::/8'): Caller {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const callerOf = createCallers({ trusted: networks(trusted), onStranger: () => undefined })
  // Asked twice, as what it read once is remembered.
  callerOf({ socket, headers })
  return callerOf({ socket, headers })
}

describe('who a request is counted for', () => {
  test.each([
    { says: 'the address that is connected', from: '203.0.113.9', is: '203.0.113.9' },
    {
      says: 'the same, whatever somebody unknown says of others',
      from: '203.0.113.9',
      of: '198.51.100.1',
      is: '203.0.113.9',
    },
    { says: 'whom a trusted proxy speaks for', from: '10.0.0.2', of: '203.0.113.9', is: '203.0.113.9' },
    {
      says: 'the last that a proxy wrote, not what was there before',
      from: '10.0.0.2',
      of: '1.1.1.1, 203.0.113.9',
      is: '203.0.113.9',
    },
    {
      says: 'the first before a row of proxies',
      from: '10.0.0.2',
      of: '1.1.1.1, 203.0.113.9, 10.0.0.7, 10.1.1.1',
      is: '203.0.113.9',
    },
    { says: 'a proxy whose word is no address', from: '10.0.0.2', of: 'unknown', is: '10.0.0.2' },
    { says: 'an IPv4 address that IPv6 wraps', from: '::ffff:203.0.113.9', is: '203.0.113.9' },
    { says: 'an address without its port', from: '127.0.0.1', of: '203.0.113.9:4711', is: '203.0.113.9' },
    {
      says: 'an address without brackets and port',
      from: '127.0.0.1',
      of: '[2001:db8::9]:443',
      is: '2001:db8:0:0::/64',
    },
    { says: 'the /64 of an IPv6 address', from: '2001:DB8:0:7:a:b:c:d', is: '2001:db8:0:7::/64' },
    { says: 'the same /64 for its other addresses', from: '2001:db8:0:0007::1', is: '2001:db8:0:7::/64' },
    { says: 'an IPv6 address without its zone', from: 'fe80::1%eth0', is: 'fe80:0:0:0::/64' },
    { says: 'an IPv6 address that ends as an IPv4 one', from: '64:ff9b::192.0.2.33', is: '64:ff9b:0:0::/64' },
  ])('is $says', ({ from, of, is }) => {
    expect(caller(from, of)).toMatchObject({ counted: is, isProxy: false })
  })

  test.each([
    { says: 'speaks for nobody', from: '10.0.0.2' },
    { says: 'names proxies alone', from: '10.0.0.2', of: '10.0.0.3, ::1' },
    { says: 'is this machine', from: '::1' },
  ])('is a proxy itself, when it is trusted and $says', ({ from, of }) => {
    expect(caller(from, of)).toMatchObject({ isProxy: true, address: from })
  })

  test('is this machine too, when nobody is trusted', () => {
    expect(caller('127.0.0.1', '203.0.113.9', 'off')).toMatchObject({ counted: '127.0.0.1', isProxy: false })
  })

  test('is said once to be somebody who speaks for others without being trusted', () => {
    const strangers: string[] = []
    const callerOf = createCallers({
      trusted: networks('loopback'),
      onStranger: (address) => strangers.push(address),
    })
    for (const remoteAddress of ['10.0.0.2', '10.0.0.3']) {
      const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
      callerOf({ socket, headers: { 'x-forwarded-for': '203.0.113.9' } })
    }
    expect(strangers).toEqual(['10.0.0.2'])
  })
})

describe('from where somebody asks, for the record,', () => {
  test.each([
    { says: 'the whole address', from: '2001:db8::7', is: '2001:db8::7' },
    {
      says: 'whom a trusted proxy speaks for, and the proxy',
      from: '10.0.0.2',
      of: '1.1.1.1, 203.0.113.9',
      is: '203.0.113.9 via 10.0.0.2',
    },
    { says: 'the proxy, whose word is no address', from: '10.0.0.2', of: 'unknown', is: '10.0.0.2' },
    { says: 'nothing that a stranger makes up', from: '203.0.113.9', of: '198.51.100.1', is: '203.0.113.9' },
    {
      says: 'the first of a row too long to remember',
      from: '10.0.0.2',
      of: `${'x'.repeat(300)}, 203.0.113.9`,
      is: '203.0.113.9 via 10.0.0.2',
    },
  ])('is $says', ({ from, of, is }) => {
    expect(caller(from, of).address).toBe(is)
  })
})

describe('a list of networks', () => {
  test.each(['10.0.0.0/33', '10.0.0', 'proxy.example', '', '10.0.0.1,', 'fd00::/129', '10.0.0.0/8/8'])(
    'is not %j',
    (list) => {
      expect(readNetworks(list)).toBeNull()
    },
  )

  test('is addresses, networks and this machine', () => {
    expect(readNetworks('10.0.0.0/8, 192.0.2.1,fd00::/8,loopback')).toEqual([
      { address: '10.0.0.0', prefix: 8 },
      { address: '192.0.2.1', prefix: 32 },
      { address: 'fd00::', prefix: 8 },
      { address: '127.0.0.0', prefix: 8 },
      { address: '::1', prefix: 128 },
    ])
  })
})
