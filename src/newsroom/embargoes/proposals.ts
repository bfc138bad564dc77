import type { Problem } from '../errors.ts'
import type { Person } from '../people/roles.ts'
import { wrongRole } from '../people/who-may.ts'
import { inZone } from '../time/in-zone.ts'
import type { EmbargoFacts } from './changes.ts'

export type ProposalFacts = {
  readonly answer: 'confirm' | 'dismiss'
  readonly person: Person
  readonly embargo: EmbargoFacts
  readonly reason?: string | null
  /** The end that an editor read out of the source's words; undefined for the one that was proposed. */
  readonly until?: Date | null
  readonly now: Date
}

/**
 * Why this person may not confirm or dismiss an embargo that was read from a picture's own metadata. One that is confirmed
 * has an end to come, or none: nothing goes out because somebody agreed to an embargo.
 */
export function mayAnswerProposal(facts: ProposalFacts): readonly Problem[] {
  const { answer, person, embargo, reason, now } = facts
  const problems = [...wrongRole(person, ['editor'], `${answer} a proposed embargo`)]
  if (embargo.state !== 'proposed') {
    const message = `This embargo is ${embargo.state}; there is no proposal to ${answer}.`
    return [...problems, { code: 'not-proposed', message }]
  }
  if (answer === 'dismiss' && (reason ?? '').trim() === '') {
    const message = 'To dismiss a proposed embargo, give the reason.'
    problems.push({ code: 'reason-missing', field: 'reason', message })
  }
  const until = facts.until === undefined ? embargo.until : facts.until
  if (answer === 'confirm' && until !== null && !(until > now)) {
    const message = `${inZone(until, embargo.zone ?? 'UTC')} is past. Say the end it has, or dismiss it, with the reason.`
    problems.push({ code: 'until-past', field: 'until', message })
  }
  return problems
}
