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
import type { DocketRow, EditionRow } from '../../../release/store/types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { note, revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { docketOf, refuseStale, storyAnswer } from './load.ts'
import { cutFromLive } from './cut-from-live.ts'
import { ownWork, putForward } from './put-forward.ts'
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
    const { house, id, person, req } = asking
    const docket = await docketOf(house, id)
    await refuseStale(docket, asking.body.revision, req)
    const wanted = wantedOf(asking.body, docket)
    const { kind, from, changes } = wanted
    const at = instantAsked(asking)
    const problems = [
      ...wrongRole(person, ['editor'], 'release a story'),
      ...ownChanges(wanted, asking, docket),
      ...standsAgainst(docket, wanted),
    ]
    refuse(problems)
    const { edition, base } =
      from === 'live' ? await cutFromLive(asking, docket, changes) : await approvedEdition(asking, docket)
    const urgent = from === 'live' && kind !== 'restore'
    const going = { docket, edition, kind, at, note: wanted.note, urgent, ...(base === undefined ? {} : { base }) }
    const released = await putForward(asking, going)
    return { json: { ...(await storyAnswer(house, id)), release: await releaseAnswer(house, released) } }
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
function ownChanges(wanted: Wanted, { person }: Asking<Body>, docket: DocketRow): readonly Problem[] {
  const isNew = wanted.from === 'live' && (hasChanges(wanted) || needsPublicNote(wanted.kind))
  return isNew ? ownWork(person, docket) : []
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
