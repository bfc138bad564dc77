import { aLiveStory, type StoryFields } from './copy.ts'
import type { Newsroom } from './newsroom.ts'

/** A live story at that address, with a headline to know it by. */
export function live(newsroom: Newsroom, slug: string, fields: StoryFields = {}): Promise<string> {
  return aLiveStory(newsroom, { headline: `About ${slug}`, slug, ...fields })
}

export async function page(newsroom: Newsroom, slug: string) {
  return newsroom.get(`/v1/stories/${slug}`)
}

/** Where the desk says that a story stands, and what is in the wire. */
export async function standingOf({ house }: Newsroom, story: string) {
  const docket = await house.desk.dockets.get(story)
  const row = await house.wire.stories.get(docket?.publicId ?? '')
  return { standing: docket?.standing, row: row?.state ?? null }
}

export const correction = { kind: 'correction', from: 'live', changes: { standfirst: 'August.' }, note: 'Not June.' }
