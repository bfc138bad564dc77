'use client'

import { Link, useDraggableSortable } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { OrderedStory } from '../../desk/fronts/front-standing.ts'
import { Badge } from '../lists/badge.tsx'
import { standingOf, titled } from './front-words.ts'

type Props = {
  readonly id: string
  readonly place: number
  /** Null for a place that is left to the newest. */
  readonly slot: OrderedStory | null
  readonly zone: string
  readonly mayMove: boolean
  readonly children: ReactNode
}

/** One place of a page: what stands there, and whether readers see it. */
export function PlaceRow({ id, place, slot, zone, mayMove, children }: Props) {
  const { attributes, isDragging, listeners, setNodeRef, transform } = useDraggableSortable({ id, disabled: !mayMove })
  return (
    <li
      className={`stet-front__place${isDragging ? ' stet-front__place--dragged' : ''}`}
      ref={setNodeRef}
      style={{ transform }}
      tabIndex={-1}
    >
      {mayMove && (
        <span {...attributes} {...listeners} aria-hidden className="stet-front__grip" role="presentation" tabIndex={-1}>
          ⠿
        </span>
      )}
      <span className="stet-front__number">{place}</span>
      <OrderedFacts slot={slot} zone={zone} />
      <span className="stet-front__buttons">{children}</span>
    </li>
  )
}

type FactsProps = { readonly slot: OrderedStory | null; readonly zone: string; readonly isDropped?: boolean }

/** What an order says of a story, and how that story stands. */
export function OrderedFacts({ slot, zone, isDropped = false }: FactsProps) {
  if (slot === null) {
    return (
      <div className="stet-front__story">
        <em>The newest</em>
        <p className="stet-front__quiet">Whatever is new and stands nowhere else on this page.</p>
      </div>
    )
  }
  const { says, colour, why } = standingOf(slot, zone)
  return (
    <div className="stet-front__story">
      <Link href={`/admin/collections/stories/${slot.story}`}>{titled(slot)}</Link>{' '}
      <Badge colour={colour}>{says}</Badge>
      <p className="stet-front__quiet">{isDropped ? 'It does not show on this page, however new it is.' : why}</p>
    </div>
  )
}
