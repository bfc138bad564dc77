'use client'

import { Button, Link } from '@payloadcms/ui'
import type { MessageShown } from '../../desk/webhooks/message-shown.ts'
import { toldInWords } from '../../newsroom/webhooks/told.ts'
import { sayInstant } from '../actions/say-time.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { Badge } from '../lists/badge.tsx'
import { messageStateWords } from '../lists/state-words.ts'
import { SendAgainDialog } from './send-again-dialog.tsx'

type Props = {
  readonly messages: readonly MessageShown[]
  /** Whether a row names the story or the destination: the page is about the other one. */
  readonly names: 'story' | 'destination'
  readonly zone: string
  readonly onDone: () => void
}

/** What was told, how often it was tried, what came back, and the way to tell it again. */
export function MessageTable({ messages, names, zone, onDone }: Props) {
  const dialog = useDialog<MessageShown>(onDone)
  return (
    <>
      <table className="stet-table">
        <thead>
          <tr>
            <th scope="col">{names === 'story' ? 'Story' : 'Destination'}</th>
            <th scope="col">Told</th>
            <th scope="col">State</th>
            <th scope="col">Tries</th>
            <th scope="col">Last answer</th>
            <th scope="col">Again</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <tr key={message.id}>
              <th data-label={names === 'story' ? 'Story' : 'Destination'} scope="row">
                {names === 'story' ? <StoryLink story={message.story} /> : <DestinationLink {...message} />}
              </th>
              <td data-label="Told">
                {toldInWords[message.kind]}, {sayInstant(new Date(message.at), zone)}
              </td>
              <td data-label="State">
                <State message={message} zone={zone} />
              </td>
              <td data-label="Tries">{message.tries}</td>
              <td data-label="Last answer">{lastAnswer(message)}</td>
              <td data-label="Again">
                <div>
                  <Button
                    aria-label={`Send again… “${toldInWords[message.kind]}”, to ${message.destination.name}`}
                    buttonStyle="secondary"
                    disabled={message.state === 'delivering'}
                    margin={false}
                    onClick={() => {
                      dialog.ask(message)
                    }}
                    size="small"
                    type="button"
                  >
                    Send again…
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dialog.asking !== null && <SendAgainDialog {...dialog} message={dialog.asking} />}
    </>
  )
}

function StoryLink({ story }: Pick<MessageShown, 'story'>) {
  if (story === null) return <>A story that is not there</>
  return <Link href={`/admin/collections/stories/${story.id}`}>{story.headline || 'Without a headline'}</Link>
}

function DestinationLink({ destination: { id, name } }: MessageShown) {
  return <Link href={`/admin/collections/webhooks/${id}`}>{name}</Link>
}

function State({
  message: { state, deliveredAt, nextAt },
  zone,
}: {
  readonly message: MessageShown
  readonly zone: string
}) {
  const { says, colour } = messageStateWords(state)
  return (
    <div>
      <Badge colour={colour}>{says}</Badge>
      {state === 'delivered' && deliveredAt !== null && <p>{sayInstant(new Date(deliveredAt), zone)}</p>}
      {state === 'pending' && nextAt !== null && <p>next try {sayInstant(new Date(nextAt), zone)}</p>}
    </div>
  )
}

function lastAnswer({ lastError, lastStatus, tries }: MessageShown): string {
  if (lastError !== null) return lastError
  if (lastStatus !== null) return `It answered ${String(lastStatus)}.`
  return tries === 0 ? 'Not tried yet' : '—'
}
