export const roles = ['reporter', 'subeditor', 'picture-editor', 'editor', 'legal', 'admin'] as const

export type Role = (typeof roles)[number]

/** What a rule needs to know of a person: who, and as what. */
export type Person = { readonly id: string; readonly roles: readonly Role[] }

/** Of whoever signed in, as any collection or token may describe them; of nobody, none. */
function rolesOf(person: unknown): readonly unknown[] {
  if (typeof person !== 'object' || person === null || !('roles' in person)) return []
  return Array.isArray(person.roles) ? person.roles : []
}

/** Staff are people with at least one role; an account without any is nobody. */
export function isStaff(person: unknown): boolean {
  return rolesOf(person).some((role) => roles.some((known) => known === role))
}

export function hasRole(person: unknown, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => rolesOf(person).includes(role))
}
