'use client'

import { Button, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useDialog } from '../actions/use-dialog.ts'
import { useZone } from '../actions/use-zone.ts'
import { MessageTable } from './message-table.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { useWebhook } from './use-webhook.ts'
import './webhooks.css'

/** Beneath a destination's address: its secret, and what it was told. */
export function WebhookDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Destination key={id} webhook={String(id)} />
}

function Destination({ webhook }: { readonly webhook: string }) {
  const { title: name } = useDocumentTitle()
  const zone = useZone()
  const { answer: standing, askAgain } = useWebhook(webhook)
  const { asking, ask, onDone } = useDialog<'secret'>(askAgain)
  if (standing === null) return null
  return (
    <div className="stet-webhook">
      <Secret
        hasOne={standing.hasSecret}
        onMake={
          standing.may.manage
            ? () => {
                ask('secret')
              }
            : null
        }
      />
      <section aria-labelledby="stet-told" className="stet-webhook__part">
        <h2 id="stet-told">What it was told</h2>
        {standing.messages.length === 0 ? (
          <p className="stet-webhook__quiet">Nothing yet. It is told what goes out from now on.</p>
        ) : (
          <MessageTable messages={standing.messages} names="story" onDone={askAgain} zone={zone} />
        )}
      </section>
      {asking === 'secret' && (
        // Whichever way it closes, the destination is asked for anew: a secret that is shown has been made.
        <SecretDialog hasOne={standing.hasSecret} name={name} onClose={() => void onDone()} webhook={webhook} />
      )}
    </div>
  )
}

function Secret({ hasOne, onMake }: { readonly hasOne: boolean; readonly onMake: (() => void) | null }) {
  return (
    <section aria-labelledby="stet-secret" className="stet-webhook__part">
      <h2 id="stet-secret">Secret</h2>
      <p className="stet-webhook__quiet">
        {hasOne
          ? 'It has one: each message is signed with it, by the Standard Webhooks specification.'
          : 'It has none yet, and is told nothing until it has.'}
      </p>
      {onMake !== null && (
        <Button buttonStyle="secondary" margin={false} onClick={onMake} size="small" type="button">
          {hasOne ? 'Make a new secret…' : 'Make the secret…'}
        </Button>
      )}
    </section>
  )
}
