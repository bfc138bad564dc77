'use client'

import { Link } from '@payloadcms/ui'
import type { Alone } from '../../desk/now/now-answer.ts'
import { sayInstant } from '../actions/say-time.ts'
import { doneInWords } from '../embargoes/embargo-words.ts'
import { BoardSection } from './board-section.tsx'

type Props = { readonly alone: readonly Alone[]; readonly zone: string }

/** What was confirmed without a second editor. Where nobody may, or nobody did, there is no such list. */
export function AloneList({ alone, zone }: Props) {
  if (alone.length === 0) return null
  return (
    <BoardSection count={alone.length} name="alone" title="Without a second editor" whenEmpty="">
      {alone.map(({ embargo, title, action, by, at, reason }) => (
        <li className="stet-item" key={`${embargo} ${at}`}>
          <div className="stet-item__words">
            <span className="stet-badge stet-badge--amber">Override</span>
            <Link className="stet-item__title" href={`/admin/collections/embargoes/${embargo}`}>
              {title}
            </Link>
            {reason !== null && <p className="stet-item__note">{reason}</p>}
            <p>
              {by} {doneInWords(action)}, <time dateTime={at}>{sayInstant(new Date(at), zone)}</time>
            </p>
          </div>
        </li>
      ))}
    </BoardSection>
  )
}
