import type { WireStoryRow } from '../wire/store/types.ts'
import type { House } from './house.ts'
import type { Standing } from './store/types.ts'

/**
 * Writes into the docket how the story stands with the public, as its wire row says, and looks again after. What was
 * killed stays so.
 */
export async function followWire(house: House, story: string, publicId: string): Promise<void> {
  for (;;) {
    const row = await house.wire.stories.glance(publicId, ['rank', 'state', 'document', 'version', 'publishedAt'])
    if (row !== null) await follow(house, story, row)
    const after = await house.wire.stories.glance(publicId, ['rank'])
    if ((after?.rank ?? 0) === (row?.rank ?? 0)) return
  }
}

/** How a story stands, by its wire row; what is `gone` may be withheld or unpublished, which the wire does not say. */
export function standingOf(row: Pick<WireStoryRow, 'state' | 'document'> | null): Standing | 'gone' {
  if (row === null) return 'never'
  if (row.state !== 'live') return row.state
  return isRetracted(row) ? 'retracted' : 'live'
}

function isRetracted({ document }: Pick<WireStoryRow, 'document'>): boolean {
  return (document?.retraction ?? null) !== null
}

type Seen = Pick<WireStoryRow, 'rank' | 'state' | 'document' | 'version' | 'publishedAt'>

async function follow({ desk }: House, story: string, row: Seen): Promise<void> {
  const standing = standingOf(row)
  if (standing === 'live' || standing === 'retracted') {
    const { version: liveVersion, publishedAt } = row
    await desk.dockets.swap(story, { standing: { not_equals: 'killed' } }, { standing, liveVersion, publishedAt })
  }
  if (standing !== 'gone') return
  const [ending] = await desk.endings.find({ and: [{ story: { equals: story } }, { rank: { equals: row.rank } }] })
  // An ending that is being carried out by another may not have its rank yet: it says itself how the story stands.
  const where = ending === undefined ? { in: ['live', 'retracted'] } : { not_equals: 'killed' }
  await desk.dockets.swap(
    story,
    { standing: where },
    { standing: ending?.kind === 'hold' ? 'withheld' : 'unpublished' },
  )
}
