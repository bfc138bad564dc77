import { randomUUID } from 'node:crypto'
import { endEmbargoes, expireRequests } from '../embargoes/end-embargoes.ts'
import { carryOut } from '../endings/end.ts'
import { carryOutPictureKill } from '../endings/kill-picture.ts'
import { finishFronts } from '../fronts/release-front.ts'
import { removeUnnamedFiles, sweepPreparedFiles } from '../files.ts'
import type { House } from '../house.ts'
import { lookAgain } from '../holds/look-again.ts'
import { writeHolds } from '../holds/write-holds.ts'
import { leaseFrom } from '../lift/claim.ts'
import { finish } from '../lift/lift.ts'
import { standstill } from '../restored/standstill.ts'
import { sweepPages } from '../pages.ts'

/** How long a release may stay frozen, or an embargo without its holds, before a sweep takes it that whoever did so died. */
const frozenForMs = 5_000

/** Mends what a crash left half done. Any node may, at any time, twice: each step is a compare-and-set. */
export async function sweep(house: House, report: (what: string, error: unknown) => void): Promise<void> {
  const chores = {
    takeBackClaims,
    finishWriting,
    finishImposing,
    retryFailed,
    thawForgotten,
    carryOutEndings,
    carryOutPictureKills,
    finishFronts,
    endEmbargoes,
    expireRequests,
  }
  for (const [what, chore] of Object.entries(chores)) {
    try {
      await chore(house)
    } catch (error) {
      report(what, error)
    }
  }
}

/** One that can't be mended keeps nobody else waiting. @throws AggregateError with what went wrong, when all had their turn */
async function each<T>(all: readonly T[], mend: (one: T) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = []
  for (const one of all) await mend(one).catch((error: unknown) => errors.push(error))
  if (errors.length > 0)
    throw new AggregateError(errors, `${String(errors.length)} of ${String(all.length)} could not be mended.`)
}

/** A claim whose lease ran out before the point of no return goes back, to be claimed again. */
async function takeBackClaims(house: House): Promise<void> {
  for (const { id, token } of await lapsed(house, 'lifting')) {
    await house.desk.releases.swap(
      id,
      { and: [{ state: { equals: 'lifting' } }, { token: { equals: token } }] },
      {
        state: 'held',
        token: null,
        leaseUntil: null,
      },
    )
  }
}

/** One that is past it is finished. */
async function finishWriting(house: House): Promise<void> {
  if ((await standstill(house)) !== null) return
  await each(await lapsed(house, 'writing'), async ({ id, token }) => {
    const mine = randomUUID()
    const taken = await house.desk.releases.swap(
      id,
      { and: [{ state: { equals: 'writing' } }, { token: { equals: token } }] },
      { token: mine, leaseUntil: leaseFrom(house), node: house.node },
    )
    if (taken !== null) await finish(house, { ...taken, token: mine })
  })
}

async function lapsed(house: House, state: 'lifting' | 'writing') {
  const now = house.clock.now().toISOString()
  return house.desk.releases.find({ and: [{ state: { equals: state } }, { leaseUntil: { less_than: now } }] })
}

/** What failed for want of something that may have come back goes back to being held, with every check again. */
async function retryFailed(house: House): Promise<void> {
  const now = house.clock.now().toISOString()
  const ready = await house.desk.releases.find({
    and: [{ state: { equals: 'failed' } }, { retryAt: { less_than_equal: now } }],
  })
  await each(ready, ({ id }) => lookAgain(house, id))
}

async function thawForgotten(house: House): Promise<void> {
  const frozen = await house.desk.releases.find({ and: [{ state: { equals: 'held' } }, { frozen: { equals: true } }] })
  const seen = frozen.map(({ id, generation }) => ({ id, as: generation }))
  await each(forgotten(house, 'frozen', seen), (id) => lookAgain(house, id))
}

/** An embargo whose maker died before its holds were written holds by its own row; now it has them. */
async function finishImposing(house: House): Promise<void> {
  const imposing = await house.desk.embargoes.find({ isCovering: { equals: true } })
  const seen = imposing.map(({ id, change }) => ({ id, as: change }))
  await each(forgotten(house, 'imposing', seen), (id) =>
    writeHolds(house, id, imposing.find((embargo) => embargo.id === id)?.covering ?? []),
  )
}

type Seen = { readonly id: string; readonly as: number }
const seenBefore = new WeakMap<House, Map<string, Map<string, { readonly as: number; readonly since: number }>>>()

/** Those of what is half done that this node saw so, unchanged, long enough ago: nobody is at work on them. */
function forgotten(house: House, what: string, now: readonly Seen[]): readonly string[] {
  const kinds = seenBefore.get(house) ?? new Map<string, Map<string, { as: number; since: number }>>()
  const before = kinds.get(what)
  const at = house.clock.now().getTime()
  const seen = new Map(
    now.map(({ id, as }) => {
      const last = before?.get(id)
      return [id, last?.as === as ? last : { as, since: at }]
    }),
  )
  seenBefore.set(house, kinds.set(what, seen))
  return [...seen].filter(([, { since }]) => at - since >= frozenForMs).map(([id]) => id)
}

async function carryOutEndings(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - frozenForMs).toISOString()
  const undone = await house.desk.endings.find({
    and: [{ state: { equals: 'ending' } }, { at: { less_than: before } }],
  })
  await each(undone, (ending) => carryOut(house, ending))
}

async function carryOutPictureKills(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - frozenForMs).toISOString()
  const undone = await house.desk.pictureKills.find({
    and: [{ state: { equals: 'ending' } }, { at: { less_than: before } }],
  })
  await each(undone, (kill) => carryOutPictureKill(house, kill))
}

/** Public files and pages that no live story names: what is left when a node died at its worst moment. */
export async function sweepPublicFiles(house: House): Promise<void> {
  await removeUnnamedFiles(house, await house.media.list())
  await sweepPreparedFiles(house)
}

/** Pages of bylines and sections that no live story carries; who keeps answers ready is told to forget them. */
export async function sweepPagesAndTell(house: House): Promise<void> {
  if ((await sweepPages(house)) === 0) return
  await house.log({ key: randomUUID(), kind: 'reset', story: '', rank: 0, at: house.clock.now().toISOString() })
}
