import type { AfterErrorHook } from 'payload'
import { houseOf } from '../../../release/houses.ts'

export type TakenRevision = { readonly story: string; readonly revision: number }

/**
 * A save that took its revision and was then refused for what it says has written nothing: the revision goes back, so
 * that the next save is not told that somebody came first. Any other failure may have written half: there it stays.
 */
export const giveBackRevision: AfterErrorHook = async ({ error, req }) => {
  const taken = req.context['revisionTaken'] as TakenRevision | undefined
  if (taken === undefined || error.name !== 'ValidationError') return
  await houseOf(req.payload).house.desk.dockets.swap(
    taken.story,
    { and: [{ revision: { equals: taken.revision } }, { savedRevision: { equals: taken.revision - 1 } }] },
    { revision: taken.revision - 1 },
  )
}
