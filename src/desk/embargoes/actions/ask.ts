import { z } from 'zod'
import { requestExpires } from '../../../newsroom/embargoes/second-editor.ts'
import { changeEmbargoRow } from '../../../release/embargoes/change-embargo-row.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { reason, revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { announceRequest } from '../announce.ts'
import { embargoAnswer } from './answer.ts'
import { readAdmission } from './admission.ts'
import { itemAsked, partyAsked } from './bodies.ts'
import { changedMeanwhile, embargoToChange, overtaken, refuseChange, stillHolds } from './change.ts'
import { historyWords } from './history-words.ts'
import { readUncovering } from './uncovering.ts'

type Given = {
  readonly until?: string
  readonly zone?: string | undefined
  readonly reason: string
  readonly revision?: number | undefined
}

/** What a request says beside who asked, and when. */
type Asked = Partial<Pick<PendingChange, 'until' | 'zone' | 'item' | 'party'>>

type Reading<B> = (asking: Asking<B>, row: EmbargoRow, until: Date | null | undefined) => Promise<Asked> | Asked

/** What loosens an embargo is asked for with a reason, and waits for a second editor. */
function askFor<S extends z.ZodType<Given>>(action: PendingChange['action'], body: S, read: Reading<z.infer<S>>) {
  return endpointOf('embargoes', action, {
    body,
    async act(asking) {
      const { house, person, now } = asking
      const row = await embargoToChange(asking)
      const until = refuseChange(asking, row, action)
      const pending: PendingChange = {
        ...{ until: null, zone: null, item: null, party: null },
        ...(await read(asking, row, until)),
        action,
        reason: asking.body.reason,
        by: person.id,
        at: now.toISOString(),
        expiresAt: requestExpires(now, { until: row.until === null ? null : new Date(row.until) }).toISOString(),
        change: row.change,
      }
      const asked = await changeEmbargoRow(house, row, {
        where: stillHolds(house.clock.due()),
        changes: { pending, lapsesAt: pending.expiresAt },
        lines: [
          ...overtaken(row, asking),
          { action: `${action}: asked for`, by: person.id, ...historyWords(row, pending), reason: pending.reason },
        ],
      })
      if (asked === null) throw changedMeanwhile()
      await announceRequest(asking, asked, pending)
      return { status: 202, json: embargoAnswer({ row: asked, alreadyPublic: [], pending }) }
    },
  })
}

const why = { reason, revision: revision.optional() }

export const shorten = askFor(
  'shorten',
  z.strictObject({ until: whenAsked, zone: zoneAsked.optional(), ...why }),
  ({ body }, _row, until) => ({ until: until?.toISOString() ?? null, zone: body.zone ?? null }),
)

export const uncover = askFor('uncover', z.strictObject({ item: itemAsked, ...why }), readUncovering)

export const admit = askFor(
  'admit',
  z.strictObject({ party: partyAsked, zone: zoneAsked.optional(), ...why }),
  readAdmission,
)

export const cancel = askFor('cancel', z.strictObject(why), () => ({}))
export const lift = askFor('lift', z.strictObject(why), () => ({}))
