import type { PayloadRequest } from 'payload'
import { fillFront } from '../../newsroom/fronts/fill-front.ts'
import { isSameOrder, newestAlone, orderAs, storiesIn, type FrontOrder } from '../../newsroom/fronts/front-order.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import type { PublicState } from '../../newsroom/releases/kinds.ts'
import type { Stage } from '../../newsroom/stories/stages.ts'
import { frontPage, publicNames } from '../../release/fronts/show-front.ts'
import { unfinished } from '../../release/holds/covered.ts'
import type { House } from '../../release/house.ts'
import { publicSlugs } from '../../release/pages.ts'
import type { FrontRow } from '../../release/store/front-types.ts'
import { nameOf } from '../person.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { frontOf } from './find.ts'

/** A story that an order names, and how it stands. */
export type OrderedStory = {
  readonly story: string
  readonly headline: string
  readonly stage: Stage
  readonly standing: PublicState
  /** When it is to go out, should a release of it wait: null for until announced. No release waits: left out. */
  readonly waitsUntil?: string | null
}

/** What stands at a place of the page in public. */
export type SeenStory = {
  readonly id: string
  readonly headline: string
  readonly slug: string
  readonly isPlaced: boolean
}

export type ReleasedOrder = {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly note: string | null
  readonly like: number | null
}

export type FrontStanding = {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly version: number
  /** The planned order: null is an open place. */
  readonly slots: readonly (OrderedStory | null)[]
  readonly dropped: readonly OrderedStory[]
  /** Whether what is planned is what was released last. */
  readonly isReleased: boolean
  /** What readers see at this moment, and what they would see of the planned order. */
  readonly now: readonly SeenStory[]
  readonly then: readonly SeenStory[]
  /** Newest first. */
  readonly releases: readonly ReleasedOrder[]
  readonly may: { readonly order: boolean }
}

/** So much of a page is shown on the desk, and so many of its releases. */
const most = { seen: 12, releases: 30 } as const

/** `GET /api/fronts/:id/standing`: all that the page of a front shows. */
export const frontStandingEndpoint = standingEndpoint(frontStanding)

export async function frontStanding(
  req: PayloadRequest,
  house: House,
  person: Person,
  id: string,
): Promise<FrontStanding> {
  const front = await frontOf(house, id)
  const planned = front.planned ?? newestAlone
  const [ordered, names, shown, releases] = await Promise.all([
    orderedStories(house, planned),
    publicNames(house, planned),
    house.wire.fronts.get(frontPage(front)),
    releasesOf(req, house, id),
  ])
  const story = (one: string): OrderedStory =>
    ordered.get(one) ?? { story: one, headline: '', stage: 'spiked', standing: 'never' }
  return {
    id,
    name: front.name,
    revision: front.revision,
    version: front.version,
    slots: planned.slots.map((one) => (one === null ? null : story(one))),
    dropped: planned.dropped.map(story),
    isReleased: isSameOrder(planned, front.released ?? newestAlone),
    now: await seen(house, front, shown?.document ?? newestAlone),
    then: await seen(
      house,
      front,
      orderAs(planned, (one) => names.get(one) ?? null),
    ),
    releases,
    may: { order: hasRole(person, 'editor') },
  }
}

async function orderedStories({ desk }: House, order: FrontOrder): Promise<ReadonlyMap<string, OrderedStory>> {
  const named = [...storiesIn(order)]
  if (named.length === 0) return new Map()
  const [dockets, releases] = await Promise.all([
    desk.dockets.glanceAll({ id: { in: named } }, ['headline', 'stage', 'standing']),
    desk.releases.glanceAll({ and: [{ story: { in: named } }, { state: { in: [...unfinished] } }] }, [
      'story',
      'releaseAt',
    ]),
  ])
  return new Map(
    dockets.map(({ id, headline, stage, standing }) => {
      const waiting = releases.find((release) => release.story === id)
      const waits = waiting === undefined ? {} : { waitsUntil: waiting.releaseAt }
      return [id, { story: id, headline, stage, standing, ...waits }]
    }),
  )
}

const columns = ['slug', 'headline'] as const

/** The page that an order of public stories makes, by the rule that readers' pages follow. */
async function seen(house: House, { id, isHome }: FrontRow, order: FrontOrder): Promise<readonly SeenStory[]> {
  const { stories } = house.wire
  const names = [...storiesIn(order)]
  const live = { state: { equals: 'live' } }
  const filed = isHome ? [] : [{ section: { in: [...(await publicSlugs(house, 'section', id))] } }]
  const [named, newest] = await Promise.all([
    names.length === 0 ? [] : stories.glanceAll({ and: [live, { id: { in: names } }] }, columns),
    stories.glanceAll({ and: [live, ...filed] }, columns, {
      sort: ['-publishedAt', 'id'],
      limit: most.seen + names.length,
    }),
  ])
  const page = fillFront(order, { named: new Map(named.map((row) => [row.id, row])), newest }, most.seen)
  return page.map(({ story, isPlaced }) => ({
    id: story.id,
    headline: story.headline ?? '',
    slug: story.slug ?? '',
    isPlaced,
  }))
}

async function releasesOf(req: PayloadRequest, { desk }: House, front: string): Promise<readonly ReleasedOrder[]> {
  const rows = await desk.frontReleases.find({ front: { equals: front } }, { sort: '-version', limit: most.releases })
  const people = new Map<string, string>()
  for (const by of new Set(rows.map((row) => row.by))) people.set(by, await nameOf(req, by))
  return rows.map(({ version, at, by, note, like }) => ({ version, at, by: people.get(by) ?? 'Somebody', note, like }))
}
