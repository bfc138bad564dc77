import { createHash } from 'node:crypto'
import type { StoryEdition } from '../../newsroom/wire/story.ts'

/** Of a finished document: tells two editions apart. */
export function hashOf(document: StoryEdition): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex')
}
