'use client'

import { useAnswer } from '../actions/use-answer.ts'

export type Partner = { readonly id: string; readonly name: string; readonly isActive: boolean }

/** Whom the newsroom may show things early; null until the desk has said. */
export function usePartners(): readonly Partner[] | null {
  return useAnswer('/api/partners?depth=0&pagination=false&sort=name', partnersIn).answer
}

function partnersIn({ docs }: Readonly<Record<string, unknown>>): readonly Partner[] | null {
  if (!Array.isArray(docs)) return null
  return docs.map((doc: unknown) => ({
    id: String(Reflect.get(Object(doc), 'id')),
    name: String(Reflect.get(Object(doc), 'name')),
    isActive: Reflect.get(Object(doc), 'active') === true,
  }))
}
