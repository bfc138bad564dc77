import type { HistoryLine } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { doneInWords } from './embargo-words.ts'

type Props = { readonly history: readonly HistoryLine[]; readonly zone: string }

/** What was done to it, newest first. Nothing here is ever changed. */
export function HistoryList({ history, zone }: Props) {
  return (
    <section aria-labelledby="stet-history" className="stet-embargo__part">
      <h2 id="stet-history">History</h2>
      <ol className="stet-embargo__history">
        {history.map((line) => (
          <li key={`${line.at} ${line.action}`}>
            <time dateTime={line.at}>{sayInstant(new Date(line.at), zone)}</time>
            <span>
              <strong>{line.by ?? 'Time'}</strong> {doneInWords(line.action)}
              {toWhen(line, zone)}
              {line.reason !== null && <>: “{line.reason}”</>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function toWhen({ action, to }: HistoryLine, zone: string): string {
  if (!['impose', 'extend', 'shorten: asked for', 'shorten: confirmed'].includes(action)) return ''
  const end = to === null ? null : new Date(to)
  if (end === null || Number.isNaN(end.getTime())) return action === 'impose' ? ' until announced' : ''
  return `${action === 'impose' ? ' until' : ', to'} ${sayInstant(end, zone)}`
}
