import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import { createIncoming } from '../imaging/incoming.ts'
import { laboratoryHere, type Laboratory } from '../imaging/laboratory.ts'
import type { Log } from '../log.ts'
import { pictureLimits, type PictureLimits } from '../newsroom/images/limits.ts'
import type { Carrying } from '../release/effects/carry.ts'
import { createCourier } from '../release/effects/courier.ts'
import type { Addresses } from '../release/effects/message.ts'
import { createEngine } from '../release/engine.ts'
import { openHouse, type HouseParts } from '../release/house.ts'
import { createDarkroom } from '../release/pictures/darkroom.ts'
import { stageRenditions, type Workplace } from '../release/pictures/stage-renditions.ts'
import { createKeptBeat } from '../release/restored/kept-beat.ts'
import { keepHouse, type OpenHouse } from '../release/houses.ts'
import { privateFiles, privateFolder } from './private-files.ts'
import { publicFiles } from './public-files.ts'

export type Stores = Pick<HouseParts, 'media' | 'privateMedia'>

type Options = Pick<HouseParts, 'appended' | 'reached' | 'node' | 'counting'> & {
  readonly payload: Payload
  readonly clock: Clock
  readonly mediaDir: string
  /** Where pictures lie, when that is not `mediaDir`. */
  readonly stores?: Stores
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
    stores = { media: publicFiles(mediaDir), privateMedia: privateFiles(mediaDir) },
    addresses,
    limits = pictureLimits,
    laboratory = laboratoryHere,
    carrying,
    log,
    appended,
    ...rest
  } = options
  const house = openHouse({
    ...rest,
    payload,
    clock,
    ...stores,
    keptBeat: createKeptBeat(privateFolder(mediaDir)),
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
  const workplace: Workplace = { files: house.privateMedia, incoming: createIncoming(mediaDir), laboratory, limits }
  const darkroom = createDarkroom(house, (picture, made) => stageRenditions(workplace, picture, made), log)
  const open = { house, engine: createEngine(house, log), courier, darkroom, laboratory }
  keepHouse(payload, open)
  return open
}
