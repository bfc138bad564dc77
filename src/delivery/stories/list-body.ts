import type { WireStorySummary } from '../../newsroom/wire/story.ts'
import type { StoryPage } from '../../wire/reader/wire-reader.ts'
import { madeOnce } from '../answers/made-once.ts'
import { encodeCursor } from '../http/cursor.ts'
import type { Site } from '../site.ts'
import { presentSummary } from './present-story.ts'

/** A list as the bytes of its JSON, after what else the page says. */
export type ListBody = (page: object, list: StoryPage) => Buffer

const between = Buffer.from(',')

/**
 * Each story of a list is made into bytes once, for as long as somebody has it in hand: a release makes every list another
 * one, and all but one of the stories in it what they were.
 */
export function createListBody(site: Site): ListBody {
  const bytesOf = madeOnce((story: WireStorySummary) => Buffer.from(JSON.stringify(presentSummary(story, site))))

  return function listBody(page, { stories, next }) {
    const before = JSON.stringify({ ...page, stories: [] }).slice(0, -']}'.length)
    const after = `],"next":${JSON.stringify(next === null ? null : encodeCursor(next))}}\n`
    const items = stories.flatMap((story, at) => (at === 0 ? [bytesOf(story)] : [between, bytesOf(story)]))
    return Buffer.concat([Buffer.from(before), ...items, Buffer.from(after)])
  }
}
