'use client'

import { Link, useListDrawerContext } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = {
  readonly collection: 'stories' | 'images'
  readonly row: { readonly id: string }
  readonly children: ReactNode
  /** The same thing is linked beside it: a picture need not be said twice. */
  readonly isEcho?: boolean
}

/** Opens what a row of a list is about; in a drawer, where something is being chosen, chooses it. */
export function OpensIt({ collection, row, children, isEcho = false }: Props) {
  const { isInDrawer, onSelect } = useListDrawerContext()
  const chosen = { collectionSlug: collection, doc: row, docID: row.id }
  const echo = isEcho ? { 'aria-hidden': true, tabIndex: -1 } : {}
  if (isInDrawer) {
    return (
      <button {...echo} className="stet-opens" onClick={() => onSelect?.(chosen)} type="button">
        {children}
      </button>
    )
  }
  return (
    <Link {...echo} className="stet-opens" href={`/admin/collections/${collection}/${row.id}`} prefetch={false}>
      {children}
    </Link>
  )
}
