import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import { releaseAt } from '../../newsroom/releases/release-at.ts'
import type { Problem } from '../actions/post-action.ts'
import { sayInstant, sayLeftInWords } from '../actions/say-time.ts'
import { holdWords } from './hold-words.ts'

type Leaving = {
  readonly standing: Pick<StoryStanding, 'holds'>
  /** When it is asked for, or what is wrong with the time given. */
  readonly asked: Date | Problem
  readonly isNow: boolean
  readonly zone: string
}

/** When a release that is asked for really leaves, in a sentence: the embargoes over the story count. */
export function leavesInWords({ standing: { holds }, asked, isNow, zone }: Leaving): string {
  if (!(asked instanceof Date)) return isNow ? '' : 'Give the date and the time it is to leave.'
  const at = releaseAt(
    asked,
    holds.map(({ until }) => ({ until: until === null ? null : new Date(until) })),
  )
  if (at === 'never') return `It is held until announced by ${holdWords(holds.filter(({ until }) => until === null))}.`
  if (at > asked) {
    const by = holdWords(holds.filter(({ until }) => until !== null && new Date(until).getTime() === at.getTime()))
    return `This goes into an embargo: it will leave at ${sayInstant(at, zone)}, when ${by} ends.`
  }
  if (isNow) return 'It leaves at once.'
  return `It leaves at ${sayInstant(at, zone)}, ${sayLeftInWords(at.getTime() - Date.now())}.`
}
