/** Under which limit a request is counted: the public's, or that of the desk's API. Null for what is not counted. */
export type Policy = 'public' | 'desk'

const probes = /^\/(?:health|ready)(?:\?|$)/
const desk = /^\/api(?:[/?]|$)/
const panel = /^\/(?:admin|_next)(?:[/?]|$)/

/**
 * Probes are not counted, nor is the panel: everyone of a newsroom types behind one address, and each key asks something.
 *
 * @param hasDesk false on a node without desk and panel: there these are addresses like any other
 */
export function policyOf(url: string, hasDesk: boolean): Policy | null {
  // What is asked most, first.
  if (url.startsWith('/v1/') || url.startsWith('/media/')) return 'public'
  if (probes.test(url)) return null
  if (!hasDesk) return 'public'
  if (panel.test(url)) return null
  return desk.test(url) ? 'desk' : 'public'
}

/** More than any browser, program or proxy sends; what is larger was not meant for us. */
export const largest = {
  /** Characters of an address. RFC 9110, 4.1, wants 8,000 at least. */
  address: 8_192,
  headers: 100,
  /** Bytes of the first line and all headers together. */
  head: 16_384,
} as const

type Facts = {
  readonly method: string
  readonly url: string
  readonly headerCount: number
  /** Is there a body, or does the request say that one follows? */
  readonly hasBody: boolean
}

/** Why a request is not read any further; null when it is. */
export type Unfit = {
  readonly status: 400 | 414 | 431
  readonly code: 'long-address' | 'many-headers' | 'body-with-get'
  readonly message: string
}

export function unfit({ method, url, headerCount, hasBody }: Facts): Unfit | null {
  if (url.length > largest.address) {
    const message = `The address has ${inWords(url.length)} characters: ${inWords(largest.address)} are the most that is read.`
    return { status: 414, code: 'long-address', message }
  }
  if (headerCount > largest.headers) {
    const message = `The request has ${inWords(headerCount)} headers: ${inWords(largest.headers)} are the most that is read.`
    return { status: 431, code: 'many-headers', message }
  }
  if (hasBody && (method === 'GET' || method === 'HEAD')) {
    const message = `${method} takes no body: all that can be asked for stands in the address.`
    return { status: 400, code: 'body-with-get', message }
  }
  return null
}

/** What whoever came too often is told. */
export function tooOften(perMinute: number, seconds: number): string {
  const wait = seconds === 1 ? '1 second' : `${String(seconds)} seconds`
  return `More than ${inWords(perMinute)} requests came from this address within a minute, the most that are answered. Ask again in ${wait}.`
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
