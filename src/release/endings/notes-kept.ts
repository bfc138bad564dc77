import type { Correction } from '../../newsroom/wire/story.ts'
import type { House } from '../house.ts'

/** The public notes that stood on a story's page when it was last taken off: whatever brings it back shows them still. */
export async function notesKept({ desk }: House, story: string): Promise<readonly Correction[]> {
  const endings = await desk.endings.find({ story: { equals: story } }, { sort: '-over' })
  return endings.find(({ corrections }) => Array.isArray(corrections))?.corrections ?? []
}
