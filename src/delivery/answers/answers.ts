import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { acceptsNinjs } from '../ninjs/accepts-ninjs.ts'
import { makeReady } from './answer.ts'
import type { Answer, ReadyAnswer } from './answer.ts'
import { addressOf } from './address.ts'
import { codingFor, encode } from './codings.ts'
import { isKnown, send } from './send.ts'

export type AnswersOptions = {
  /** The wire's `seq` as far as this process knows. */
  readonly currentSeq: () => number
  /** Is something due that has not been lifted? Asked before every answer, so it must cost nothing. */
  readonly isDue: () => boolean
  /** Lifts what is due, or waits until it has waited long enough. */
  readonly settle: () => Promise<void>
  readonly maxBytes?: number
}

export type Answers = {
  /**
   * Answers from ready bytes, with these headers as well.
   *
   * @returns false when there are none, or something has to be lifted first
   */
  readonly serveReady: (req: IncomingMessage, res: ServerResponse, also?: readonly string[]) => boolean
  /** Answers what stands at `key`: from ready bytes, or from `make`, which runs once however many wait for it. */
  readonly serve: (req: IncomingMessage, res: ServerResponse, key: string, make: () => Promise<Answer>) => Promise<void>
  /** Drops everything: the log is not what it was. */
  readonly forget: () => void
  readonly bytes: () => number
}

/**
 * Answers as bytes, kept until the wire's `seq` moves, either way: a log that went backwards is another log. What was
 * made bears the `seq` read before its rows, and is kept only if that is still the wire's.
 */
export function createAnswers({ currentSeq, isDue, settle, maxBytes = 64 * 2 ** 20 }: AnswersOptions): Answers {
  // What was asked for longest ago goes first.
  const kept = new LRUCache<string, ReadyAnswer>({ maxSize: maxBytes, sizeCalculation: cost })
  const underWay = new Map<string, Promise<ReadyAnswer>>()
  let keptAt = currentSeq()
  let forgotten = 0

  function look(key: string): ReadyAnswer | undefined {
    const seq = currentSeq()
    if (seq !== keptAt) {
      kept.clear()
      keptAt = seq
    }
    return kept.get(key)
  }

  function find(key: string, make: () => Promise<Answer>): Promise<ReadyAnswer> {
    const seq = currentSeq()
    const flight = `${String(forgotten)} ${String(seq)} ${key}`
    const joined = underWay.get(flight)
    if (joined !== undefined) return joined
    const started = forgotten
    const made = make()
      .then(makeReady)
      .then((ready) => {
        if (ready.keep && look(key) === undefined && keptAt === seq && forgotten === started) kept.set(key, ready)
        return ready
      })
      .finally(() => underWay.delete(flight))
    underWay.set(flight, made)
    return made
  }

  /** The same answer in the coding it is asked for, which is kept with it. */
  async function inCoding(req: IncomingMessage, key: string, ready: ReadyAnswer): Promise<ReadyAnswer> {
    const coding = codingFor(req.headers['accept-encoding'], ready)
    if (coding === null || ready.coded[coding] !== undefined || isKnown(req, ready)) return ready
    const coded = { ...ready, coded: { ...ready.coded, [coding]: await encode(ready, coding) } }
    if (look(key) === ready) kept.set(key, coded)
    return coded
  }

  return {
    serveReady(req, res, also) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false
      // What is ready stands under its address alone, and a story has two forms at one address.
      if (req.url === undefined || isDue() || acceptsNinjs(req)) return false
      const ready = look(req.url) ?? look(addressOf(req.url))
      if (ready === undefined) return false
      const coding = codingFor(req.headers['accept-encoding'], ready)
      if (coding !== null && ready.coded[coding] === undefined && !isKnown(req, ready)) return false
      send(req, res, ready, also)
      return true
    },

    async serve(req, res, key, make) {
      if (isDue()) await settle()
      send(req, res, await inCoding(req, key, look(key) ?? (await find(key, make))))
    },

    forget() {
      forgotten += 1
      kept.clear()
    },

    bytes: () => kept.calculatedSize,
  }
}

/** In bytes: what an answer costs besides its body, which is its headers and its place. */
const overhead = 1024

function cost({ body, coded }: ReadyAnswer, key: string): number {
  const codings = (coded.br?.body.byteLength ?? 0) + (coded.gzip?.body.byteLength ?? 0)
  return overhead + key.length * 2 + body.byteLength + codings
}
