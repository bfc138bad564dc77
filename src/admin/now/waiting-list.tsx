'use client'

import { Link } from '@payloadcms/ui'
import type { Waiting } from '../../desk/now/now-answer.ts'
import { sayInstant } from '../actions/say-time.ts'
import { BoardSection } from './board-section.tsx'
import { waitsForWords } from './now-words.ts'

type Props = { readonly waiting: readonly Waiting[]; readonly zone: string }

/** What only this person, or one like them, can move. */
export function WaitingList({ waiting, zone }: Props) {
  return (
    <BoardSection
      count={waiting.length}
      name="waiting"
      title="Waiting for you"
      whenEmpty="Nothing waits for you. What others hand in, return or ask you to confirm comes up here."
    >
      {waiting.map((one) => (
        <WaitingItem key={`${one.about} ${one.id} ${one.waitsFor}`} waiting={one} zone={zone} />
      ))}
    </BoardSection>
  )
}

function WaitingItem({ waiting, zone }: { readonly waiting: Waiting; readonly zone: string }) {
  const { about, id, title, waitsFor, by, since, note } = waiting
  const { says, colour } = waitsForWords[waitsFor]
  return (
    <li className="stet-item">
      <div className="stet-item__words">
        <span className={`stet-badge stet-badge--${colour}`}>{says}</span>
        <Link className="stet-item__title" href={`/admin/collections/${about}/${id}`}>
          {title.trim() === '' ? 'Without a headline' : title}
        </Link>
        {note !== null && <p className="stet-item__note">{note}</p>}
        <p>
          {by !== null && <>{by}, </>}
          <time dateTime={since}>{sayInstant(new Date(since), zone)}</time>
        </p>
      </div>
    </li>
  )
}
