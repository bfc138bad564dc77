import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import type { AdmissionScope } from '../../../newsroom/embargoes/kinds.ts'
import { inZone } from '../../../newsroom/time/in-zone.ts'
import { parseInstant } from '../../../newsroom/time/instants.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import type { Asking } from '../../actions/action.ts'
import { zoneOf } from '../../zone.ts'

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
  const problems: Problem[] = []
  const partner = await rowsOf<PartnerRow>(req.payload, 'partners').get(party.partner)
  if (partner === null || partner.active === false) {
    const message =
      partner === null
        ? `party.partner: there is no partner ${party.partner}.`
        : `party.partner: ${partner.name} is not active, and sees nothing early.`
    problems.push({ code: 'no-such-partner', field: 'party.partner', message })
  }
  const from = party.from == null ? null : parseInstant(party.from, zone ?? row.zone, 'party.from')
  if (from !== null && !(from instanceof Date)) problems.push(from)
  if (from instanceof Date && row.until !== null && from >= new Date(row.until)) {
    const says = inZone(from, zone ?? row.zone ?? zoneOf(req.payload))
    const message = `party.from: at ${says} the embargo has ended, and everybody may see it.`
    problems.push({ code: 'from-too-late', field: 'party.from', message })
  }
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  const iso = from instanceof Date ? from.toISOString() : null
  return { party: { partner: party.partner, from: iso, scope: party.scope } }
}

type PartnerRow = { readonly id: string; readonly name: string; readonly active?: boolean | null }
