import type { Endpoint } from 'payload'
import { hasRole } from '../../newsroom/people/roles.ts'
import { houseOf } from '../../release/houses.ts'
import { nameOf, personOf } from '../person.ts'
import { releaseAnswer } from '../stories/actions/release-answer.ts'
import { messagesShown, type MessageShown } from '../webhooks/message-shown.ts'
import { releaseRowOf } from './find-release.ts'

export type ReleaseFacts = Awaited<ReturnType<typeof releaseAnswer>> & {
  readonly story: string
  readonly headline: string
  readonly note: string | null
  /** A name; null when it was time that did it. */
  readonly askedBy: string | null
  readonly askedAt: string
  /** Which node let it out; null until one did. */
  readonly node: string | null
}

/** A release on record, and whom it was told to. */
export type ReleaseOnRecord = {
  readonly release: ReleaseFacts
  /** What each destination was told of it; null for whoever may not see that. */
  readonly effects: readonly MessageShown[] | null
}

/** `GET /api/releases/:id/effects`: when it was planned, when it went out, where, and whom it was told to. Staff alone. */
export const releaseEffects: Endpoint = {
  path: '/:id/effects',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    const { house } = houseOf(req.payload)
    const row = await releaseRowOf(house, String(req.routeParams?.['id']))
    const { story, headline, note, node } = row
    const askedBy = row.askedBy === null ? null : await nameOf(req, row.askedBy)
    const askedAt = new Date(row.askedAt).toISOString()
    const effects = hasRole(person, 'editor', 'admin')
      ? await messagesShown(
          house,
          await house.desk.effects.find({ entry: { equals: row.id } }, { sort: 'destination' }),
        )
      : null
    const onRecord: ReleaseOnRecord = {
      release: { ...(await releaseAnswer(house, row)), story, headline, note, askedBy, askedAt, node },
      effects,
    }
    return Response.json(onRecord)
  },
}
