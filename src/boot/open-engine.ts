import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import { createPrivateMedia } from '../imaging/private-media.ts'
import type { Log } from '../log.ts'
import { createEngine } from '../release/engine.ts'
import { openHouse, type HouseParts } from '../release/house.ts'
import { createKeptBeat } from '../release/restored/kept-beat.ts'
import { keepHouse, type OpenHouse } from '../release/houses.ts'
import { createPublicMedia } from '../wire/media/public-media.ts'

type Options = Pick<HouseParts, 'appended' | 'reached' | 'node'> & {
  readonly payload: Payload
  readonly clock: Clock
  readonly mediaDir: string
  readonly log: Log
}

/** Joins the engine to a Payload: from here on the desk's hooks and actions find it. It lifts nothing until started. */
export function openEngine({ payload, clock, mediaDir, log, ...rest }: Options): OpenHouse {
  const files = createPrivateMedia(mediaDir)
  const house = openHouse({
    ...rest,
    payload,
    clock,
    media: createPublicMedia(join(mediaDir, 'public')),
    stagedPath: files.stagedFile,
    keptBeat: createKeptBeat(files.root),
  })
  const open = { house, engine: createEngine(house, log) }
  keepHouse(payload, open)
  return open
}
