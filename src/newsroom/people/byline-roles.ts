/** What a person did for a story: the value the desk stores, and the words that are printed. */
export const bylineRoles = [
  { value: 'reporting', label: 'Reporting' },
  { value: 'additional-reporting', label: 'Additional reporting' },
  { value: 'photographs', label: 'Photographs' },
  { value: 'illustration', label: 'Illustration' },
  { value: 'graphics', label: 'Graphics' },
  { value: 'video', label: 'Video' },
  { value: 'translation', label: 'Translation' },
] as const

export type BylineRole = (typeof bylineRoles)[number]['value']

/** The printed words for a role; one we don't know prints as it is. */
export function printedRole(role: string | null | undefined): string | null {
  if (role === null || role === undefined || role === '') return null
  return bylineRoles.find(({ value }) => value === role)?.label ?? role
}

/** What others call those who wrote it: their programs may send it. */
const writing = new Set(['reporting', 'reporter', 'author', 'writer', 'writing', 'text', 'by'])

/** An author stands after “By”; who took the photographs does not. Without a role one is an author. */
export function isAuthor(role: string | null | undefined): boolean {
  return role === null || role === undefined || role === '' || writing.has(role.toLowerCase())
}
