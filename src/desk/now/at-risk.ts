import { foreseenUntil } from '../../newsroom/releases/foresight.ts'
import type { House } from '../../release/house.ts'
import { wouldStandAgainst } from '../../release/lift/stands-against.ts'
import type { Failed } from './now-answer.ts'

const most = 50

/**
 * What is due within ten minutes and would fail as it stands, the next one first. It is only looked at: whatever is mended
 * by its instant goes out.
 */
export async function readAtRisk(house: House, now: Date): Promise<readonly Failed[]> {
  const soon = await house.desk.releases.find(
    {
      and: [
        { state: { equals: 'held' } },
        { releaseAt: { greater_than: now.toISOString() } },
        { releaseAt: { less_than_equal: foreseenUntil(now).toISOString() } },
      ],
    },
    { sort: 'releaseAt', limit: most },
  )
  const risks = await Promise.all(
    soon.map(async (release): Promise<readonly Failed[]> => {
      const { id, story, headline, kind, releaseAt } = release
      const against = releaseAt === null ? null : await wouldStandAgainst(house, release, new Date(releaseAt))
      return against === null
        ? []
        : [{ release: id, story, headline, kind, reason: against.message, planned: releaseAt }]
    }),
  )
  return risks.flat()
}
