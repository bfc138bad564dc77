import type { Problem, Refusal } from '../errors.ts'
import { hasRole, type Person, type Role } from './roles.ts'

const roleNames: Readonly<Record<Role, string>> = {
  reporter: 'a reporter',
  subeditor: 'a subeditor',
  'picture-editor': 'a picture editor',
  editor: 'an editor',
  legal: 'legal',
  admin: 'an administrator',
}

/** Codes of refusals that are about the person: the same act by somebody else could be right. */
const aboutThePerson = new Set(['wrong-role', 'own-work', 'own-request'])

/** @example oneOf(['subeditor', 'editor', 'legal']) // 'a subeditor, an editor or legal' */
export function oneOf(wanted: readonly Role[]): string {
  const names = wanted.map((role) => roleNames[role])
  const last = names.at(-1) ?? 'nobody'
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}

/** The problem that this person has none of the roles an act needs; none when they have one. */
export function wrongRole(person: Person, wanted: readonly Role[], act: string): readonly Problem[] {
  if (hasRole(person, ...wanted)) return []
  return [{ code: 'wrong-role', message: `Only ${oneOf(wanted)} may ${act}.` }]
}

/** What sort of refusal these problems make: forbidden when the person may not, whatever else is wrong. */
export function refusalOf(problems: readonly Problem[]): Refusal {
  if (problems.some(({ code }) => aboutThePerson.has(code))) return 'forbidden'
  return problems.every(({ field }) => field !== undefined) ? 'bad-input' : 'conflict'
}
