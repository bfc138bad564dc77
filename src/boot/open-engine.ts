import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import { createDarkroom } from '../release/pictures/darkroom.ts'
import { dropHalfMade } from '../imaging/half-made.ts'
import { createPrivateMedia } from '../imaging/private-media.ts'
import { laboratoryHere, type Laboratory } from '../imaging/laboratory.ts'
import type { Log } from '../log.ts'
import { pictureLimits, type PictureLimits } from '../newsroom/images/limits.ts'
import type { Carrying } from '../release/effects/carry.ts'
import { createCourier } from '../release/effects/courier.ts'
import type { Addresses } from '../release/effects/message.ts'
import { createEngine } from '../release/engine.ts'
import { openHouse, type HouseParts } from '../release/house.ts'
import { createKeptBeat } from '../release/restored/kept-beat.ts'
import { keepHouse, type OpenHouse } from '../release/houses.ts'
import { createPublicMedia } from '../wire/media/public-media.ts'

type Options = Pick<HouseParts, 'appended' | 'reached' | 'node' | 'counting'> & {
  readonly payload: Payload
  readonly clock: Clock
  readonly mediaDir: string
  /** What destinations are told to find things at. */
  readonly addresses: Addresses
  readonly limits?: PictureLimits
  /** Where pictures are decoded; this process, if none is given. */
  readonly laboratory?: Laboratory
  readonly carrying?: Partial<Omit<Carrying, 'addresses'>>
  readonly log: Log
}

/** How long a destination may take to answer. */
const webhookTimeoutMs = 10_000

/** Joins the engine to a Payload: from here on the desk's hooks and actions find it. It lifts and tells nothing until started. */
export function openEngine(options: Options): OpenHouse {
  const {
    payload,
    clock,
    mediaDir,
    addresses,
    limits = pictureLimits,
    laboratory = laboratoryHere,
    carrying,
    log,
    appended,
    ...rest
  } = options
  const files = createPrivateMedia(mediaDir)
  const house = openHouse({
    ...rest,
    payload,
    clock,
    media: createPublicMedia(join(mediaDir, 'public')),
    stagedPath: files.stagedFile,
    keptBeat: createKeptBeat(files.root),
    appended(seq) {
      appended?.(seq)
      courier.wake()
    },
  })
  const courier = createCourier(
    house,
    { timeoutMs: webhookTimeoutMs, chance: Math.random, ...carrying, addresses },
    log,
  )
  const darkroom = createDarkroom(
    house,
    async ({ id, filename, facts }, made) => {
      const folder = `staged/${id}`
      await dropHalfMade(join(files.root, folder))
      return laboratory.stage(
        {
          original: files.original(filename),
          into: { root: files.root, folder },
          cropping: { focalPoint: facts.focalPoint, crops: facts.crops },
          rights: facts,
          limits,
        },
        made,
      )
    },
    log,
  )
  const open = { house, engine: createEngine(house, log), courier, darkroom, laboratory }
  keepHouse(payload, open)
  return open
}
