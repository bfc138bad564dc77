import { givenId, json, plumbing, text, when } from '../columns.ts'

/** An embargo that somebody broke (`BreachRow`): where it was seen, and who had read what before. Never changed. */
export const Breaches = plumbing('breaches', [
  givenId,
  text('embargo', { index: true }),
  text('party'),
  text('where'),
  text('evidence'),
  text('by'),
  when('at', { index: true }),
  json('reads'),
])

/** What was decided about a breach (`BreachDecisionRow`). Added, never changed: a later one stands beside it. */
export const BreachDecisions = plumbing('breach-decisions', [
  givenId,
  text('breach', { index: true }),
  text('embargo', { index: true }),
  text('decision'),
  text('note'),
  text('by'),
  when('at'),
])
