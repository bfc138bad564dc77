import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import type { PreviewRow } from '../../release/early/previews.ts'

/** Who made a link may revoke it, and so may any editor, and legal. */
export function mayRevoke(person: Person, { madeBy }: Pick<PreviewRow, 'madeBy'>): boolean {
  return madeBy === person.id || hasRole(person, 'editor', 'legal')
}
