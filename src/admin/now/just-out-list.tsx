'use client'

import { Link } from '@payloadcms/ui'
import type { JustOut } from '../../desk/now/now-answer.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { sayInstant } from '../actions/say-time.ts'
import { BoardSection } from './board-section.tsx'
import { lateInWords } from './now-words.ts'

type Props = { readonly out: readonly JustOut[]; readonly zone: string }

/** The last releases: when they were planned for, when they went out, where readers read them. */
export function JustOutList({ out, zone }: Props) {
  return (
    <BoardSection
      count={out.length}
      name="out"
      title="Just out"
      whenEmpty="Nothing is out yet. An approved story goes out by Release, on its own page."
    >
      {out.map((one) => (
        <OutItem key={one.release} out={one} zone={zone} />
      ))}
    </BoardSection>
  )
}

function OutItem({ out, zone }: { readonly out: JustOut; readonly zone: string }) {
  const { story, headline, kind, state, plannedAt, actualAt, lateMs, url } = out
  return (
    <li className="stet-item">
      <div className="stet-item__words">
        <Link className="stet-item__title" href={`/admin/collections/stories/${story}`}>
          {headline}
        </Link>
        <p>
          {kindInWords(kind)}
          {plannedAt !== null && <> · planned for {sayInstant(new Date(plannedAt), zone)}</>}
          {state === 'superseded' && <> · replaced since</>}
        </p>
        <p>
          Out <time dateTime={actualAt}>{sayInstant(new Date(actualAt), zone)}</time>,{' '}
          <span className="stet-late">{lateInWords(lateMs)}</span>
          {url !== null && (
            <>
              {' · '}
              <a href={url} rel="noreferrer" target="_blank">
                As readers see it<span className="stet-unseen">: {headline}, in a new tab</span>
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
