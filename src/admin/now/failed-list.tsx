'use client'

import { Link } from '@payloadcms/ui'
import type { Failed } from '../../desk/now/now-answer.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { sayInstant } from '../actions/say-time.ts'
import { BoardSection } from './board-section.tsx'

type Props = { readonly failed: readonly Failed[]; readonly zone: string }

/** What could not go out, and why. */
export function FailedList({ failed, zone }: Props) {
  return (
    <BoardSection
      count={failed.length}
      name="failed"
      title="Failed"
      whenEmpty="Nothing has failed. A release that can’t go out stands here with its reason, until it is mended or taken back."
    >
      {failed.map(({ release, story, headline, kind, reason, planned }) => (
        <li className="stet-item" key={release}>
          <div className="stet-item__words">
            <Link className="stet-item__title" href={`/admin/collections/stories/${story}`}>
              {headline}
            </Link>
            <p className="stet-item__note">{reason}</p>
            <p>
              {kindInWords(kind)}
              {planned !== null && <>, planned for {sayInstant(new Date(planned), zone)}</>}
            </p>
          </div>
        </li>
      ))}
    </BoardSection>
  )
}
