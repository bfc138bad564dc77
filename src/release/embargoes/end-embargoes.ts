import type { House } from '../house.ts'
import { changeEmbargoRow } from './change-embargo-row.ts'
import { dropExpired, lapsed } from './requests.ts'

/** An embargo whose end has come is lifted, and its request with it; nothing waited for this, it is for the record. */
export async function endEmbargoes(house: House): Promise<void> {
  const now = house.clock.due().toISOString()
  const over = await house.desk.embargoes.find({
    and: [{ state: { equals: 'active' } }, { until: { less_than_equal: now } }],
  })
  for (const row of over) {
    await changeEmbargoRow(house, row, {
      where: { until: { less_than_equal: now } },
      changes: { state: 'lifted', pending: null, lapsesAt: null },
      lines: [...lapsed(row, null, 'expired'), { action: 'end', by: null, from: null, to: row.until, reason: null }],
    })
  }
}

/** A request that nobody confirmed in time is taken off; it could not be confirmed any more. */
export async function expireRequests(house: House): Promise<void> {
  const now = house.clock.now()
  for (const row of await house.desk.embargoes.find({ lapsesAt: { less_than_equal: now.toISOString() } })) {
    await dropExpired(house, row, now)
  }
}
