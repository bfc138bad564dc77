'use client'

import { Link } from '@payloadcms/ui'
import type { Failed, Untold } from '../../desk/now/now-answer.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { sayInstant } from '../actions/say-time.ts'
import { BoardSection } from './board-section.tsx'

type Props = {
  readonly failed: readonly Failed[]
  readonly atRisk: readonly Failed[]
  readonly untold: readonly Untold[]
  readonly zone: string
}

/** What could not go out, and why; before that, what is about to go the same way; last, who could not be told. */
export function FailedList({ failed, atRisk, untold, zone }: Props) {
  return (
    <BoardSection
      count={failed.length + atRisk.length + untold.length}
      name="failed"
      title="Failed"
      whenEmpty="Nothing has failed. A release that can’t go out stands here with its reason, until it is mended or taken back."
    >
      {atRisk.map((one) => (
        <FailedItem key={one.release} one={one} when="It will fail as it stands: due" zone={zone} />
      ))}
      {failed.map((one) => (
        <FailedItem key={one.release} one={one} when="planned for" zone={zone} />
      ))}
      {untold.map((one) => (
        <UntoldItem key={one.webhook} one={one} />
      ))}
    </BoardSection>
  )
}

type ItemProps = { readonly one: Failed; readonly when: string; readonly zone: string }

function FailedItem({ one: { story, headline, kind, reason, planned }, when, zone }: ItemProps) {
  return (
    <li className="stet-item">
      <div className="stet-item__words">
        <Link className="stet-item__title" href={`/admin/collections/stories/${story}`}>
          {headline}
        </Link>
        <p className="stet-item__note">{reason}</p>
        <p>
          {kindInWords(kind)}
          {planned !== null && (
            <>
              , {when} {sayInstant(new Date(planned), zone)}
            </>
          )}
        </p>
      </div>
    </li>
  )
}

/** A destination, and what can be done about it there. */
function UntoldItem({ one: { webhook, name, isOff, messages, reason } }: { readonly one: Untold }) {
  return (
    <li className="stet-item">
      <div className="stet-item__words">
        <Link className="stet-item__title" href={`/admin/collections/webhooks/${webhook}`}>
          {name}
        </Link>
        <p className="stet-item__note">{reason}</p>
        <p>
          Webhook, {isOff ? 'switched off: it is told nothing' : ''}
          {isOff && messages > 0 && '; '}
          {messages > 0 && `${String(messages)} ${messages === 1 ? 'message' : 'messages'} could not be told`}. On its
          page this is put right, or dismissed.
        </p>
      </div>
    </li>
  )
}
