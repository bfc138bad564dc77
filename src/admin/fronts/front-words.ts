import type { OrderedStory } from '../../desk/fronts/front-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { standingWords, type Words } from '../lists/state-words.ts'

export function titled({ headline }: Pick<OrderedStory, 'headline'>): string {
  return headline === '' ? 'A story without a headline' : headline
}

const stages: Readonly<Record<OrderedStory['stage'], string>> = {
  draft: 'a draft',
  submitted: 'waiting for approval',
  approved: 'approved, and not released',
  spiked: 'spiked',
}

/** How a story in an order stands: in a word, and what becomes of its place. */
export function standingOf({ standing, stage, waitsUntil }: OrderedStory, zone: string): Words & { why: string } {
  const words = standingWords[standing]
  if (standing === 'live' || standing === 'retracted')
    return { ...(words ?? unknown), why: 'It is out, and shows here.' }
  if (waitsUntil !== undefined) {
    const until = waitsUntil === null ? 'until announced' : `until ${sayInstant(new Date(waitsUntil), zone)}`
    return { says: 'Held', colour: 'amber', why: `Held ${until}. It takes this place by itself when it goes out.` }
  }
  if (words !== null) return { ...words, why: 'It takes this place if it comes back.' }
  return { ...unknown, why: `It is ${stages[stage]}. It takes this place when it goes out.` }
}

const unknown: Words = { says: 'Not out', colour: 'grey' }
