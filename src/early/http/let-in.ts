import type { Request, RequestHandler, Response } from 'express'
import type { CallerOf } from '../../callers/callers.ts'
import { createTurnstile, waitOf } from '../../callers/turnstile.ts'
import type { EarlyDesk } from '../../release/early/rows.ts'
import { noteUse, visitorWith, type Visitor } from '../../release/early/tokens.ts'
import { refuse, refuseOften } from './answers.ts'

/** Who came in, and from where. */
export type Guest = { readonly visitor: Visitor; readonly address: string }

export type Welcomed = (req: Request, res: Response, guest: Guest) => Promise<void> | void

/** Requests a minute: of one token, and of one address that came with a token which opens nothing. */
const often = { token: 120, stranger: 60 } as const

export type Doorkeeper = {
  /** Lets in who has a token that opens the door; to everybody else it says the same. */
  readonly letIn: RequestHandler
  /** A handler that is told who came in. */
  readonly forGuests: (welcome: Welcomed) => RequestHandler
}

export function createDoorkeeper(desk: EarlyDesk, callerOf: CallerOf): Doorkeeper {
  const { now } = desk.house.clock
  const byToken = createTurnstile(now)
  const byStranger = createTurnstile(now)
  const guests = new WeakMap<Request, Guest>()

  return {
    async letIn(req, res, next) {
      const { address, counted } = callerOf(req)
      const visitor = await visitorWith(desk, bearerOf(req))
      const wait =
        visitor === null
          ? waitOf(byStranger.pass(counted), often.stranger)
          : waitOf(byToken.pass(visitor.token.id), often.token)
      if (wait !== null) return refuseOften(res, wait)
      if (visitor === null) {
        res.setHeader('WWW-Authenticate', 'Bearer')
        return refuse(res, 401, 'Come with a token that opens this door: Authorization: Bearer ….')
      }
      await noteUse(desk, visitor, address)
      guests.set(req, { visitor, address })
      next()
    },

    forGuests(welcome) {
      return async function answerGuest(req, res) {
        const guest = guests.get(req)
        if (guest === undefined) throw new Error('Somebody got past the door without being let in.')
        await welcome(req, res, guest)
      }
    },
  }
}

function bearerOf({ headers }: Request): string {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
}
