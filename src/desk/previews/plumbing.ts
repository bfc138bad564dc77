import { givenId, plumbing, text, when } from '../columns.ts'

/** Links to drafts (`PreviewRow`): for which story, by whom, until when, whether revoked. */
export const Previews = plumbing('previews', [
  givenId,
  text('story', { index: true }),
  text('slug'),
  text('madeBy'),
  when('madeAt'),
  when('endsAt'),
  text('revokedBy'),
  when('revokedAt'),
  when('usedAt'),
  text('usedFrom'),
])
