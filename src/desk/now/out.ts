import { storyAddress } from '../../newsroom/stories/story-address.ts'
import type { House } from '../../release/house.ts'
import type { ReleaseRow } from '../../release/store/types.ts'
import type { Failed, JustOut } from './now-answer.ts'

const mostOut = 8
const mostFailed = 20

/** The last releases, with the instant they were planned for and the one they went out at. */
export async function readJustOut(house: House, addressPattern: string): Promise<readonly JustOut[]> {
  const releases = await house.desk.releases.find(
    { and: [{ state: { in: ['live', 'superseded'] } }, { actualAt: { exists: true } }] },
    { sort: '-actualAt', limit: mostOut },
  )
  return Promise.all(releases.map((release) => outOf(house, release, addressPattern)))
}

async function outOf(house: House, release: ReleaseRow, addressPattern: string): Promise<JustOut> {
  const { id, story, headline, kind, state, plannedAt, actualAt, lateMs } = release
  const edition = state === 'live' ? await house.desk.editions.get(release.edition) : null
  const url =
    edition === null
      ? null
      : storyAddress(addressPattern, { slug: edition.slug, section: edition.contents.section.slug })
  return { release: id, story, headline, kind, state, plannedAt, actualAt: actualAt ?? '', lateMs, url }
}

/** What could not go out, and why. It stands here until something else is asked for of that story. */
export async function readFailed(house: House): Promise<readonly Failed[]> {
  const releases = await house.desk.releases.find(
    { state: { equals: 'failed' } },
    { sort: '-releaseAt', limit: mostFailed },
  )
  const failed = await Promise.all(
    releases.map(async (release) => ({ release, isLast: await isLastOfItsStory(house, release) })),
  )
  return failed.flatMap(({ release: { id, story, headline, kind, reason, releaseAt }, isLast }) =>
    isLast
      ? [{ release: id, story, headline, kind, reason: reason ?? 'No reason was noted.', planned: releaseAt }]
      : [],
  )
}

async function isLastOfItsStory(house: House, { id, story }: ReleaseRow): Promise<boolean> {
  const [last] = await house.desk.releases.find({ story: { equals: story } }, { sort: '-askedAt', limit: 1 })
  return last?.id === id
}
