import type { PayloadRequest } from 'payload'
import { embargoChanges, mayAsk } from '../../newsroom/embargoes/changes.ts'
import { mayAnswerProposal } from '../../newsroom/embargoes/proposals.ts'
import { mayConfirm } from '../../newsroom/embargoes/second-editor.ts'
import type { Problem } from '../../newsroom/errors.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import { standingRequest } from '../../release/embargoes/requests.ts'
import type { EmbargoRow } from '../../release/store/embargo-types.ts'
import { zoneOf } from '../zone.ts'
import { factsOf, requestOf } from './embargo-of.ts'
import type { EmbargoStanding } from './embargo-standing.ts'
import { allowsOverride } from './override.ts'

/** What this person could do to an embargo now, but for what is still to be filled in: the end, the reason. */
export function mayNow(
  { payload }: PayloadRequest,
  row: EmbargoRow,
  person: Person,
  now: Date,
): EmbargoStanding['may'] {
  const embargo = factsOf(row, now, zoneOf(payload))
  const request = standingRequest(row, now)
  const pending = request === null ? null : requestOf(request)
  const changes = embargoChanges.filter((change) => {
    if (change === 'extend' && embargo.until === null) return false
    return isOnlyUnfilled(mayAsk({ change, person, embargo, reason: '…', pending, now }))
  })
  const proposal = { person, embargo, reason: '…', now }
  const confirms =
    embargo.state === 'proposed'
      ? isOnlyUnfilled(mayAnswerProposal({ ...proposal, answer: 'confirm' }))
      : isOnlyUnfilled(mayConfirm({ person, embargo, pending, override: allowsOverride(payload), now }))
  const withdraws = pending !== null && embargo.state === 'active' && hasRole(person, 'editor')
  return [
    ...changes,
    ...(confirms ? (['confirm'] as const) : []),
    ...(isOnlyUnfilled(mayAnswerProposal({ ...proposal, answer: 'dismiss' })) ? (['dismiss'] as const) : []),
    ...(withdraws ? (['withdraw'] as const) : []),
  ]
}

/** A problem that names a field is mended by filling it in. */
function isOnlyUnfilled(problems: readonly Problem[]): boolean {
  return problems.every(({ field }) => field !== undefined)
}
