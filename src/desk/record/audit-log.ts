import { givenId, json, plumbing, text, when } from '../columns.ts'

/** Everything that was done by action, refused or not, and every read of what is held (`AuditRow`). Rows are added, never changed. */
export const Audit = plumbing('audit', [
  givenId,
  { name: 'seq', type: 'number', index: true },
  when('at', { index: true }),
  text('door'),
  text('by'),
  text('action', { index: true }),
  text('about'),
  text('item', { index: true }),
  text('outcome'),
  json('details'),
  text('previous'),
  text('hash'),
])
