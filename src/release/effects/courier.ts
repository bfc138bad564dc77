import type { Logger } from 'pino'
import type { House } from '../house.ts'
import { carry, dueEffects, type Carrying } from './carry.ts'
import { deriveEffects, openWebhooks } from './derive.ts'
import type { EffectRow, WebhookRow } from './rows.ts'

/** Tells destinations of what happened on the wire. */
export type Courier = {
  /** Something was appended to the log, or is to be told again: looks soon. */
  readonly wake: () => void
  /** Tells all that is due now, and waits for it. */
  readonly carryAll: () => Promise<void>
  readonly start: () => void
  readonly stop: () => Promise<void>
}

const lookEveryMs = 1_000
/** How many tries of one destination are under way at once. */
const atOnce = 4

/**
 * Each destination has a turn of its own: one that is slow, or away, keeps no other waiting. Every node carries; what one
 * of them has claimed the others leave alone.
 */
export function createCourier(house: House, carrying: Carrying, log: Logger): Courier {
  const atWork = new Map<string, Promise<void>>()
  let looking: Promise<void> | null = null
  let isToLookAgain = false
  let timer: NodeJS.Timeout | undefined
  let isStarted = false
  let isStopped = false

  function look(): Promise<void> {
    isToLookAgain = true
    looking ??= lookUntilSeen().finally(() => {
      looking = null
    })
    return looking
  }

  async function lookUntilSeen(): Promise<void> {
    while (isToLookAgain && !isStopped) {
      isToLookAgain = false
      try {
        for (const webhook of await openWebhooks(house)) await lookAfter(webhook)
      } catch (error) {
        log.error({ err: error }, 'Could not look for whom to tell; it is tried again.')
      }
    }
  }

  async function lookAfter(webhook: WebhookRow): Promise<void> {
    await deriveEffects(house, webhook)
    if (atWork.has(webhook.id) || (await dueEffects(house, webhook.id, 1)).length === 0) return
    const work = tellAll(webhook)
      .catch((error: unknown) => {
        log.error({ err: error, webhook: webhook.id }, 'A destination could not be told; it is tried again.')
      })
      .finally(() => atWork.delete(webhook.id))
    atWork.set(webhook.id, work)
  }

  async function tellAll(webhook: WebhookRow): Promise<void> {
    for (;;) {
      const due = await dueEffects(house, webhook.id, atOnce)
      if (due.length === 0 || isStopped) return
      const told = await Promise.all(due.map((effect) => tell(webhook, effect)))
      // What was not ours to tell is for others, or for later.
      if (told.every((effect) => effect === null) || (await isOff(webhook))) return
    }
  }

  async function tell(webhook: WebhookRow, effect: EffectRow): Promise<EffectRow | null> {
    const told = await carry(house, carrying, webhook, effect)
    if (told?.state === 'failed') {
      log.warn({ effect: told.id, webhook: webhook.id }, `“${webhook.name}” could not be told: it is left to the desk.`)
    }
    return told
  }

  async function isOff({ id }: WebhookRow): Promise<boolean> {
    return (await house.desk.webhooks.get(id))?.enabled !== true
  }

  return {
    wake() {
      if (isStarted) void look()
    },
    async carryAll() {
      await look()
      await Promise.all(atWork.values())
    },
    start() {
      isStarted = true
      timer = setInterval(() => void look(), lookEveryMs)
      void look()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await looking
      await Promise.all(atWork.values())
    },
  }
}
