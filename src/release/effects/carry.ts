import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { Webhook } from 'standardwebhooks'
import { tellsWords } from '../../newsroom/webhooks/told.ts'
import { waitAfter } from '../../newsroom/webhooks/next-try.ts'
import type { House } from '../house.ts'
import { standstill } from '../restored/standstill.ts'
import type { Changes } from '../../wire/store/rows.ts'
import { switchOff } from './call-off.ts'
import { messageOf, type Addresses } from './message.ts'
import { post, type Outcome } from './post.ts'
import type { EffectRow, WebhookRow } from './rows.ts'

export type Carrying = {
  readonly addresses: Addresses
  /** How long a destination may take to answer, in milliseconds: less than the lease. */
  readonly timeoutMs: number
  /** From 0 up to 1. */
  readonly chance: () => number
}

/** How long a node has for a try before another takes it that it died. */
const leaseMs = 60_000
const goneSays = 'It answered 410: it wants to be told nothing any more, and was switched off.'
/** How long to wait for a try about the same story that is under way. */
const afterYouMs = 1_000

/** What this destination is to be told by now, oldest first: what waits for its instant, and what a dead node left. */
export async function dueEffects(house: House, webhook: string, limit: number): Promise<readonly EffectRow[]> {
  const now = house.clock.now().toISOString()
  const isDue: Where = {
    or: [
      { and: [{ state: { equals: 'pending' } }, { nextAt: { less_than_equal: now } }] },
      { and: [{ state: { equals: 'delivering' } }, { leaseUntil: { less_than: now } }] },
    ],
  }
  // After a restore nothing is told but that something is not there any more.
  const toldNow: Where[] = (await standstill(house)) === null ? [] : [{ kind: { not_in: [...tellsWords] } }]
  return house.desk.effects.find({ and: [{ webhook: { equals: webhook } }, isDue, ...toldNow] }, { sort: 'seq', limit })
}

/**
 * Tells one destination of one entry: claim, look what stands, sign, post, note what came of it. Who dies on the way leaves
 * it to whoever finds the lease run out, and then it may be told twice, under one id.
 *
 * @returns what became of it; null when another node has it, or it has to wait
 */
export async function carry(
  house: House,
  { addresses, timeoutMs, chance }: Carrying,
  webhook: WebhookRow,
  effect: EffectRow,
): Promise<EffectRow | null> {
  const claimed = await claim(house, effect)
  if (claimed === null) return null
  await house.reached('effect claimed', effect.id)
  const body = messageOf(claimed, await house.wire.stories.get(claimed.story), addresses)
  if (body === null) {
    return settle(house, claimed, { state: 'cancelled', lastError: 'What it told of does not stand any more.' })
  }
  const secret = webhook.sealed === null ? null : house.seal.open(webhook.sealed, webhook.id)
  const outcome: Outcome =
    secret === null
      ? { is: 'refused', status: null, why: 'Its secret can’t be read here: an administrator makes a new one.' }
      : await post({ url: webhook.url, headers: signed(secret, claimed.id, body, house.clock.now()), body }, timeoutMs)
  await house.reached('effect sent', effect.id)
  if (outcome.is === 'gone') await switchOff(house, webhook, goneSays)
  return settle(house, claimed, noted(outcome, claimed, house.clock.now(), chance()))
}

/** One node has it; and nobody is told of a story's end before an earlier try about it is over. */
async function claim(house: House, { id, state, token, attempts }: EffectRow): Promise<EffectRow | null> {
  const now = house.clock.now().getTime()
  const was: Where = { and: [{ state: { equals: state } }, { attempts: { equals: attempts } }] }
  const mine = randomUUID()
  const claimed = await house.desk.effects.swap(
    id,
    token === null ? was : { and: [was, { token: { equals: token } }] },
    {
      state: 'delivering',
      token: mine,
      leaseUntil: new Date(now + leaseMs).toISOString(),
      attempts: { $inc: 1 },
    },
  )
  if (claimed === null || !(await hasOneBefore(house, claimed))) return claimed
  const nextAt = new Date(now + afterYouMs).toISOString()
  await settle(house, claimed, { state: 'pending', nextAt, attempts: { $inc: -1 } })
  return null
}

async function hasOneBefore({ desk, clock }: House, { webhook, story, seq }: EffectRow): Promise<boolean> {
  const before = await desk.effects.count({
    and: [
      { webhook: { equals: webhook } },
      { story: { equals: story } },
      { state: { equals: 'delivering' } },
      { seq: { less_than: seq } },
      { leaseUntil: { greater_than: clock.now().toISOString() } },
    ],
  })
  return before > 0
}

function signed(secret: string, id: string, body: string, at: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

function noted(outcome: Outcome, { attempts }: EffectRow, now: Date, chance: number): Changes<EffectRow> {
  const lastStatus = outcome.status
  switch (outcome.is) {
    case 'taken':
      return { lastStatus, state: 'delivered', deliveredAt: now.toISOString(), lastError: null, nextAt: null }
    case 'gone':
      return { lastStatus, state: 'cancelled', lastError: goneSays, nextAt: null }
    case 'refused': {
      const wait = waitAfter(attempts, chance)
      return wait === null
        ? { lastStatus, state: 'failed', lastError: outcome.why, nextAt: null }
        : { lastStatus, state: 'pending', lastError: outcome.why, nextAt: new Date(now.getTime() + wait).toISOString() }
    }
  }
}

function settle(house: House, { id, token }: EffectRow, changes: Changes<EffectRow>): Promise<EffectRow | null> {
  return house.desk.effects.swap(
    id,
    { and: [{ state: { equals: 'delivering' } }, { token: { equals: token } }] },
    { token: null, leaseUntil: null, ...changes },
  )
}
