import { isAuthor, printedRole } from '../people/byline-roles.ts'

export type BylineName = { readonly name: string; readonly role?: string | null }

/** @example list(['A', 'B', 'C']) // 'A, B and C' */
function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/**
 * The byline as printed: the authors in their order, and where they wrote. Photographers and others stand in the story's
 * credits; only when there is no author is it their line.
 *
 * @example formatByline([{ name: 'Ana Kovač' }, { name: 'Tom Reed' }], { place: 'Belgrade' })
 *   // 'By Ana Kovač and Tom Reed in Belgrade'
 */
export function formatByline(names: readonly BylineName[], dateline: { readonly place: string | null } | null): string {
  const place = dateline?.place?.trim() ?? ''
  const where = place === '' ? '' : ` in ${place}`
  const authors = names.filter(({ role }) => isAuthor(role))
  if (authors.length > 0) return `By ${list(authors.map(({ name }) => name))}${where}`
  const [first] = names
  if (first === undefined) return ''
  const others = names.filter(({ role }) => role === first.role).map(({ name }) => name)
  return `${printedRole(first.role) ?? ''} by ${list(others)}${where}`
}
