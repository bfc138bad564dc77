'use client'

import type { WebhookStanding } from '../../desk/webhooks/webhook-standing.ts'
import { useAnswer } from '../actions/use-answer.ts'

const everyMs = 5_000

/** A destination as it stands: asked again every few seconds. */
export function useWebhook(webhook: string) {
  return useAnswer(`/api/webhooks/${webhook}/standing`, standingIn, everyMs)
}

function standingIn(json: Readonly<Record<string, unknown>>): WebhookStanding | null {
  return isWebhookStanding(json) ? json : null
}

/** The desk's own answer, under its own type. */
function isWebhookStanding(json: object): json is WebhookStanding {
  return 'messages' in json && 'may' in json
}
