import { NewsroomError } from '../../../newsroom/errors.ts'
import type { AdmissionScope } from '../../../newsroom/embargoes/kinds.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'
import type { Asking } from '../../actions/action.ts'
import { readParty } from '../read-parties.ts'

type Body = {
  readonly party: {
    readonly partner: string
    readonly from?: string | null | undefined
    readonly scope: AdmissionScope
  }
  readonly zone?: string | undefined
}

/** Whom to let in early. @throws NewsroomError `bad-input` with everything that is wrong about it */
export async function readAdmission(
  { body: { party, zone }, req }: Asking<Body>,
  row: EmbargoRow,
): Promise<Pick<PendingChange, 'party'>> {
  const under = { until: row.until === null ? null : new Date(row.until), zone: zone ?? row.zone }
  const { from, problems } = await readParty(req.payload, party, under, 'party')
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  return { party: { partner: party.partner, from, scope: party.scope } }
}
