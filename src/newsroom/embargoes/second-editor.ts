import type { Problem } from '../errors.ts'
import type { Person } from '../people/roles.ts'
import { wrongRole } from '../people/who-may.ts'
import { inZone } from '../time/in-zone.ts'
import { endProblems, stateProblems, type EmbargoChange, type EmbargoFacts } from './changes.ts'

const hour = 60 * 60_000

/** By then whoever shares the day with the asker has come by; what nobody confirmed in a day is asked for anew. */
const requestStandsFor = 24 * hour

/**
 * How long the one who asked waits before the override lets them confirm it alone: long enough for a colleague who was
 * told of the request to object, short enough for a night on which news breaks.
 */
const overrideAfter = 15 * 60_000

/** A change somebody asked for and a second editor has not yet confirmed. */
export type PendingChange = {
  readonly change: EmbargoChange
  readonly askedBy: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly until?: Date | null
}

/** When a request lapses if nobody confirms it: a day after it was made, or when the embargo itself ends. */
export function requestExpires(askedAt: Date, { until }: Pick<EmbargoFacts, 'until'>): Date {
  const day = new Date(askedAt.getTime() + requestStandsFor)
  return until !== null && until < day ? until : day
}

/** Half-open, as embargoes are: at its very end a request has expired. What can't be read has. */
export function hasExpired({ expiresAt }: Pick<PendingChange, 'expiresAt'>, now: Date): boolean {
  return !(now < expiresAt)
}

/** From when the one who asked may confirm alone, where the newsroom allows that. */
export function overrideFrom({ askedAt }: Pick<PendingChange, 'askedAt'>): Date {
  return new Date(askedAt.getTime() + overrideAfter)
}

export type ConfirmFacts = {
  readonly person: Person
  readonly embargo: EmbargoFacts
  readonly pending: PendingChange | null
  /** Whether the newsroom lets one editor confirm what they asked for themselves, after a while. */
  readonly override: boolean
  readonly now: Date
}

/** Why this person may not confirm what is pending: it takes a second editor, who is not the one who asked. */
export function mayConfirm({ person, embargo, pending, override, now }: ConfirmFacts): readonly Problem[] {
  const problems = [...wrongRole(person, ['editor'], 'confirm a change to an embargo')]
  if (pending === null) {
    return [...problems, { code: 'nothing-pending', message: 'Nothing is waiting to be confirmed on this embargo.' }]
  }
  if (hasExpired(pending, now)) {
    const message = `The request expired on ${inZone(pending.expiresAt, embargo.zone ?? 'UTC')}. Ask for it again.`
    problems.push({ code: 'request-expired', message })
  }
  if (pending.askedBy === person.id) problems.push(...ownRequest(pending, embargo, override, now))
  const { change, until } = pending
  return [...problems, ...stateProblems(change, embargo), ...endProblems(change, embargo, until, now)]
}

function ownRequest(pending: PendingChange, { zone }: EmbargoFacts, override: boolean, now: Date): readonly Problem[] {
  const from = overrideFrom(pending)
  if (override && now >= from) return []
  const another = 'You asked for this change, so another editor has to confirm it'
  const message = override
    ? `${another}; you may do so yourself from ${inZone(from, zone ?? 'UTC')} on.`
    : `${another}.`
  return [{ code: 'own-request', message }]
}
