import type { CollectionConfig } from 'payload'
import { givenId, number, plumbing, text, when } from '../columns.ts'
import { standstillActions } from './actions.ts'

/** Times at which nothing goes out at all (`StandstillRow`): shown on Now, ended by an editor. */
export const Standstills: CollectionConfig = {
  ...plumbing('standstills', [
    givenId,
    text('state', { index: true }),
    when('since'),
    text('reason'),
    text('endedBy'),
    when('endedAt'),
  ]),
  endpoints: standstillActions,
}

/** How far the database has counted (`BeatRow`). */
export const Beats = plumbing('beats', [givenId, number('beat')])
