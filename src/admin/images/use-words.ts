import type { LiveUse, PictureUses, WaitingUse } from '../../desk/images/picture-uses.ts'
import { sayInstant } from '../actions/say-time.ts'

type Place = LiveUse['places'][number]

const places: Readonly<Record<Place, string>> = { lead: 'leads it', gallery: 'in its gallery', body: 'in its text' }

/** @example placesInWords(['lead', 'body']) // 'leads it, in its text' */
export function placesInWords(found: readonly Place[]): string {
  return found.map((place) => places[place]).join(', ')
}

/** @example cropsInWords(['320.webp', '320.jpg', 'square.webp']) // '320, square' */
export function cropsInWords(renditions: readonly string[]): string {
  return [...new Set(renditions.map((name) => name.replace(/\.[a-z]+$/, '')))].join(', ')
}

export function waitingInWords({ state, releaseAt }: WaitingUse, zone: string): string {
  if (state === 'failed') return 'failed to go out'
  return releaseAt === null ? 'waits, until announced' : `goes out on ${sayInstant(new Date(releaseAt), zone)}`
}

/** What the desk answers of a picture's uses; null when it is something else. */
export function usesIn(json: Readonly<Record<string, unknown>>): PictureUses | null {
  return isUses(json) ? json : null
}

function isUses(json: object): json is PictureUses {
  return 'image' in json && 'live' in json && 'waiting' in json && 'texts' in json
}
