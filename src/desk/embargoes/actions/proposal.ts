import { z } from 'zod'
import { mayAnswerProposal } from '../../../newsroom/embargoes/proposals.ts'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { refusalOf } from '../../../newsroom/people/who-may.ts'
import type { EmbargoRow } from '../../../release/store/embargo-types.ts'
import { endpointOf, type Answer, type Asking } from '../../actions/action.ts'
import { reason, revision } from '../../actions/bodies.ts'
import { zoneOf } from '../../zone.ts'
import { factsOf } from '../embargo-of.ts'
import { embargoAnswer } from './answer.ts'
import { changeEmbargo, embargoToChange, endAsked, type Making } from './change.ts'

type Body = { readonly until?: string | null | undefined; readonly zone?: string | undefined }

/**
 * An editor has read what the picture's file asks for, and says that it is an embargo: until the end that was proposed, or
 * the one they read out of the words.
 */
export async function confirmProposal(asking: Asking<Body>, row: EmbargoRow): Promise<Answer> {
  const { body, person } = asking
  const until = endAsked(body, row)
  refuseAnswer(asking, row, { answer: 'confirm', until })
  const end = until === undefined ? row.until : (until?.toISOString() ?? null)
  return answer(asking, row, {
    changes: { state: 'active', until: end, zone: body.zone ?? row.zone },
    lines: [{ action: 'confirm', by: person.id, from: row.until, to: end, reason: null }],
  })
}

/** There is no embargo: what the file said was a slip, or is over. */
export const dismiss = endpointOf('embargoes', 'dismiss', {
  body: z.strictObject({ reason, revision: revision.optional() }),
  async act(asking) {
    const row = await embargoToChange(asking)
    const { reason: why } = asking.body
    refuseAnswer(asking, row, { answer: 'dismiss', reason: why })
    return answer(asking, row, {
      changes: { state: 'cancelled' },
      lines: [{ action: 'dismiss', by: asking.person.id, from: row.state, to: 'cancelled', reason: why }],
    })
  },
})

async function answer(asking: Asking<unknown>, row: EmbargoRow, making: Making): Promise<Answer> {
  return { json: embargoAnswer(await changeEmbargo(asking, row, making)) }
}

type Given = {
  readonly answer: 'confirm' | 'dismiss'
  readonly reason?: string
  readonly until?: Date | null | undefined
}

function refuseAnswer({ person, now, req }: Asking<unknown>, row: EmbargoRow, given: Given): void {
  const { until, ...answered } = given
  const problems = mayAnswerProposal({
    ...answered,
    ...(until === undefined ? {} : { until }),
    person,
    embargo: factsOf(row, now, zoneOf(req.payload)),
    now,
  })
  if (problems.length > 0) throw new NewsroomError(refusalOf(problems), problems)
}
