import type { House } from '../house.ts'
import { comeToStandstill } from './standstill.ts'

/** So many beats a house may have had without one kept beside its pictures: two nodes may begin at one moment. */
const young = 3

/**
 * Counts the database one on, and keeps the count outside of it, with the pictures. A database that does not come out
 * above what was kept is an older one, put back: what it says of embargoes and endings may be out of date, and nothing
 * goes out until an editor has looked.
 */
export async function beat(house: House): Promise<void> {
  const { keptBeat } = house
  if (keptBeat === null) return
  // Read before counting: whoever kept this had counted to it.
  const kept = await keptBeat.read()
  const now = await countOn(house)
  if (kept !== null && now <= kept) {
    await comeToStandstill(house, 'The database is older than it was: it seems to have been restored from a backup.')
  } else if (kept === null && now > young) {
    await comeToStandstill(
      house,
      'How old the database is can’t be told: the file that says so is not in the folder of the pictures.',
    )
  }
  if (kept !== now) await keptBeat.write(now)
}

async function countOn({ desk: { beats } }: House): Promise<number> {
  for (;;) {
    const counted = await beats.swap('house', {}, { beat: { $inc: 1 } })
    if (counted !== null) return counted.beat
    if (await beats.insert({ id: 'house', beat: 1 })) return 1
  }
}
