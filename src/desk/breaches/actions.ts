import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import { afterDecision, breachDecisions } from '../../newsroom/embargoes/breaches.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import type { EarlyReadRow } from '../../release/early/rows.ts'
import { noteBeside } from '../../release/embargoes/change-embargo-row.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { endpointOf, type Asking } from '../actions/action.ts'
import { embargoAnswer } from '../embargoes/actions/answer.ts'
import { embargoOf } from '../embargoes/embargo-of.ts'
import type { BreachDecisionRow, BreachRow, ReadsBefore } from './rows.ts'

/** The most reads that one record holds. */
const mostReads = 5_000

const where = z.string('say where it was seen').trim().min(1, 'say where it was seen').max(limits.breachWhere)
const evidence = z.string('say what shows it').trim().min(1, 'say what shows it').max(limits.breachEvidence)

/** Records that an embargo was broken. It still holds: what others did is no leave for us. Anyone on the staff may say so. */
export const breach = endpointOf('embargoes', 'breach', {
  body: z.strictObject({ where, evidence, party: z.string().max(60).nullish() }),
  async act(asking) {
    const { id, body, house, person, req, now } = asking
    const embargo = await embargoOf(house, id)
    const party = body.party ?? null
    if (party !== null) await refuseUnknownParty(asking, party)
    const row: BreachRow = {
      id: randomUUID(),
      embargo: id,
      party,
      where: body.where,
      evidence: body.evidence,
      by: person.id,
      at: now.toISOString(),
      reads: await readsBefore(asking, id),
    }
    await rowsOf<BreachRow>(req.payload, 'breaches').insert(row)
    const line = { by: person.id, at: row.at, from: null, reason: null }
    await noteBeside(house, id, row.id, { ...line, action: 'breach', to: body.where.slice(0, 200) })
    const { reads, ...shown } = row
    const recorded = { ...shown, reads: reads.total }
    return {
      status: 201,
      json: {
        breach: recorded,
        ...embargoAnswer({ row: embargo, alreadyPublic: [] }),
        advice: afterDecision['hold-on'],
      },
    }
  },
})

/** Records what was decided about a breach. */
export const decide = endpointOf('embargoes', 'decide', {
  body: z.strictObject({
    breach: z.string('say which breach, by its id').max(60),
    decision: z.enum(breachDecisions),
    note: z.string().max(limits.note).optional(),
  }),
  async act({ id, body, house, person, req, now }) {
    const problems = wrongRole(person, ['editor', 'legal'], 'decide about a breach')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const embargo = await embargoOf(house, id)
    const about = await rowsOf<BreachRow>(req.payload, 'breaches').get(body.breach)
    if (about?.embargo !== id) {
      const message = `This embargo has no breach ${body.breach} on record.`
      throw new NewsroomError('not-found', { code: 'no-breach', field: 'breach', message })
    }
    const row: BreachDecisionRow = {
      id: randomUUID(),
      breach: about.id,
      embargo: id,
      decision: body.decision,
      note: body.note ?? null,
      by: person.id,
      at: now.toISOString(),
    }
    await rowsOf<BreachDecisionRow>(req.payload, 'breach-decisions').insert(row)
    const line = { by: person.id, at: row.at, from: null, reason: row.note }
    await noteBeside(house, id, row.id, { ...line, action: 'breach decided', to: row.decision })
    return {
      json: {
        decision: row,
        ...embargoAnswer({ row: embargo, alreadyPublic: [] }),
        advice: afterDecision[row.decision],
      },
    }
  },
})

async function refuseUnknownParty({ req }: Pick<Asking<unknown>, 'req'>, party: string): Promise<void> {
  if ((await rowsOf(req.payload, 'partners').get(party)) !== null) return
  throw new NewsroomError('bad-input', {
    code: 'no-partner',
    field: 'party',
    message: `party: there is no partner ${party}.`,
  })
}

async function readsBefore({ req }: Pick<Asking<unknown>, 'req'>, embargo: string): Promise<ReadsBefore> {
  const reads = rowsOf<EarlyReadRow>(req.payload, 'early-reads')
  const newest = await reads.find({ embargo: { equals: embargo } }, { sort: '-at', limit: mostReads })
  return {
    total: await reads.count({ embargo: { equals: embargo } }),
    newest: newest.map(({ id: _id, embargo: _embargo, ...read }) => read),
  }
}
