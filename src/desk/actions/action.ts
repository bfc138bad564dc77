import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { houseOf } from '../../release/houses.ts'
import type { House } from '../../release/house.ts'
import type { Courier } from '../../release/effects/courier.ts'
import type { Engine } from '../../release/engine.ts'
import type { AuditDetails } from '../../release/record/audit-chain.ts'
import { personOf } from '../person.ts'
import { actionDetails } from '../record/action-details.ts'
import { onTheRecord } from '../record/on-the-record.ts'

export type Asking<B> = {
  readonly id: string
  readonly body: B
  readonly person: Person
  readonly req: PayloadRequest
  readonly house: House
  readonly engine: Engine
  readonly courier: Courier
  readonly now: Date
}

/** What an action answers; `status` is 200 unless it says so. `record` goes to the audit beside what was asked. */
export type Answer = {
  readonly status?: number
  readonly json: Record<string, unknown>
  readonly record?: AuditDetails
}

export type Action<S extends z.ZodType> = {
  readonly body: S
  readonly act: (asking: Asking<z.infer<S>>) => Promise<Answer>
}

/** `POST /api/<collection>/:id/<name>`: who asks, what they ask, on record whatever comes of it. */
export function endpointOf<S extends z.ZodType>(collection: string, name: string, { body, act }: Action<S>): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      const person = personOf(req)
      const id = String(req.routeParams?.['id'])
      const { house, engine, courier } = houseOf(req.payload)
      return onTheRecord(req, person, { action: name, about: collection, item: id, details: {} }, async (what) => {
        const given = await readBody(req)
        what.details = actionDetails(name, given)
        const asked = parseBody(body, given, name)
        const now = house.clock.now()
        const { status = 200, json, record } = await act({ id, body: asked, person, req, house, engine, courier, now })
        what.details = { ...what.details, ...record }
        return Response.json(json, { status })
      })
    },
  }
}

/** A front’s is a section’s, or `home`. */
const someId = '(?:[0-9a-f-]{24,36}|home)'
/** A message's id is an entry's and a destination's, with a colon between, which may come encoded. */
const idPattern = `${someId}(?:(?::|%3A|%3a)${someId})?`

/**
 * Whatever action is not there is refused by its name, rather than by a route that is not found; Payload's own *duplicate*
 * too. Its routes under `access` and `versions` are none of ours, and no such words are ids.
 */
export function unknownAction(collection: string, known: readonly string[]): Endpoint {
  return {
    path: `/:id(${idPattern})/:action`,
    method: 'post',
    handler: (req) => {
      personOf(req)
      const name = String(req.routeParams?.['action']).slice(0, 60)
      const message = `“${name}” is not an action of ${collection}. There are: ${known.join(', ')}.`
      throw new NewsroomError('not-found', { code: 'unknown-action', field: 'action', message })
    },
  }
}

/** The JSON that was sent; nothing is an empty object. @throws NewsroomError `bad-input` when it can't be read */
export async function readBody(req: PayloadRequest): Promise<unknown> {
  if (req.text === undefined) return {}
  const text = await req.text()
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new NewsroomError('bad-input', { code: 'bad-json', message: 'The body is not JSON that can be read.' })
  }
}

/** @throws NewsroomError `bad-input` naming each field that can't be, and each that there is not */
export function parseBody<S extends z.ZodType>(schema: S, value: unknown, action: string): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new NewsroomError(
    'bad-input',
    parsed.error.issues.map((issue) => problemOf(issue, value, action)),
  )
}

function problemOf(issue: z.core.$ZodIssue, value: unknown, action: string): Problem {
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? ''
    return { code: 'unknown-field', field, message: `${action} takes no “${issue.keys.join('”, “')}”.` }
  }
  const field = issue.path.join('.')
  const given = issue.path.reduce<unknown>(step, value)
  const shown = given === undefined ? 'left out' : JSON.stringify(given).slice(0, 60)
  if (field === '') return { code: 'bad-body', message: `The body has to be a JSON object; it is ${shown}.` }
  return { code: 'bad-field', field, message: `${field} can’t be ${shown}: ${issue.message}.` }
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
