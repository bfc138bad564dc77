import type { House } from './house.ts'

/**
 * Writes into the docket how the story stands with the public, as its wire row says, and looks again after. What was
 * killed stays so.
 */
export async function followWire(house: House, story: string, publicId: string): Promise<void> {
  for (;;) {
    const row = await house.wire.stories.get(publicId)
    if (row?.state === 'live') {
      await house.desk.dockets.swap(
        story,
        { standing: { not_equals: 'killed' } },
        { standing: 'live', liveVersion: row.version, publishedAt: row.publishedAt },
      )
    }
    const after = await house.wire.stories.get(publicId)
    if ((after?.rank ?? 0) === (row?.rank ?? 0)) {
      if (after?.state === 'gone') {
        await house.desk.dockets.swap(story, { standing: { equals: 'live' } }, { standing: 'unpublished' })
      }
      return
    }
  }
}
