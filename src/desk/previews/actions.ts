import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Role } from '../../newsroom/people/roles.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { newPreviewId, openPreviewDesk, previewToken, type PreviewRow } from '../../release/early/previews.ts'
import { endpointOf } from '../actions/action.ts'
import { draftPageOf } from './draft-page.ts'
import { mayRevoke } from './may-revoke.ts'

/** Whoever works on texts; an administrator keeps the house, and shows no text to anybody. */
const makers: readonly Role[] = ['reporter', 'subeditor', 'picture-editor', 'editor', 'legal']

const hour = 3_600_000
const usual = 24
const most = 168

/** Makes a link to the draft. It is in this answer and nowhere else: it is signed, not kept. */
export const makePreview = endpointOf('stories', 'preview', {
  body: z.strictObject({
    hours: z.int('give whole hours').min(1, 'an hour at least').max(most, 'a week (168 hours) at most').default(usual),
  }),
  async act({ id, body: { hours }, person, req, house, now }) {
    const problems = wrongRole(person, makers, 'show a draft to others')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const { story } = await draftPageOf(req.payload, house, id)
    const desk = openPreviewDesk(req.payload, house)
    const row: PreviewRow = {
      id: newPreviewId(),
      story: id,
      slug: story.slug,
      madeBy: person.id,
      madeAt: now.toISOString(),
      endsAt: new Date(now.getTime() + hours * hour).toISOString(),
      revokedBy: null,
      revokedAt: null,
      usedAt: null,
      usedFrom: null,
    }
    await desk.previews.insert(row)
    const token = previewToken(row, desk.secret)
    const at = `stories/${encodeURIComponent(story.slug)}?token=${token}`
    return {
      status: 201,
      json: {
        message: 'Whoever has this link reads the draft until then. It is shown this once, and can be revoked.',
        id: row.id,
        token,
        endsAt: row.endsAt,
        page: `/preview/${at}`,
        data: `/preview/v1/${at}`,
      },
      record: { preview: row.id, until: row.endsAt },
    }
  },
})

/** Revokes a link, at once and for good: its maker's, or anybody's by an editor or legal. Doing it twice changes nothing. */
export const revokePreview = endpointOf('stories', 'revoke-preview', {
  body: z.strictObject({ preview: z.string('say which, by its id').max(60) }),
  async act({ id, body, person, req, house, now }) {
    const { previews } = openPreviewDesk(req.payload, house)
    const row = await previews.get(body.preview)
    if (row?.story !== id) {
      throw new NewsroomError('not-found', { code: 'no-preview', message: `It has no link ${body.preview}.` })
    }
    if (!mayRevoke(person, row)) {
      throw new NewsroomError('forbidden', {
        code: 'wrong-role',
        message: 'Only who made a link, an editor or legal may revoke it.',
      })
    }
    const isOpen = { or: [{ revokedAt: { exists: false } }, { revokedAt: { equals: null } }] }
    const revoked = await previews.swap(row.id, isOpen, { revokedAt: now.toISOString(), revokedBy: person.id })
    return {
      json: { id: row.id, revokedAt: new Date(revoked?.revokedAt ?? row.revokedAt ?? now) },
      record: { preview: row.id },
    }
  },
})
