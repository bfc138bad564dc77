import type { ToldKind } from '../../newsroom/webhooks/told.ts'
import { storedInstant } from '../../newsroom/time/stored-instant.ts'
import type { EffectRow, EffectState } from '../../release/effects/rows.ts'
import type { House } from '../../release/house.ts'

/** A message to a destination as the desk sees it. */
export type MessageShown = {
  readonly id: string
  readonly kind: ToldKind
  readonly seq: number
  /** When that of which it tells was on the wire. */
  readonly at: string
  /** The desk's story; null when its docket is not there. */
  readonly story: { readonly id: string; readonly headline: string } | null
  readonly destination: { readonly id: string; readonly name: string }
  readonly state: EffectState
  readonly tries: number
  readonly nextAt: string | null
  readonly deliveredAt: string | null
  /** What came back at the last try; null when nothing did. */
  readonly lastStatus: number | null
  /** What went wrong at the last try; null when nothing did. */
  readonly lastError: string | null
}

/** With the desk's headlines: a message has no word of its own. */
export async function messagesShown({ desk }: House, effects: readonly EffectRow[]): Promise<readonly MessageShown[]> {
  const told = [...new Set(effects.map(({ story }) => story))]
  const dockets = told.length === 0 ? [] : await desk.dockets.find({ publicId: { in: told } })
  const stories = new Map(dockets.map(({ publicId, id, headline }) => [publicId, { id, headline }]))
  return effects.map((effect) => ({
    id: effect.id,
    kind: effect.kind,
    seq: effect.seq,
    at: iso(effect.at) ?? effect.at,
    story: stories.get(effect.story) ?? null,
    destination: { id: effect.webhook, name: effect.destination },
    state: effect.state,
    tries: effect.attempts,
    nextAt: effect.state === 'pending' ? iso(effect.nextAt) : null,
    deliveredAt: iso(effect.deliveredAt),
    lastStatus: effect.lastStatus ?? null,
    lastError: effect.lastError,
  }))
}

export async function messageShown(house: House, effect: EffectRow): Promise<MessageShown | undefined> {
  const [shown] = await messagesShown(house, [effect])
  return shown
}

function iso(value: string | null): string | null {
  return storedInstant(value)?.toISOString() ?? null
}
