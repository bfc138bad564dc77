import { z } from 'zod'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import {
  defaultKind,
  kindProblems,
  needsPublicNote,
  releaseKinds,
  type ReleaseKind,
} from '../../../newsroom/releases/kinds.ts'
import { parseInstant } from '../../../newsroom/time/instants.ts'
import { askForRelease } from '../../../release/ask.ts'
import { whenPublic } from '../../../release/holds/read-holds.ts'
import { unfitPictures } from '../../../release/rights/unfit-pictures.ts'
import type { DocketRow, EditionRow } from '../../../release/store/types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { note, revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { readinessOf } from '../../editions/story-facts.ts'
import { storyText } from '../../editions/story-text.ts'
import { docketOf, refuseStale, storyAnswer } from './load.ts'
import { cutFromLive } from './cut-from-live.ts'
import { releaseAnswer } from './release-answer.ts'

const body = z.strictObject({
  at: whenAsked.optional(),
  zone: zoneAsked.optional(),
  kind: z.enum(releaseKinds).optional(),
  from: z.enum(['approved', 'live']).optional(),
  changes: z.record(z.string(), z.unknown()).optional(),
  note: note.optional(),
  revision: revision.optional(),
})

type Body = z.infer<typeof body>

/** A program may send the instant it calls "now" a little late. */
const graceMs = 5 * 60_000

/** Decides to make the approved edition public, or one cut from what is live. Held or not, the answer says until when. */
export const release = endpointOf('stories', 'release', {
  body,
  async act(asking) {
    const { house, engine, id, person, req } = asking
    const docket = await docketOf(house, id)
    await refuseStale(docket, asking.body.revision, req)
    const wanted = wantedOf(asking.body, docket)
    const { kind, from, changes } = wanted
    const at = instantAsked(asking)
    const problems = [
      ...wrongRole(person, ['editor'], 'release a story'),
      ...ownWork(wanted, asking, docket),
      ...standsAgainst(docket, wanted),
    ]
    refuse(problems)
    const { edition, base } =
      from === 'live' ? await cutFromLive(asking, docket, changes) : await approvedEdition(asking, docket)
    await refuseUnready(asking, { docket, edition, at, kind })
    const asked = await askForRelease(house, {
      docket,
      edition: edition.id,
      headline: edition.headline,
      kind,
      urgency: urgencyOf(edition),
      note: wanted.note,
      at,
      by: person.id,
      urgent: from === 'live' && kind !== 'restore',
      ...(base === undefined ? {} : { base }),
    })
    await engine.lookAhead()
    if (engine.isDue()) await engine.liftAll()
    const now = (await house.desk.releases.get(asked.id)) ?? asked
    return { json: { ...(await storyAnswer(house, id)), release: await releaseAnswer(house, now) } }
  },
})

type Wanted = {
  readonly kind: ReleaseKind
  readonly from: 'approved' | 'live'
  readonly changes: Readonly<Record<string, unknown>>
  readonly note: string | null
}

/** What was asked, and what goes without saying: a note is added to a retracted page as it is. */
function wantedOf({ kind, from, changes = {}, note: words }: Body, { standing }: DocketRow): Wanted {
  return {
    kind: kind ?? defaultKind(standing),
    from: from ?? (standing === 'retracted' ? 'live' : 'approved'),
    changes,
    note: words ?? null,
  }
}

function hasChanges({ changes }: Pick<Wanted, 'changes'>): boolean {
  return Object.keys(changes).length > 0
}

/** What is new in what is cut from the live edition is approved by its release: not by who wrote or handed in the story. */
function ownWork(wanted: Wanted, { person }: Asking<Body>, { createdBy, submittedBy }: DocketRow): readonly Problem[] {
  const isNew = wanted.from === 'live' && (hasChanges(wanted) || needsPublicNote(wanted.kind))
  if (!isNew || (person.id !== createdBy && person.id !== submittedBy)) return []
  const message = 'You wrote or submitted this story, so another editor has to release a change of what is live.'
  return [{ code: 'own-work', message }]
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const isForbidden = problems.some(({ code }) => code === 'wrong-role' || code === 'own-work')
  throw new NewsroomError(isForbidden ? 'forbidden' : 'conflict', problems)
}

function instantAsked({ body: { at, zone }, now }: Asking<Body>): Date {
  if (at === undefined) return now
  const instant = parseInstant(at, zone, 'at')
  if (!(instant instanceof Date)) throw new NewsroomError('bad-input', instant)
  if (instant.getTime() < now.getTime() - graceMs) {
    const message = `at: “${at.slice(0, 60)}” is past. Leave it out to release now.`
    throw new NewsroomError('bad-input', { code: 'instant-past', field: 'at', message })
  }
  return instant
}

function standsAgainst(docket: DocketRow, wanted: Wanted): readonly Problem[] {
  const { kind, from, note: words } = wanted
  const { standing: publicState, stage, edition } = docket
  const problems = [...kindProblems({ kind, publicState, note: words, from, hasChanges: hasChanges(wanted) })]
  if (from === 'approved' && (stage !== 'approved' || edition === null)) {
    const instead = kind === 'restore' ? ' To bring back what readers had, write “from”: “live”.' : ''
    const message = `Only an approved story can be released; this one is ${stage}.${instead}`
    problems.push({ code: 'not-approved', message })
  }
  return problems
}

type Chosen = { readonly edition: EditionRow; readonly base?: number }

async function approvedEdition({ house }: Asking<Body>, docket: DocketRow): Promise<Chosen> {
  const edition = docket.edition === null ? null : await house.desk.editions.get(docket.edition)
  if (edition !== null) return { edition }
  throw new NewsroomError('conflict', {
    code: 'no-edition',
    message: 'The approved edition is missing. Approve again.',
  })
}

type ToGoOut = {
  readonly docket: DocketRow
  readonly edition: EditionRow
  readonly at: Date
  readonly kind: ReleaseKind
}

/** Everything that stands against it at the instant it would go out, embargoes counted. */
async function refuseUnready({ house, req }: Asking<Body>, { docket, edition, at, kind }: ToGoOut): Promise<void> {
  const { at: from } = await whenPublic(house, { story: docket.id, edition: edition.id, asked: at.toISOString() })
  const instant = from === 'never' ? at : from
  // What comes back was approved for another day: all of it is looked at once more.
  if (kind === 'restore') {
    const text = storyText.parse(edition.contents.source)
    const { refusals } = await readinessOf(req, docket, text, 'release', instant)
    if (refusals.length > 0) throw new NewsroomError('not-ready', refusals)
  }
  const problems = [...(await unfitPictures(house, edition.contents.pictures, instant))]
  if (docket.flagged) {
    const message = 'The story is flagged for legal, and legal has not cleared it.'
    problems.push({ code: 'flagged-for-legal', field: 'flaggedForLegal', message })
  }
  if (problems.length > 0) throw new NewsroomError('not-ready', problems)
}

function urgencyOf({ contents }: EditionRow): number {
  const urgency = contents.source['urgency']
  return typeof urgency === 'number' ? urgency : 5
}
