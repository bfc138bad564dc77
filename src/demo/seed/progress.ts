import type { Payload } from 'payload'

/** How far the demo newsroom got in being set up, kept in the database it was set up in. */
export type Progress = {
  /** The first start: what is relative in the demo is relative to this. ISO 8601. */
  readonly openedAt: string
  /** When the story that readers may watch appear is to appear. ISO 8601. */
  readonly liftsAt: string
  readonly isComplete: boolean
}

const key = 'demo-newsroom'

export async function readProgress(payload: Payload): Promise<Progress | null> {
  return payload.kv.get<Progress>(key)
}

export async function keepProgress(payload: Payload, progress: Progress): Promise<void> {
  await payload.kv.set(key, progress)
}

const fiveMinutes = 5 * 60_000
const twoMinutes = 2 * 60_000

/** The demo's hours, from now on; those it had stand while there is time left until the lift that readers may watch. */
export function clockedIn(before: Progress | null, now: Date): Progress {
  const isFresh = before !== null && new Date(before.liftsAt).getTime() - now.getTime() > twoMinutes
  const liftsAt = new Date(now.getTime() + fiveMinutes).toISOString()
  const hours = isFresh ? before : { openedAt: now.toISOString(), liftsAt }
  return { openedAt: hours.openedAt, liftsAt: hours.liftsAt, isComplete: false }
}
