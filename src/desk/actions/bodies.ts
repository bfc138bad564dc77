import { z } from 'zod'
import { limits } from '../../newsroom/stories/limits.ts'

/** What actions take. Each is strict: what it does not know it names. */
const note = z.string().max(limits.note)
const reason = z.string('say why').trim().min(1, 'say why').max(limits.reason)

export const revision = z.number().int().nonnegative()

export const optionalNote = z.strictObject({ note: note.optional() })
export const revisionAndNote = z.strictObject({ revision: revision.optional(), note: note.optional() })
export const reasonAndNote = z.strictObject({ reason, note: note.optional() })
export const reasonOnly = z.strictObject({ reason })
export const nothing = z.strictObject({})
export const whenAsked = z.string().max(60)
export const zoneAsked = z.string().max(60)
export const optionalReason = reason.optional()
export { note, reason }
