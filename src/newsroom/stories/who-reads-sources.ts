import { hasRole, type Person } from '../people/roles.ts'

/** Whose story it is: who began it, and who handed it in. */
export type Writers = { readonly createdBy: string | null; readonly submittedBy: string | null }

/**
 * Who may read whom a story has its facts from: its writers, editors and legal alone. Having typed in a story makes nobody
 * a writer of it: whoever may type could make themselves one. Of a story that is not known (null) editors and legal.
 */
export function mayReadSources(person: Pick<Person, 'id' | 'roles'>, story: Writers | null): boolean {
  if (hasRole(person, 'editor', 'legal')) return true
  return story !== null && (story.createdBy === person.id || story.submittedBy === person.id)
}
