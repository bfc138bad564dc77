import type { Payload } from 'payload'
import { releaseAt } from '../../newsroom/releases/release-at.ts'
import { coveredReleases, out, unfinished } from '../../release/holds/covered.ts'
import { itemsOf, whenPublic, type Item } from '../../release/holds/read-holds.ts'
import type { House } from '../../release/house.ts'
import type { ReleaseRow } from '../../release/store/types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { isSameItem } from './embargo-of.ts'
import type { Afterwards, Awaited, Covered } from './embargo-standing.ts'

type Waiting = Omit<Awaited, 'outcome'> & { readonly edition: string }

/** The releases that wait under an embargo, and what would become of each if it ended now. */
export async function awaitedUnder(
  house: House,
  embargo: string,
  items: readonly Item[],
  now: Date,
): Promise<readonly Waiting[]> {
  const releases = await coveredReleases(house, items, unfinished)
  return Promise.all(
    releases.map(async (release) => ({
      story: release.story,
      edition: release.edition,
      headline: release.headline,
      afterwards: await without(house, embargo, release, now),
    })),
  )
}

async function without(house: House, embargo: string, release: ReleaseRow, now: Date): Promise<Afterwards> {
  const { heldBy } = await whenPublic(house, release)
  const others = heldBy.filter((hold) => hold.embargo !== embargo)
  const at = releaseAt(new Date(release.asked), others)
  if (at === 'never') return { is: 'held', until: null }
  return at <= now ? { is: 'public' } : { is: 'held', until: at.toISOString() }
}

/** What would become of what shows this thing, if it alone were taken from under the embargo. */
async function uncovered(
  house: House,
  embargo: string,
  item: Item,
  covered: readonly Item[],
  now: Date,
): Promise<Afterwards | null> {
  const [release] = await coveredReleases(house, [item], unfinished)
  if (release === undefined) return null
  const shown = (await itemsOf(house, release)) ?? []
  const still = shown.some((one) => !isSameItem(one, item) && covered.some((other) => isSameItem(one, other)))
  if (!still) return without(house, embargo, release, now)
  const { at } = await whenPublic(house, release)
  return { is: 'held', until: at === 'never' ? null : at.toISOString() }
}

/** What an embargo covers, by name; what of it is public already; what the rest waits for. */
export async function thingsCovered(
  house: House,
  payload: Payload,
  embargo: string,
  items: readonly Item[],
  now: Date,
): Promise<readonly Covered[]> {
  return Promise.all(
    items.map(async ({ kind, item }) => {
      const publicSince = await sinceWhenPublic(house, { kind, item })
      const [waits] = await awaitedUnder(house, embargo, [{ kind, item }], now)
      const afterwards = waits?.afterwards ?? (publicSince === null ? { is: 'desk' as const } : { is: 'out' as const })
      const inStory = kind === 'images' ? (waits?.headline ?? null) : null
      const title = await titleOf(house, payload, { kind, item })
      const ifUncovered = (await uncovered(house, embargo, { kind, item }, items, now)) ?? afterwards
      return { kind, id: item, title, inStory, publicSince, afterwards, ifUncovered }
    }),
  )
}

async function sinceWhenPublic(house: House, item: Item): Promise<string | null> {
  const releases = await coveredReleases(house, [item], out)
  const instants = releases.flatMap(({ actualAt }) => (actualAt === null ? [] : [new Date(actualAt).toISOString()]))
  return instants.sort()[0] ?? null
}

/** What the desk calls a story or picture. */
export async function titleOf(house: House, payload: Payload, { kind, item }: Item): Promise<string> {
  if (kind === 'stories') return (await house.desk.dockets.get(item))?.headline ?? 'A story that is not there'
  const picture = await rowsOf<{ readonly id: string; readonly title?: string | null }>(payload, 'images').get(item)
  return picture?.title ?? 'A picture'
}
