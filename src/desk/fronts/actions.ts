import type { Endpoint } from 'payload'
import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import {
  frontLimits,
  isSameOrder,
  newestAlone,
  orderProblems,
  storiesIn,
  tidyOrder,
  type FrontOrder,
} from '../../newsroom/fronts/front-order.ts'
import { releaseFront } from '../../release/fronts/release-front.ts'
import type { House } from '../../release/house.ts'
import type { FrontRow } from '../../release/store/front-types.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { optionalNote, optionalReason, revision } from '../actions/bodies.ts'
import { nameOf } from '../person.ts'
import { frontOf, ownSectionPage, refuseOthers } from './find.ts'
import { frontStanding, frontStandingEndpoint } from './front-standing.ts'

const story = z.string('name a story by its id').min(1, 'name a story by its id').max(60, 'that is no story’s id')
const most = ({ slots, dropped }: typeof frontLimits) => ({
  slots: z.array(story.nullable()).max(slots, `a front has ${String(slots)} places at most`),
  dropped: z.array(story).max(dropped, `${String(dropped)} stories can be dropped at most`),
})

/** Plans how a page is to be ordered. Nothing of it is public, nor told to anybody outside, until it is released. */
const order = endpointOf('fronts', 'order', {
  body: z.strictObject({ revision, ...most(frontLimits) }),
  async act({ id, body: { revision: seen, ...asked }, person, req, house, now }) {
    refuseOthers(person, 'order a front')
    const front = await frontOf(house, id)
    const problems = [...orderProblems(asked), ...(await unknownStories(house, asked))]
    if (problems.length > 0) throw new NewsroomError('bad-input', problems)
    const planned = tidyOrder(asked)
    const changed = await house.desk.fronts.swap(
      id,
      { revision: { equals: seen } },
      { planned, revision: { $inc: 1 }, changedBy: person.id, changedAt: now.toISOString() },
    )
    if (changed === null) throw await overtaken(req, house, front)
    return { json: { front: await frontStanding(req, house, person, id) }, record: { places: planned.slots.length } }
  },
})

/** Makes the order public that was planned, as whoever releases it saw it. */
const release = endpointOf('fronts', 'release', {
  body: optionalNote.extend({ revision }),
  async act({ id, body: { revision: seen, note }, person, req, house }) {
    refuseOthers(person, 'release a front')
    const front = await frontOf(house, id)
    if (front.revision !== seen) throw await overtaken(req, house, front)
    const planned = front.planned ?? newestAlone
    if (isPlanReleased(front)) {
      const message = `“${front.name}” is ordered like this already. Change something first.`
      throw new NewsroomError('conflict', { code: 'nothing-to-release', message })
    }
    await ownSectionPage(req, house, front)
    const { version } = await releaseFront(house, {
      front,
      order: planned,
      by: person.id,
      note: note ?? null,
      like: null,
    })
    return { json: { front: await frontStanding(req, house, person, id) }, record: { version } }
  },
})

/** Goes back to an order that was released before: a release of its own, on record like any other. */
const revert = endpointOf('fronts', 'revert', {
  body: z.strictObject({ version: z.number().int().positive(), revision: revision.optional(), reason: optionalReason }),
  async act({ id, body: { version: wanted, revision: seen, reason }, person, req, house, now }) {
    refuseOthers(person, 'release a front')
    const front = await frontOf(house, id)
    if (seen !== undefined && front.revision !== seen) throw await overtaken(req, house, front)
    const before = await house.desk.frontReleases.get(`${id}~${String(wanted)}`)
    if (before === null || wanted > front.version) {
      const message = `“${front.name}” has no release ${String(wanted)} to go back to.`
      throw new NewsroomError('not-found', { code: 'no-version', field: 'version', message })
    }
    if (isSameOrder(before.order, front.released ?? newestAlone)) {
      const message = `“${front.name}” is ordered as it was in release ${String(wanted)} already.`
      throw new NewsroomError('conflict', { code: 'nothing-to-release', message })
    }
    const { version } = await releaseFront(house, {
      front,
      order: before.order,
      by: person.id,
      note: reason ?? null,
      like: wanted,
    })
    // What somebody else planned, and whoever goes back has not seen, stays for them.
    if (seen !== undefined || isPlanReleased(front)) {
      await house.desk.fronts.swap(
        id,
        { revision: { equals: front.revision } },
        { planned: before.order, revision: { $inc: 1 }, changedBy: person.id, changedAt: now.toISOString() },
      )
    }
    return { json: { front: await frontStanding(req, house, person, id) }, record: { version, like: wanted } }
  },
})

/** Nothing is planned that was not released. */
function isPlanReleased({ planned, released }: FrontRow): boolean {
  return isSameOrder(planned ?? newestAlone, released ?? newestAlone)
}

type Asking = Parameters<typeof nameOf>[0]

async function overtaken(req: Asking, house: House, { id, name }: FrontRow): Promise<NewsroomError> {
  const by = await nameOf(req, (await house.desk.fronts.get(id))?.changedBy ?? null)
  const message = `${by} has changed the order of “${name}” since you looked. Look at it again.`
  return new NewsroomError('conflict', { code: 'stale-revision', field: 'revision', message })
}

async function unknownStories({ desk }: House, asked: FrontOrder) {
  const named = [...new Set(storiesIn(asked))]
  const there = named.length === 0 ? [] : await desk.dockets.glanceAll({ id: { in: named } }, ['id'])
  const known = new Set(there.map(({ id }) => id))
  return Object.entries(asked).flatMap(([list, stories]) =>
    stories.flatMap((one, index) =>
      one === null || known.has(one)
        ? []
        : [{ code: 'no-story', field: `${list}.${String(index)}`, message: `There is no story ${one}.` }],
    ),
  )
}

/** What staff do with a front, by name. The last one answers for every name that is not there. */
export const frontActions: Endpoint[] = [
  frontStandingEndpoint,
  order,
  release,
  revert,
  unknownAction('fronts', ['order', 'release', 'revert']),
]
