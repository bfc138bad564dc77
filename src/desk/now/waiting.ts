import type { Payload } from 'payload'
import { changeRules } from '../../newsroom/embargoes/changes.ts'
import { standing } from '../../newsroom/embargoes/standing.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import { standingRequest } from '../../release/embargoes/requests.ts'
import type { House } from '../../release/house.ts'
import type { AuditRow } from '../../release/record/audit-chain.ts'
import type { DocketRow } from '../../release/store/types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { readEndingRights } from './ending-rights.ts'
import { readFailedSizes } from './failed-sizes.ts'
import type { Waiting, WaitsFor } from './now-answer.ts'
import { readUnusablePictures } from './unusable-pictures.ts'

const most = 30

export type Asking = { readonly house: House; readonly payload: Payload; readonly person: Person; readonly now: Date }

/** What only goes on when this person does something, the longest wait first. */
export async function readWaiting(asking: Asking): Promise<readonly Waiting[]> {
  const lists = await Promise.all([
    proposals(asking),
    confirmations(asking),
    flagged(asking),
    submitted(asking),
    approved(asking),
    ownDrafts(asking),
    hasRole(asking.person, 'picture-editor', 'editor') ? readFailedSizes(asking.house, asking.payload) : [],
    hasRole(asking.person, 'picture-editor', 'editor')
      ? readEndingRights(asking.house, asking.payload, asking.now)
      : [],
    hasRole(asking.person, 'picture-editor') ? readUnusablePictures(asking.payload, asking.now) : [],
  ])
  return lists.flat()
}

/** What a picture's file asks for, until an editor has read it. */
async function proposals({ house, person }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'editor')) return []
  const embargoes = await house.desk.embargoes.find({ state: { equals: 'proposed' } }, { limit: most })
  return embargoes.map(({ id, title, statedAs, lines }) => {
    const [proposed] = lines ?? []
    const since = proposed?.at ?? house.clock.now().toISOString()
    return { about: 'embargoes', id, title, waitsFor: 'proposal', by: proposed?.by ?? null, since, note: statedAs }
  })
}

/** A request that another editor made, to loosen an embargo. */
async function confirmations({ house, person, now }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'editor')) return []
  const embargoes = await house.desk.embargoes.find({ state: { equals: 'active' } })
  return embargoes.flatMap((embargo) => {
    const pending = standingRequest(embargo, now)
    if (pending === null || pending.by === person.id || standing(embargo, now) === 'over') return []
    const { id, title } = embargo
    const note = `Asks to ${changeRules[pending.action].act}: ${pending.reason}`
    return [{ about: 'embargoes', id, title, waitsFor: 'confirmation', by: pending.by, since: pending.at, note }]
  })
}

async function flagged({ house, person }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'legal')) return []
  const dockets = await find(house, { and: [{ flagged: { equals: true } }, { stage: { not_equals: 'spiked' } }] })
  return dockets.map((docket) => waits(docket, 'legal', docket.submittedBy ?? docket.createdBy))
}

/** Nobody approves what they created or submitted, and nothing that legal has not cleared. */
async function submitted({ house, person }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'editor', 'subeditor')) return []
  const dockets = await find(house, { and: [{ stage: { equals: 'submitted' } }, { flagged: { equals: false } }] })
  return dockets
    .filter(({ createdBy, submittedBy }) => createdBy !== person.id && submittedBy !== person.id)
    .map((docket) => waits(docket, 'approval', docket.submittedBy))
}

/** Approved, and the edition has no release yet. */
async function approved({ house, person }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'editor')) return []
  const dockets = await find(house, { stage: { equals: 'approved' } })
  const editions = dockets.flatMap(({ edition }) => edition ?? [])
  const releases = editions.length === 0 ? [] : await house.desk.releases.find({ edition: { in: editions } })
  const asked = new Set(releases.map(({ edition }) => edition))
  return dockets
    .filter(({ edition }) => edition !== null && !asked.has(edition))
    .map((docket) => waits(docket, 'release', docket.approvedBy))
}

/** What they are writing themselves; what came back to them says so, with the note. */
async function ownDrafts({ house, payload, person }: Asking): Promise<readonly Waiting[]> {
  if (!hasRole(person, 'reporter', 'subeditor', 'editor')) return []
  const dockets = await find(house, { and: [{ stage: { equals: 'draft' } }, { createdBy: { equals: person.id } }] })
  const notes = await returns(payload, dockets)
  return dockets.map((docket) => {
    const back = notes.find(({ item }) => item === docket.id)
    if (back?.action !== 'return') return waits(docket, 'submission', null)
    return { ...waits(docket, 'rewrite', back.by), since: back.at, note: noteOf(back.details) }
  })
}

/** The last time each was handed in or came back, newest first. */
async function returns(payload: Payload, dockets: readonly DocketRow[]): Promise<readonly AuditRow[]> {
  if (dockets.length === 0) return []
  return rowsOf<AuditRow>(payload, 'audit').find(
    {
      and: [
        { item: { in: dockets.map(({ id }) => id) } },
        { action: { in: ['return', 'submit'] } },
        { outcome: { equals: 'done' } },
      ],
    },
    { sort: '-at' },
  )
}

function find(house: House, where: Parameters<House['desk']['dockets']['find']>[0]): Promise<readonly DocketRow[]> {
  return house.desk.dockets.find(where, { sort: 'changedAt', limit: most })
}

function waits(docket: DocketRow, waitsFor: WaitsFor, by: string | null): Waiting {
  const { id, headline, changedAt } = docket
  return { about: 'stories', id, title: headline, waitsFor, by, since: changedAt, note: null }
}

function noteOf(details: unknown): string | null {
  const note: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, 'note') : null
  return typeof note === 'string' && note.trim() !== '' ? note : null
}
