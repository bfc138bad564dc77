import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { Config } from '../config.ts'
import { createEarly } from '../early/create-early.ts'
import type { Log } from '../log.ts'
import { openEarlyDesk } from '../release/early/rows.ts'
import type { Engine } from '../release/engine.ts'
import type { House } from '../release/house.ts'

type Options = {
  readonly payload: Payload
  readonly house: House
  readonly engine: Engine
  readonly config: Pick<Config, 'siteUrl' | 'storyUrl' | 'secret'>
  readonly log: Log
}

/** A party had the story a moment ago: it is better told where it went a little later than that there is nothing. */
const partnersPatienceMs = 5_000

/** The guarded doors to what is not public. */
export function openEarly({ payload, house, engine, config, log }: Options): RequestHandler {
  return createEarly({
    desk: openEarlyDesk(payload, house),
    site: { url: config.siteUrl, storyUrl: config.storyUrl },
    secret: config.secret,
    settle: () => engine.settle(partnersPatienceMs),
    onError: (error) => log.error({ err: error }, 'A request at the partners’ door failed.'),
  })
}
