import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import type { EffectRow } from '../../src/release/effects/rows.ts'
import { aClock } from './clock.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'
import { aReceiver, aWebhook, type Destination, type Receiver } from './receiver.ts'

export const minute = 60_000
export const hour = 60 * minute

/** A newsroom for the file, and in each test a destination of its own that listens. */
export type ToldNewsroom = {
  readonly newsroom: Newsroom
  readonly receiver: Receiver
  readonly webhook: Destination
  /** The rows of this destination, oldest first. */
  readonly effects: () => Promise<readonly EffectRow[]>
  /** @example ['released delivered', 'killed pending'] */
  readonly states: () => Promise<readonly string[]>
  /** The types of what arrived, in that order. */
  readonly types: () => string[]
  readonly tellAfter: (ms: number) => Promise<void>
  /** Of one story a destination is told one thing after the other, a second apart at least. */
  readonly tellInTurn: (times: number) => Promise<void>
}

export function openToldNewsroom(options: { webhookTimeoutMs?: number } = {}): ToldNewsroom {
  let newsroom: Newsroom
  let receiver: Receiver
  let webhook: Destination

  beforeAll(async () => {
    // Signatures carry the time, and receivers look at it.
    newsroom = await openNewsroom({ ...options, clock: aClock(new Date()) })
  })
  afterAll(() => newsroom.close())
  beforeEach(async () => {
    receiver = await aReceiver()
    webhook = await aWebhook(newsroom, receiver.url)
  })
  afterEach(async () => {
    await newsroom.desk('PATCH', `/webhooks/${webhook.id}`, { as: 'admin', body: { enabled: false } })
    await receiver.goAway()
  })

  const effects = () => newsroom.house.desk.effects.find({ webhook: { equals: webhook.id } }, { sort: 'seq' })
  async function tellAfter(ms: number): Promise<void> {
    newsroom.clock.pass(ms)
    await newsroom.courier.carryAll()
  }
  return {
    get newsroom() {
      return newsroom
    },
    get receiver() {
      return receiver
    },
    get webhook() {
      return webhook
    },
    effects,
    states: async () => (await effects()).map(({ kind, state }) => `${kind} ${state}`),
    types: () => receiver.received.map(({ body }) => body.type),
    tellAfter,
    async tellInTurn(times) {
      for (let turn = 0; turn < times; turn += 1) await tellAfter(1_000)
    },
  }
}
