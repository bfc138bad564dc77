import { randomUUID } from 'node:crypto'
import type { House } from '../house.ts'
import type { StandstillRow } from '../store/types.ts'

/** Why nothing goes out at all now; null when nothing stands in the way. */
export async function standstill(house: House): Promise<StandstillRow | null> {
  const [standing] = await house.desk.standstills.find({ state: { equals: 'standing' } }, { sort: 'since', limit: 1 })
  return standing ?? null
}

/** Nothing goes out from now on until an editor says so. What is live stays live; endings are carried out. */
export async function comeToStandstill(house: House, reason: string): Promise<void> {
  if ((await standstill(house)) !== null) return
  await house.desk.standstills.insert({
    id: randomUUID(),
    state: 'standing',
    since: house.clock.now().toISOString(),
    reason,
    endedBy: null,
    endedAt: null,
  })
}

/** An editor has looked: what is due goes out. @returns false when it was over already */
export async function goOn(house: House, id: string, by: string): Promise<boolean> {
  const ended = await house.desk.standstills.swap(
    id,
    { state: { equals: 'standing' } },
    { state: 'over', endedBy: by, endedAt: house.clock.now().toISOString() },
  )
  return ended !== null
}
