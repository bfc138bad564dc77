import { limits } from '../../newsroom/stories/limits.ts'
import type { AuditDetails } from '../../release/record/audit-chain.ts'

/** What of an action's body may stand in the audit: ids, instants and reasons. Any other field is none of its affair. */
const kept = ['reason', 'at', 'until', 'zone', 'kind', 'from', 'release', 'revision', 'party', 'with'] as const

/**
 * What goes on record of an action's body, before it has been judged. A note is a reason, but not with a release: there it
 * is a text that goes out with the story, and held until then. Of what is changed, only which fields.
 */
export function actionDetails(action: string, body: unknown): AuditDetails {
  const asked = fieldsOf(body)
  const item = fieldsOf(asked['item'])
  const given = {
    ...Object.fromEntries(kept.map((field) => [field, asked[field]])),
    note: action === 'release' ? undefined : asked['note'],
    item: typeof item['value'] === 'string' ? item['value'] : undefined,
    changes: Object.keys(fieldsOf(asked['changes'])).join(' '),
  }
  const details: Record<string, string | number | null> = {}
  for (const [field, value] of Object.entries(given)) {
    if (typeof value === 'number' || value === null) details[field] = value
    if (typeof value === 'string' && value !== '') details[field] = value.slice(0, limits.reason)
  }
  return details
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
