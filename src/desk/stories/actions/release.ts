import { z } from 'zod'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { defaultKind, kindProblems, releaseKinds, type ReleaseKind } from '../../../newsroom/releases/kinds.ts'
import { parseInstant } from '../../../newsroom/time/instants.ts'
import { askForRelease } from '../../../release/ask.ts'
import { whenPublic } from '../../../release/holds/read-holds.ts'
import { unfitPictures } from '../../../release/rights.ts'
import type { DocketRow, EditionRow } from '../../../release/store/types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { note, revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { docketOf, refuseStale, storyAnswer } from './load.ts'
import { cutFromLive } from './cut-from-live.ts'
import { releaseAnswer } from './release-answer.ts'

const body = z.strictObject({
  at: whenAsked.optional(),
  zone: zoneAsked.optional(),
  kind: z.enum(releaseKinds).optional(),
  from: z.enum(['approved', 'live']).default('approved'),
  changes: z.record(z.string(), z.unknown()).optional(),
  note: note.optional(),
  revision: revision.optional(),
})

type Body = z.infer<typeof body>

/** Kinds that come with a later version of Stet: the rule knows them, the desk does not offer them yet. */
const notYet: readonly ReleaseKind[] = ['clarification', 'editors-note', 'restore']

/** A program may send the instant it calls "now" a little late. */
const graceMs = 5 * 60_000

/** Decides to make the approved edition public, or one cut from what is live. Held or not, the answer says until when. */
export const release = endpointOf('stories', 'release', {
  body,
  async act(asking) {
    const { house, engine, id, person, req } = asking
    const docket = await docketOf(house, id)
    await refuseStale(docket, asking.body.revision, req)
    const kind = asking.body.kind ?? defaultKind(docket.standing !== 'never')
    const at = instantAsked(asking)
    const problems = [
      ...wrongRole(person, ['editor'], 'release a story'),
      ...ownWork(asking, docket),
      ...standsAgainst(docket, asking.body, kind),
    ]
    refuse(problems)
    const { edition, base } = await editionFor(asking, docket)
    await refuseUnready(asking, docket, edition, at)
    const asked = await askForRelease(house, {
      docket,
      edition: edition.id,
      headline: edition.headline,
      kind,
      urgency: urgencyOf(edition),
      note: asking.body.note ?? null,
      at,
      by: person.id,
      urgent: asking.body.from === 'live',
      ...(base === undefined ? {} : { base }),
    })
    await engine.lookAhead()
    if (engine.isDue()) await engine.liftAll()
    const now = (await house.desk.releases.get(asked.id)) ?? asked
    return { json: { ...(await storyAnswer(house, id)), release: await releaseAnswer(house, now) } }
  },
})

/** What is cut from the live edition is approved by its release: not by who wrote or handed in the story. */
function ownWork({ body: { from }, person }: Asking<Body>, { createdBy, submittedBy }: DocketRow): readonly Problem[] {
  if (from !== 'live' || (person.id !== createdBy && person.id !== submittedBy)) return []
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

function standsAgainst(docket: DocketRow, { from, note: words, changes }: Body, kind: ReleaseKind): readonly Problem[] {
  const problems = [
    ...kindProblems({
      kind,
      publicState: docket.standing,
      note: words ?? null,
      from,
      hasChanges: changes !== undefined && Object.keys(changes).length > 0,
    }),
  ]
  if (notYet.includes(kind)) {
    problems.push({ code: 'not-yet', field: 'kind', message: `Releases of the kind “${kind}” are not offered yet.` })
  }
  if (from === 'approved' && (docket.stage !== 'approved' || docket.edition === null)) {
    const message = `Only an approved story can be released; this one is ${docket.stage}.`
    problems.push({ code: 'not-approved', message })
  }
  return problems
}

type Chosen = { readonly edition: EditionRow; readonly base?: number }

async function editionFor(asking: Asking<Body>, docket: DocketRow): Promise<Chosen> {
  if (asking.body.from === 'live') return cutFromLive(asking, docket, asking.body.changes ?? {})
  const edition = docket.edition === null ? null : await asking.house.desk.editions.get(docket.edition)
  if (edition !== null) return { edition }
  throw new NewsroomError('conflict', {
    code: 'no-edition',
    message: 'The approved edition is missing. Approve again.',
  })
}

/** Everything that stands against it at the instant it would go out, embargoes counted. */
async function refuseUnready({ house }: Asking<Body>, docket: DocketRow, edition: EditionRow, at: Date): Promise<void> {
  const { at: from } = await whenPublic(house, { story: docket.id, edition: edition.id, asked: at.toISOString() })
  const problems = [...(await unfitPictures(house, edition.contents.pictures, from === 'never' ? at : from))]
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
