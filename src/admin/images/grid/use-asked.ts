'use client'

import { useSearchParams } from 'next/navigation.js'
import { useCallback, useState } from 'react'
import { chosenFilters } from '../../../newsroom/images/picture-filters.ts'

/** What is asked for, by the names of the address: what is left out is not asked. */
export type Asked = Readonly<Record<string, string>>

const names: readonly string[] = [...Object.keys(chosenFilters), 'expires', 'agency', 'q', 'order', 'sheet']

/** The part of an address that asks for pictures. Payload's own lists leave other things in theirs. */
export function askedIn(query: string): Asked {
  const given = new URLSearchParams(query)
  return Object.fromEntries(names.flatMap((name) => (nothing(given.get(name)) ? [] : [[name, given.get(name) ?? '']])))
}

export function queryOf(asked: Asked): string {
  return new URLSearchParams(asked).toString()
}

/** What is asked stands in the address, so that it can be passed on; in a drawer it is nobody's but the drawer's. */
export function useAsked(isInDrawer: boolean): {
  readonly asked: Asked
  readonly ask: (changes: Asked, isWhole?: boolean) => void
  readonly clear: () => void
} {
  const fromAddress = useSearchParams().toString()
  const [asked, setAsked] = useState<Asked>(() => (isInDrawer ? {} : askedIn(fromAddress)))
  const keep = useCallback(
    (next: Asked) => {
      setAsked(next)
      const query = queryOf(next)
      if (!isInDrawer) window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
    },
    [isInDrawer],
  )
  return {
    asked,
    // Whatever is asked anew begins at its first sheet.
    ask: (changes, isWhole = false) => {
      const merged = isWhole ? changes : { ...asked, sheet: '', ...changes }
      keep(Object.fromEntries(Object.entries(merged).filter(([, value]) => !nothing(value))))
    },
    clear: () => {
      keep({})
    },
  }
}

function nothing(value: string | null): boolean {
  return value === null || value.trim() === ''
}
