import type { PayloadRequest } from 'payload'
import { overrideFrom } from '../../newsroom/embargoes/second-editor.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { historyOf } from '../../release/embargoes/change-embargo-row.ts'
import type { House } from '../../release/house.ts'
import type { PendingChange } from '../../release/store/embargo-types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { nameOf } from '../person.ts'
import { titleOf } from './covered-things.ts'
import { requestOf } from './embargo-of.ts'
import { isReworded } from './new-words.ts'
import type { HistoryLine, PartyStanding, PendingStanding } from './embargo-standing.ts'
import { allowsOverride } from './override.ts'
import type { Party } from './parties.ts'

/** Who is let in early, by name. */
export async function partiesOf(req: PayloadRequest, house: House, embargo: string): Promise<readonly PartyStanding[]> {
  const rows = await house.desk.parties.find({ embargo: { equals: embargo } })
  return Promise.all(rows.map((party) => partyStanding(req, party)))
}

async function partyStanding(req: PayloadRequest, { partner, from, scope }: Party): Promise<PartyStanding> {
  return { partner: await partnerName(req, partner), from: from === null ? null : new Date(from).toISOString(), scope }
}

async function partnerName({ payload }: PayloadRequest, id: string): Promise<string> {
  const partner = await rowsOf<{ readonly id: string; readonly name: string }>(payload, 'partners').get(id)
  return partner?.name ?? 'A partner that is not there'
}

/** What was done to it, newest first, in names. */
export async function historyLines(
  req: PayloadRequest,
  house: House,
  embargo: string,
): Promise<readonly HistoryLine[]> {
  const rows = await historyOf(house, embargo)
  return Promise.all(
    rows.toReversed().map(async ({ action, by, at, from, to, reason }) => ({
      action,
      by: by === null ? null : await nameOf(req, by),
      at: new Date(at).toISOString(),
      from: isReworded(action) ? from : await inNames(req, house, from),
      to: isReworded(action) ? to : await inNames(req, house, to),
      reason,
    })),
  )
}

/** The history keeps ids: people read names. */
async function inNames(req: PayloadRequest, house: House, said: string | null): Promise<string | null> {
  const [, kind, id = '', rest = ''] = /^(stories|images|partners)\/(\S+)(.*)$/.exec(said ?? '') ?? []
  if (kind === 'partners') return (await partnerName(req, id)) + rest
  if (kind === 'stories' || kind === 'images') return titleOf(house, req.payload, { kind, item: id })
  return said
}

/** The request that waits, as whoever asks sees it. */
export async function pendingStanding(
  req: PayloadRequest,
  house: House,
  pending: PendingChange,
  person: Person,
): Promise<PendingStanding> {
  const { action, until, reason, at, by, expiresAt, item, party } = pending
  const title = item === null ? '' : await titleOf(house, req.payload, item)
  return {
    ...{ action, until, reason, at, expiresAt },
    by: await nameOf(req, by),
    isOwn: by === person.id,
    item: item === null ? null : { kind: item.kind, id: item.item, title },
    party: party === null ? null : await partyStanding(req, party),
    overrideFrom: allowsOverride(req.payload) ? overrideFrom(requestOf(pending)).toISOString() : null,
  }
}
