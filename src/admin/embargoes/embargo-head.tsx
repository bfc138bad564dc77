import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant, sayLeft, sayLeftInWords } from '../actions/say-time.ts'
import { Badge } from '../lists/badge.tsx'
import { embargoStateWords } from '../lists/state-words.ts'

type Props = { readonly standing: EmbargoStanding; readonly now: Date; readonly zone: string }

/** Whether it holds, until when, and how long that is. */
export function EmbargoHead({ standing, now, zone }: Props) {
  const { state, until, condition, statedAs } = standing
  const { says, colour } = embargoStateWords(state)
  const hasCome = until !== null && Date.parse(until) <= now.getTime()
  const holds = state === 'active' || state === 'proposed'
  return (
    <div className="stet-embargo__head">
      <Badge colour={colour}>{says}</Badge>
      <p className="stet-embargo__until">
        {until === null
          ? `${holds ? 'Until announced' : 'It had no end'}${condition === null ? '' : `: ${condition}`}`
          : `${holds ? 'Until' : hasCome ? 'Ended' : 'It was to end'} ${sayInstant(new Date(until), zone)}`}
      </p>
      {holds && until !== null && <Left left={Date.parse(until) - now.getTime()} />}
      {statedAs !== null && <p className="stet-embargo__stated">In the source’s own words: “{statedAs}”</p>}
    </div>
  )
}

function Left({ left }: { readonly left: number }) {
  return (
    <span className="stet-embargo__left" role="timer">
      <span aria-hidden>{left <= 0 ? 'ending…' : sayLeft(left)}</span>
      <span className="stet-unseen">{left <= 0 ? 'Ending' : `Ends ${sayLeftInWords(left)}`}</span>
    </span>
  )
}
