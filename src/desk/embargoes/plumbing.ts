import { givenId, number, plumbing, text, when } from '../columns.ts'

/** One embargo over one story or picture (`HoldRow`). What guards is a row of its own. */
export const Holds = plumbing('holds', [
  givenId,
  text('embargo', { index: true }),
  text('kind'),
  text('item', { index: true }),
  number('times'),
])

/** What was done to an embargo: who, when, from, to, why. Rows are added, never changed. */
export const EmbargoHistory = plumbing('embargo-history', [
  givenId,
  text('embargo', { index: true }),
  number('change'),
  text('action', { index: true }),
  text('by'),
  when('at', { index: true }),
  text('from'),
  text('to'),
  text('reason'),
])

/** Who may see held material early, which of it, and from when. Their door opens in `early`. */
export const EmbargoParties = plumbing('embargo-parties', [
  givenId,
  text('embargo', { index: true }),
  text('partner', { index: true }),
  when('from'),
  text('scope'),
])
