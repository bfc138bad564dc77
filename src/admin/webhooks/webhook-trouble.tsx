'use client'

import { useDocumentInfo, useDocumentTitle, useForm } from '@payloadcms/ui'
import { TroubleBox } from './trouble-box.tsx'
import { useWebhook } from './use-webhook.ts'
import './webhooks.css'

/** First on the page of a destination: what went wrong with it, for as long as nobody has seen to it. */
export function WebhookTrouble() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Trouble key={id} webhook={String(id)} />
}

function Trouble({ webhook }: { readonly webhook: string }) {
  const { title: name } = useDocumentTitle()
  const { dispatchFields } = useForm()
  const { answer: standing, askAgain } = useWebhook(webhook)
  if (standing === null) return null
  return (
    <TroubleBox
      name={name}
      onDone={(act) => {
        // The form had it off when it was opened, and would save it so.
        if (act === 'switch-on') dispatchFields({ type: 'UPDATE', path: 'enabled', value: true, initialValue: true })
        askAgain()
      }}
      standing={standing}
      webhook={webhook}
    />
  )
}
