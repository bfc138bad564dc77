import type { PayloadRequest } from 'payload'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import { coveredReleases, unfinished } from '../../release/holds/covered.ts'
import type { House } from '../../release/house.ts'
import { pagesShowing } from '../../release/rights/pages-showing.ts'
import { nameOf } from '../person.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { outcomeOf } from '../stories/outcome.ts'
import { pictureKillers } from './picture-keepers.ts'
import { pictureThere } from './picture-there.ts'
import type { PictureStanding } from './picture-standing.ts'

/** `GET /api/images/:id/standing`: which stories show a picture, or wait to, and whether it was killed. */
export const pictureStandingEndpoint = standingEndpoint(standingOf)

async function standingOf(req: PayloadRequest, house: House, person: Person, id: string): Promise<PictureStanding> {
  await pictureThere(req, id)
  const kill = await house.desk.pictureKills.get(id)
  const pages = await pagesShowing(house, id)
  const waiting = await coveredReleases(house, [{ kind: 'images', item: id }], unfinished)
  return {
    id,
    killed:
      kill === null
        ? null
        : { reason: kill.reason, at: new Date(kill.at).toISOString(), by: await nameOf(req, kill.by) },
    shownBy: pages.map(({ like, edition }) => ({
      story: like.story,
      headline: edition.headline,
      url: outcomeOf(req, edition).url,
    })),
    awaitedBy: waiting.map(({ story, headline }) => ({ story, headline, url: null })),
    mayKill: kill === null && hasRole(person, ...pictureKillers),
  }
}
