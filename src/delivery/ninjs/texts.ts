import type { Ninjs } from './item.ts'

/** Headlines and descriptions: each a text in its role. What is not there has no entry. */
export function textsInRoles(all: readonly (readonly [role: string, value: string | null])[]): readonly Ninjs[] {
  return all.flatMap(([role, value]) =>
    value === null || value === '' ? [] : [{ role, contentType: 'text/plain', value }],
  )
}
