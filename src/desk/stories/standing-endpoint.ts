import type { PayloadRequest } from 'payload'
import { allowedActions, type Offer } from '../../newsroom/stories/allowed-actions.ts'
import { moveStory, type StageAction } from '../../newsroom/stories/stages.ts'
import type { Problem } from '../../newsroom/errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { unfinishedReleases } from '../../release/ask.ts'
import type { House } from '../../release/house.ts'
import type { DocketRow, ReleaseRow } from '../../release/store/types.ts'
import { storyFacts } from '../editions/story-facts.ts'
import { nameOf } from '../person.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { docketOf } from './actions/load.ts'
import { holdingsOver } from './holdings.ts'
import { liveOutcome, outcomeOf, takenOff } from './outcome.ts'
import type { ReleaseStanding, StoryStanding } from './story-standing.ts'

/** `GET /api/stories/:id/standing`: where a story stands for whoever asks; what the panel shows around its text. */
export const storyStandingEndpoint = standingEndpoint(standingOf)

async function standingOf(req: PayloadRequest, house: House, person: Person, id: string): Promise<StoryStanding> {
  const docket = await docketOf(house, id)
  const now = house.clock.now()
  const [release = null] = await unfinishedReleases(house, id)
  const edition = docket.edition === null ? null : await house.desk.editions.get(docket.edition)
  const { text, refusals, warnings } = await storyFacts({ req }, docket, momentOf(docket), now)
  const offer = offerOf(docket, person, release !== null, await isToRelease(house, docket))
  return {
    id,
    now: now.toISOString(),
    headline: docket.headline,
    stage: docket.stage,
    revision: docket.revision,
    flagged: docket.flagged,
    changedBy: { id: docket.changedBy, name: await nameOf(req, docket.changedBy) },
    changedAt: new Date(docket.changedAt).toISOString(),
    standing: docket.standing,
    live: await liveOutcome(req, house, docket),
    takenOff: await takenOff(req, house, docket),
    offer,
    whyNot: offer.primary === null ? whyNot(docket, person) : [],
    readiness: { refusals, warnings },
    holds: await holdingsOver(house, id, text, now),
    release: release === null ? null : await releaseStanding(req, house, release, now),
    failed: release === null ? await lastFailure(house, id) : null,
    approvedRevision: docket.approvedRevision,
    changedSinceApproval: edition !== null && docket.approvedRevision !== docket.revision,
    outcome: edition === null ? null : outcomeOf(req, edition),
    ended: await lastEnding(req, house, docket),
  }
}

/** What stands in the way is a warning until the story is submitted, and a refusal from then on. */
function momentOf({ stage }: DocketRow) {
  if (stage === 'approved') return 'release'
  return stage === 'submitted' ? 'approve' : 'submit'
}

/** Whether there is something to release: an approved edition that is not what readers have already. */
async function isToRelease(house: House, { id, edition, standing }: DocketRow): Promise<boolean> {
  if (edition === null || standing === 'killed') return false
  const out = await house.desk.releases.count({
    and: [{ story: { equals: id } }, { edition: { equals: edition } }, { state: { equals: 'live' } }],
  })
  return out === 0
}

function offerOf(docket: DocketRow, person: Person, hasUnfinishedRelease: boolean, hasEdition: boolean): Offer {
  return allowedActions({
    person,
    stage: docket.stage,
    createdBy: docket.createdBy,
    submittedBy: docket.submittedBy,
    flagged: docket.flagged,
    hasUnfinishedRelease,
    standing: docket.standing,
    hasEdition,
  })
}

const awaited: Readonly<Record<DocketRow['stage'], StageAction | null>> = {
  draft: 'submit',
  submitted: 'approve',
  approved: null,
  spiked: 'unspike',
}

function whyNot(docket: DocketRow, person: Person): readonly Problem[] {
  const action = awaited[docket.stage]
  if (action === null) return []
  const moved = moveStory({
    ...docket,
    action,
    person,
    hasUnfinishedRelease: false,
    isKilled: docket.standing === 'killed',
  })
  return 'to' in moved ? [] : moved
}

async function releaseStanding(
  req: PayloadRequest,
  house: House,
  release: ReleaseRow,
  now: Date,
): Promise<ReleaseStanding> {
  const edition = await house.desk.editions.get(release.edition)
  const pictures = edition === null ? [] : edition.contents.pictures.map(({ image }) => image)
  return {
    id: release.id,
    state: release.state,
    kind: release.kind,
    releaseAt: release.releaseAt === null ? null : new Date(release.releaseAt).toISOString(),
    asked: new Date(release.asked).toISOString(),
    reason: release.reason,
    heldBy: await holdingsOver(house, release.story, { pictures }, now),
    outcome: edition === null ? null : outcomeOf(req, edition),
  }
}

async function lastFailure(house: House, story: string): Promise<StoryStanding['failed']> {
  const [last] = await house.desk.releases.find({ story: { equals: story } }, { sort: '-askedAt', limit: 1 })
  if (last?.state !== 'failed') return null
  return { at: new Date(last.askedAt).toISOString(), reason: last.reason ?? 'Nobody knows why.' }
}

async function lastEnding(req: PayloadRequest, house: House, docket: DocketRow): Promise<StoryStanding['ended']> {
  if (docket.standing === 'never' || docket.standing === 'live') return null
  const [last] = await house.desk.endings.find({ story: { equals: docket.id } }, { sort: '-at', limit: 1 })
  if (last === undefined) return null
  const { kind, reason, at, by } = last
  return { kind, reason, at: new Date(at).toISOString(), by: await nameOf(req, by) }
}
