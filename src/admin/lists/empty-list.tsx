'use client'

import { useListQuery } from '@payloadcms/ui'
import './lists.css'

/** What to do while a list is empty; a search that finds nothing is told so by the list itself. */
export function EmptyList({ says }: { readonly says: string }) {
  const { data, query } = useListQuery()
  const isSearching = (query.search ?? '') !== '' || Object.keys(query.where ?? {}).length > 0
  if ((data?.totalDocs ?? 0) > 0 || isSearching) return null
  return <p className="stet-empty">{says}</p>
}
