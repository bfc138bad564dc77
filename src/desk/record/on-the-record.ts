import type { PayloadRequest } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { houseOf } from '../../release/houses.ts'
import type { AuditDetails } from '../../release/record/audit-chain.ts'
import { asRefusal } from '../errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'

/** What an action is called on record; whoever carries it out fills in what is found out on the way. */
export type OnRecord = {
  readonly action: string
  readonly about: string
  item: string
  details: AuditDetails
}

/**
 * Does something, and puts on record what came of it: done, refused and why, or failed. What was done stands when its
 * record can't be written, as a kill has to; then the log has it.
 */
export async function onTheRecord<T>(
  req: PayloadRequest,
  person: Person,
  what: OnRecord,
  act: (what: OnRecord) => Promise<T>,
): Promise<T> {
  async function record(outcome: string): Promise<void> {
    const entry = { ...what, item: what.item.slice(0, 80), door: 'desk', by: person.id, outcome } as const
    await houseOf(req.payload)
      .house.audit(entry)
      .catch((error: unknown) => {
        req.payload.logger.error({ err: error, audit: entry }, 'An action could not be put on record.')
      })
  }
  try {
    const done = await act(what)
    await record('done')
    return done
  } catch (error) {
    const refusal = asRefusal(error)
    await record(refusal === null ? 'failed' : `refused: ${refusal.problems.map(({ code }) => code).join(' ')}`)
    throw error
  }
}

/**
 * Puts on record that something is about to be shown.
 *
 * @throws NewsroomError `unavailable` when it can't be recorded: then it is not shown
 */
export async function recordRead(
  req: PayloadRequest,
  person: Person,
  { action, about, item, details }: OnRecord,
): Promise<void> {
  const entry = { door: 'desk', by: person.id, action, about, item, outcome: 'done', details } as const
  try {
    await houseOf(req.payload).house.audit(entry)
  } catch (error) {
    req.payload.logger.error({ err: error, audit: entry }, 'A read could not be put on record, and was refused.')
    throw new NewsroomError('unavailable', {
      code: 'not-recorded',
      message: 'That you ask for this can’t be put on record just now, so it isn’t given out. Try again.',
    })
  }
}
