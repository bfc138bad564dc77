import { inZone } from '../time/in-zone.ts'
import { rightEndsAt } from './right-ends-at.ts'
import { syntheticInWords } from './synthetic.ts'
import type { Picture } from './picture.ts'
import type { RenditionsState } from './renditions-state.ts'
import { validity } from './validity.ts'

/** A word or two on a picture, and how urgent they are. */
export type PictureBadge = { readonly says: string; readonly colour: 'red' | 'amber' | 'blue' | 'green' | 'grey' }

export type PictureSeen = {
  /** Null when they can't be read. */
  readonly facts: Picture | null
  /** The end of what holds it; null without an end, undefined when nothing does. */
  readonly heldUntil: Date | null | undefined
  readonly isKilled: boolean
  readonly renditions: RenditionsState
  readonly isUsed: boolean
}

const warnDays = 30
const dayMs = 86_400_000

/** Reasons that are said in a badge of their own; of others it is said that the picture may not be used. */
const shortly: Readonly<Record<string, string>> = {
  'missing-alt': 'No alternative text',
  'missing-credit': 'No credit',
  'unknown-rights': 'No rights',
  'rights-incomplete': 'Rights incomplete',
  'use-denied': 'Use forbidden',
  'use-not-leased': 'No lease in force',
}

/**
 * What an editor has to know of a picture before choosing it: whether it may be used now and what it lacks, what holds it, that
 * it was killed, whether a machine made it, and whether it was used. Of a killed picture nothing else matters.
 */
export function pictureBadges(seen: PictureSeen, now: Date, zone: string): readonly PictureBadge[] {
  if (seen.isKilled) return [{ says: 'Killed', colour: 'red' }]
  const synthetic = syntheticInWords(seen.facts?.digitalSourceType ?? null)
  return [
    ...sizesBadge(seen.renditions),
    ...rightsBadges(seen.facts, now, zone),
    ...heldBadge(seen.heldUntil, zone),
    ...(synthetic === null ? [] : [{ says: synthetic, colour: 'blue' as const }]),
    { says: seen.isUsed ? 'Used' : 'Not used yet', colour: 'grey' },
  ]
}

function sizesBadge({ state, done, of }: RenditionsState): readonly PictureBadge[] {
  switch (state) {
    case 'ready':
      return []
    case 'failed':
      return [{ says: 'Sizes failed: make them again', colour: 'red' }]
    case 'being-made':
      return [{ says: of === 0 ? 'Sizes being made' : `Sizes ${String(done)} of ${String(of)}`, colour: 'blue' }]
    case 'waiting':
      return [{ says: 'Sizes waiting', colour: 'grey' }]
  }
}

function rightsBadges(facts: Picture | null, now: Date, zone: string): readonly PictureBadge[] {
  if (facts === null) return [{ says: 'Rights can’t be read', colour: 'red' }]
  const { usable, reasons } = validity(facts, 'publish', now)
  if (!usable) {
    const words = reasons.map(({ code }) => shortly[code] ?? 'May not be used')
    return [...new Set(words)].map((says) => ({ says, colour: 'amber' }))
  }
  const end = rightEndsAt(facts, 'publish', now)
  if (end === null) return [{ says: 'May be used', colour: 'green' }]
  const isSoon = end.getTime() - now.getTime() <= warnDays * dayMs
  return [{ says: `May be used until ${inZone(end, zone, 'short')}`, colour: isSoon ? 'amber' : 'green' }]
}

function heldBadge(until: Date | null | undefined, zone: string): readonly PictureBadge[] {
  if (until === undefined) return []
  return [
    { says: until === null ? 'Held until announced' : `Held until ${inZone(until, zone, 'short')}`, colour: 'amber' },
  ]
}
