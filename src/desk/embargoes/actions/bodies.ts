import { z } from 'zod'
import { admissionScopes } from '../../../newsroom/embargoes/kinds.ts'
import { limits } from '../../../newsroom/stories/limits.ts'
import type { Item } from '../../../release/holds/read-holds.ts'
import { whenAsked } from '../../actions/bodies.ts'

/** What an embargo without an end waits for, in words. */
export const conditionAsked = z.string().trim().min(1, 'say what it waits for').max(limits.condition)

const id = z.string().min(1).max(60)

/** A story or a picture, as `covers` names them too. */
export const itemAsked = z.strictObject({ relationTo: z.enum(['stories', 'images']), value: id })

/** Whom to let in early, from when, and to how much. */
export const partyAsked = z.strictObject({
  partner: id,
  from: whenAsked.nullable().optional(),
  scope: z.enum(admissionScopes).default('notice'),
})

export function itemOf({ relationTo, value }: z.infer<typeof itemAsked>): Item {
  return { kind: relationTo, item: value }
}
