import { Router } from 'express'
import type { CallerOf } from '../callers/callers.ts'
import type { EarlyCopy } from '../newsroom/wire/early-copy.ts'
import type { EarlyDesk } from '../release/early/rows.ts'
import { embargoesRouter } from './embargoes/routes.ts'
import { answerErrors } from './http/answer-errors.ts'
import { sayNothingIsHere } from './http/answers.ts'
import { createDoorkeeper, type Doorkeeper } from './http/let-in.ts'
import { takeNoParameters } from './http/query.ts'
import { mediaRouter } from './media/routes.ts'
import type { Site } from './site.ts'
import { storiesRouter } from './stories/routes.ts'

export type EarlyOptions = {
  readonly desk: EarlyDesk
  readonly callerOf: CallerOf
  readonly site: Site
  /** Names of files are made with it. */
  readonly secret: string
  /** What a party is shown, as agencies hand it on. */
  readonly asNinjs: (copy: EarlyCopy) => { readonly type: string; readonly item: object }
  /** Lifts what is due before anyone is told that it is held. */
  readonly settle: () => Promise<void>
  /** A bug, or a database out of reach: the answer said nothing, the log must. */
  readonly onError: (error: unknown) => void
}

/** What every route behind the door works with. */
export type Early = Omit<EarlyOptions, 'callerOf' | 'settle' | 'onError'> & { readonly doorkeeper: Doorkeeper }

/** `/partner`: held material, for the parties that every embargo over it admits. Every read is on record before it is answered. */
export function createEarly({ callerOf, settle, onError, ...held }: EarlyOptions): Router {
  const doorkeeper = createDoorkeeper(held.desk, callerOf)
  const early: Early = { ...held, doorkeeper }
  const router = Router({ caseSensitive: true, strict: true })
  router.use(doorkeeper.letIn, takeNoParameters)
  router.use(async (_req, _res, next) => {
    await settle()
    next()
  })
  router.use(storiesRouter(early), mediaRouter(early), embargoesRouter(early))
  router.use((_req, res) => {
    sayNothingIsHere(res)
  })
  router.use(answerErrors(onError))
  return router
}
