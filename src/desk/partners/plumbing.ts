import { givenId, plumbing, text, when } from '../columns.ts'

/** Keys to the partners' door (`TokenRow`): the hash of each, who made it, when it was last used, whether it is revoked. */
export const PartnerTokens = plumbing('partner-tokens', [
  givenId,
  text('partner', { index: true }),
  text('name'),
  text('lookup', { index: true }),
  text('hash'),
  text('madeBy'),
  when('madeAt'),
  text('revokedBy'),
  when('revokedAt'),
  when('usedAt'),
  text('usedFrom'),
])

/** Which terms a party accepted, when and from where (`AcceptanceRow`). Rows are added, never changed. */
export const EmbargoAcceptances = plumbing('embargo-acceptances', [
  givenId,
  text('embargo', { index: true }),
  text('partner', { index: true }),
  text('token'),
  text('version'),
  when('at'),
  text('address'),
])

/** Every read of held material by a party (`EarlyReadRow`). Rows are added, never changed. */
export const EarlyReads = plumbing('early-reads', [
  givenId,
  text('read', { index: true }),
  text('embargo', { index: true }),
  text('partner', { index: true }),
  text('token'),
  text('story', { index: true }),
  text('edition'),
  text('headline'),
  text('what'),
  text('file'),
  text('scope'),
  when('at', { index: true }),
  text('address'),
])
