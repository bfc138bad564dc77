import type { HistoryLine } from '../../desk/embargoes/embargo-standing.ts'
import { isReworded } from '../../desk/embargoes/new-words.ts'
import { sayInstant } from '../actions/say-time.ts'
import { decisionWords, doneInWords, scopeWords } from './embargo-words.ts'

type Props = { readonly history: readonly HistoryLine[]; readonly zone: string }

/** What was done to it, newest first. Nothing here is ever changed. */
export function HistoryList({ history, zone }: Props) {
  return (
    <section aria-labelledby="stet-history" className="stet-embargo__part">
      <h2 id="stet-history">History</h2>
      <ol className="stet-embargo__history">
        {history.map((line) => (
          <li key={`${line.at} ${line.action} ${line.to ?? ''}`}>
            <time dateTime={line.at}>{sayInstant(new Date(line.at), zone)}</time>
            <span>
              <strong>{line.by ?? 'Time'}</strong> {doneInWords(line.action)}
              {aboutWhat(line, zone)}
              {line.reason !== null && <>: “{line.reason}”</>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the change was to, or about. */
function aboutWhat({ action, from, to }: HistoryLine, zone: string): string {
  const [change = ''] = action.split(': ')
  if (isReworded(action)) return `, from ${wordsInQuotes(from)} to ${wordsInQuotes(to)}`
  switch (change) {
    case 'impose':
    case 'propose':
    case 'confirm':
      return ` until ${endInWords(to, zone)}`
    case 'extend':
    case 'shorten':
      return to === null && from === null ? '' : `, to ${endInWords(to, zone)}`
    case 'uncover':
      return from === null ? '' : ` (${from})`
    case 'admit':
      return to === null ? '' : ` (${partyInWords(to, zone)})`
    case 'cover':
    case 'inherit':
      return to === null ? '' : ` (${to})`
    case 'breach':
      return to === null ? '' : `, seen at ${to}`
    case 'breach decided':
      return to !== null && to in decisionWords ? `: ${decisionOf(to)}` : ''
    default:
      return ''
  }
}

function wordsInQuotes(words: string | null): string {
  return words === null ? 'none' : `“${words}”`
}

function decisionOf(decision: string): string {
  return decisionWords[decision as keyof typeof decisionWords].done.toLowerCase()
}

/** An instant, what it waits for in words, or neither. */
function endInWords(to: string | null, zone: string): string {
  if (to === null) return 'announced'
  const end = new Date(to)
  return Number.isNaN(end.getTime()) ? `announced (${to})` : sayInstant(end, zone)
}

/** @example partyInWords('Meridian Television text from 2026-11-22T16:00:00.000Z', 'Europe/London') // 'Meridian Television: the text, from 22 Nov 2026, 16:00 GMT' */
function partyInWords(said: string, zone: string): string {
  const [, name, scope = '', from] = /^(.*) (notice|text\+media|text)(?: from (\S+))?$/.exec(said) ?? []
  if (name === undefined) return said
  const start = from === undefined ? '' : `, from ${sayInstant(new Date(from), zone)}`
  return `${name}: ${scopeWords[scope] ?? scope}${start}`
}
