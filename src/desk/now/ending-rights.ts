import type { Payload } from 'payload'
import { inZone } from '../../newsroom/time/in-zone.ts'
import type { House } from '../../release/house.ts'
import { pagesShowing } from '../../release/rights/pages-showing.ts'
import type { ImageRow } from '../../release/store/types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { zoneOf } from '../zone.ts'
import type { Waiting } from './now-answer.ts'

type PictureRow = ImageRow & { readonly title?: string | null }

const dayMs = 86_400_000
const most = 40

/** Pictures on live pages that they will leave within so many days, because the right to show them ends; the next one first. */
export async function readEndingRights(house: House, payload: Payload, now: Date): Promise<readonly Waiting[]> {
  const days = warningDays(payload)
  const until = new Date(now.getTime() + days * dayMs)
  const ending = await rowsOf<PictureRow>(payload, 'images').find(
    { and: [{ watchAt: { greater_than: now.toISOString() } }, { watchAt: { less_than_equal: until.toISOString() } }] },
    { sort: 'watchAt', limit: most },
  )
  const warnings = await Promise.all(ending.map((picture) => warningOf(house, picture, days, zoneOf(payload))))
  return warnings.flat()
}

async function warningOf(house: House, picture: PictureRow, days: number, zone: string): Promise<readonly Waiting[]> {
  const { id, title, watchAt } = picture
  const pages = await pagesShowing(house, id)
  if (watchAt === null || pages.length === 0) return []
  const end = new Date(watchAt)
  const since = new Date(end.getTime() - days * dayMs).toISOString()
  const stories = pages.map(({ like }) => `“${like.headline}”`).join(', ')
  const note = `On ${inZone(end, zone)} the right to show it ends, and it leaves ${stories}.`
  return [{ about: 'images', id, title: title ?? 'A picture', waitsFor: 'ending-right', by: null, since, note }]
}

/** How long before the desk is told (`RIGHTS_WARNING_DAYS`). */
function warningDays({ config }: Payload): number {
  const days: unknown = config.custom['rightsWarningDays']
  if (typeof days !== 'number') throw new Error('The config says no number of days to warn ahead.')
  return days
}
