import type { Problem } from '../errors.ts'
import type { Person, Role } from '../people/roles.ts'
import { wrongRole } from '../people/who-may.ts'
import { inZone } from '../time/in-zone.ts'
import { isTerminal } from './standing.ts'

export const embargoChanges = ['extend', 'cover', 'shorten', 'uncover', 'admit', 'cancel', 'lift'] as const
export type EmbargoChange = (typeof embargoChanges)[number]

type Rule = { readonly who: readonly Role[]; readonly needsSecond: boolean; readonly act: string }

/** What makes an embargo stricter takes one person; what loosens it takes a reason and a second editor. */
export const changeRules: Readonly<Record<EmbargoChange, Rule>> = {
  extend: { who: ['editor', 'legal'], needsSecond: false, act: 'extend an embargo' },
  cover: { who: ['editor', 'legal'], needsSecond: false, act: 'put more under an embargo' },
  shorten: { who: ['editor'], needsSecond: true, act: 'shorten an embargo' },
  uncover: { who: ['editor'], needsSecond: true, act: 'take a thing from under an embargo' },
  admit: { who: ['editor'], needsSecond: true, act: 'admit a party to an embargo' },
  cancel: { who: ['editor'], needsSecond: true, act: 'cancel an embargo' },
  lift: { who: ['editor'], needsSecond: true, act: 'lift an embargo' },
}

export function needsSecond(change: EmbargoChange): boolean {
  return changeRules[change].needsSecond
}

/** An embargo as these rules see it; `until` is null while it is open-ended. */
export type EmbargoFacts = { readonly state: string; readonly until: Date | null; readonly zone?: string | null }

export type AskFacts = {
  readonly change: EmbargoChange
  readonly person: Person
  readonly embargo: EmbargoFacts
  readonly reason?: string | null
  /** The end asked for by extend and shorten; null is open-ended, undefined was not given. */
  readonly until?: Date | null
  /** The request that waits, if one does and has not expired. */
  readonly pending?: { readonly change: EmbargoChange } | null
  readonly now: Date
}

/** Why this person may not make, or ask for, this change now; none when they may. */
export function mayAsk(facts: AskFacts): readonly Problem[] {
  const { change, person, embargo, reason, until, pending = null, now } = facts
  const { who, act } = changeRules[change]
  const problems = [...wrongRole(person, who, act), ...stateProblems(change, embargo)]
  if (needsSecond(change) && (reason ?? '').trim() === '') {
    problems.push({ code: 'reason-missing', field: 'reason', message: `To ${act}, give the reason.` })
  }
  if (needsSecond(change) && pending !== null) {
    const message = `A request to ${changeRules[pending.change].act} is waiting for a second editor: one at a time.`
    problems.push({ code: 'already-pending', message })
  }
  return [...problems, ...endProblems(change, embargo, until, now)]
}

/** Why an embargo in this state may not be changed so. */
export function stateProblems(change: EmbargoChange, { state }: EmbargoFacts): readonly Problem[] {
  if (isTerminal(state)) {
    const over = `This embargo is ${state}, and does not reopen: impose a new one.`
    const isOut = 'What it held back may be out by now: to stop that, hold or kill the story.'
    return [{ code: 'embargo-over', message: needsSecond(change) ? over : `${over} ${isOut}` }]
  }
  if (state === 'proposed' && needsSecond(change)) {
    return [{ code: 'embargo-proposed', message: 'This embargo is only proposed: confirm it or dismiss it first.' }]
  }
  return []
}

/** Why this can’t be its new end. */
export function endProblems(
  change: EmbargoChange,
  { until: current, zone }: EmbargoFacts,
  until: Date | null | undefined,
  now: Date,
): readonly Problem[] {
  if (change !== 'extend' && change !== 'shorten') return []
  const field = 'until'
  const says = (date: Date) => inZone(date, zone ?? 'UTC')
  if (until === undefined) return [{ code: 'until-missing', field, message: 'Say when the embargo is to end.' }]
  if (change === 'extend' && current === null) {
    return [{ code: 'until-not-later', field, message: 'This embargo has no end: it holds until someone says so.' }]
  }
  if (until === null) {
    if (change === 'extend') return []
    return [{ code: 'until-not-earlier', field, message: 'Without an end an embargo is longer, not shorter.' }]
  }
  const problems: Problem[] = []
  if (!(until > now)) {
    problems.push({ code: 'until-past', field, message: `${says(until)} is past; to end it now, lift the embargo.` })
  }
  if (change === 'extend' && current !== null && !(until > current)) {
    const message = `${says(until)} is not later than the end it has, ${says(current)}.`
    problems.push({ code: 'until-not-later', field, message })
  }
  if (change === 'shorten' && current !== null && !(until < current)) {
    const message = `${says(until)} is not earlier than the end it has, ${says(current)}.`
    problems.push({ code: 'until-not-earlier', field, message })
  }
  return problems
}
