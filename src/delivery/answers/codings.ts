import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coded, Coding, ReadyAnswer } from './answer.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What is shorter than a packet takes as long whole. In bytes. */
const least = 1400

/** The one that makes less of it first: where a client likes both as much, it gets that. */
const inOrder: readonly Coding[] = ['br', 'gzip']

/**
 * How an answer is to be sent to who accepts these codings (RFC 9110, 12.5.3): what the client likes best; as it is, when
 * it names none, or when there is little to gain.
 */
export function codingFor(accepted: string | undefined, { status, body }: Pick<ReadyAnswer, 'status' | 'body'>) {
  if (accepted === undefined || status !== 200 || body.byteLength < least) return null
  const liking = likingsIn(accepted)
  const [best] = inOrder
    .map((coding) => ({ coding, q: liking.get(coding) ?? liking.get('*') ?? 0 }))
    .filter(({ q }) => q > 0)
    .toSorted((one, other) => other.q - one.q)
  return best?.coding ?? null
}

/** How much each coding is liked, by its name: from 0, not at all, to 1. */
function likingsIn(accepted: string): ReadonlyMap<string, number> {
  return new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      const q = weight === undefined ? 1 : Number(weight.slice(2))
      return [name, q >= 0 && q <= 1 ? q : 0]
    }),
  )
}

/** Each form of an answer is other bytes, and has a strong tag of its own. */
export function etagAs(etag: string, coding: Coding | null): string {
  return coding === null ? etag : `${etag.slice(0, -1)}-${coding}"`
}

/** The answer's bytes in this coding, made beside the main thread, and the head that goes before them. */
export async function encode({ etag, body, head }: ReadyAnswer, coding: Coding): Promise<Coded> {
  const coded = coding === 'gzip' ? await zip(body) : await brotli(body, { params: quickly(body) })
  const own = new Map([
    ['ETag', etagAs(etag, coding)],
    ['Content-Length', String(coded.byteLength)],
  ])
  return {
    head: [
      ...head.map((word, at) => (at % 2 === 1 ? (own.get(head[at - 1] ?? '') ?? word) : word)),
      'Content-Encoding',
      coding,
    ],
    body: coded,
  }
}

/** Small, and as fast as gzip. */
function quickly(body: Buffer): Readonly<Record<number, number>> {
  return { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength }
}
