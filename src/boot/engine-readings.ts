import type { SystemClock } from '../clock.ts'
import type { Reading } from '../metrics/metrics.ts'
import type { House } from '../release/house.ts'
import { countDue, countEffects, countFailed, countHeld, standsStill } from '../release/readings.ts'

/** What a node tells that has an engine. It is read from the database, so every such node says the same. */
export function engineReadings(house: House): readonly Reading[] {
  return [
    {
      name: 'stet_releases_held',
      help: 'Releases that wait for their instant, or for an embargo to end.',
      read: () => countHeld(house),
    },
    { name: 'stet_releases_due', help: 'Releases that are due and not out yet.', read: () => countDue(house) },
    {
      name: 'stet_releases_failed',
      help: 'Releases that could not go out and wait for the desk, or for another try.',
      read: () => countFailed(house),
    },
    {
      name: 'stet_effects_waiting',
      help: 'Messages that destinations are still to be told.',
      read: () => countEffects(house, 'waiting'),
    },
    {
      name: 'stet_effects_failed',
      help: 'Messages that were given up and are left to the desk.',
      read: () => countEffects(house, 'failed'),
    },
    {
      name: 'stet_standstill',
      help: '1 while nothing may go out, as the database seems to have been restored.',
      read: () => standsStill(house),
    },
  ]
}

/** How far apart the two clocks are by which a release is due. */
export function clockReading(clock: Pick<SystemClock, 'databaseAheadMs'>): Reading {
  return {
    name: 'stet_database_clock_ahead_seconds',
    help: 'How far the database’s clock is ahead of this node’s. Over a second either way nothing lifts.',
    read: () => clock.databaseAheadMs() / 1000,
  }
}
