'use client'

import { Link, useDocumentInfo } from '@payloadcms/ui'
import type { MessageShown } from '../../desk/webhooks/message-shown.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useZone } from '../actions/use-zone.ts'
import { MessageTable } from './message-table.tsx'
import './webhooks.css'

const everyMs = 5_000

/** The page of a message: what of it was told to whom, and what came of it. */
export function MessageDesk() {
  const { id } = useDocumentInfo()
  // It has a colon, and Payload gives it as it stands in the address.
  return id === undefined ? null : <Message id={decodeURIComponent(String(id))} key={id} />
}

function Message({ id }: { readonly id: string }) {
  const zone = useZone()
  const path = `/api/effects/${encodeURIComponent(id)}/standing`
  const { answer: message, askAgain } = useAnswer(path, messageIn, everyMs)
  if (message === null) return null
  const { id: webhook, name } = message.destination
  return (
    <div className="stet-webhook">
      <p className="stet-webhook__quiet">
        What <Link href={`/admin/collections/webhooks/${webhook}`}>{name}</Link> was told. Its <code>webhook-id</code>{' '}
        is <span className="stet-address">{id}</span>, at each try.
      </p>
      <MessageTable messages={[message]} names="story" onDone={askAgain} zone={zone} />
    </div>
  )
}

function messageIn({ effect }: Readonly<Record<string, unknown>>): MessageShown | null {
  // The desk's own answer, under its own type.
  return typeof effect === 'object' && effect !== null ? (effect as MessageShown) : null
}
