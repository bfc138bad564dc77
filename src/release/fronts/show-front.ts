import { isSameOrder, newestAlone, orderAs, storiesIn, type FrontOrder } from '../../newsroom/fronts/front-order.ts'
import type { WireFrontRow } from '../../wire/store/types.ts'
import type { House } from '../house.ts'
import { pageOf } from '../pages.ts'
import type { FrontRow } from '../store/front-types.ts'

/** What the wire knows a front by: it says nothing of the desk's own id. */
export function frontPage({ id, isHome }: Pick<FrontRow, 'id' | 'isHome'>): string {
  return isHome ? id : pageOf('section', id)
}

/** The fronts whose released order names a story: they are looked at again when it comes out or goes. */
export async function frontsNaming({ desk }: House, story: string): Promise<readonly string[]> {
  const fronts = await desk.fronts.find({ version: { greater_than: 0 } })
  return fronts.filter(({ released }) => released !== null && storiesIn(released).includes(story)).map(({ id }) => id)
}

/**
 * Writes into the wire what is to be seen of a front's released order: the stories in it that are out. The row is read
 * before the stories are, and written only if nobody wrote it since: whoever saw more is never undone by who saw less.
 *
 * Those who keep answers ready are told when it shows something else than it did, and only then: to place what is held
 * leaves no trace. Can be done twice, and by two at once.
 *
 * @param quietly for whoever appends to the log after it anyway
 */
export async function showFront(house: House, id: string, { quietly = false } = {}): Promise<void> {
  for (;;) {
    const written = await writeFront(house, id)
    if (written === 'nothing') return
    if (written === 'overtaken') continue
    await house.reached('front written', id)
    if (!quietly) await tell(house, written)
    return
  }
}

async function writeFront({ desk, wire }: House, id: string): Promise<WireFrontRow | 'overtaken' | 'nothing'> {
  const asked = await desk.fronts.get(id)
  if (asked === null) return 'nothing'
  const page = frontPage(asked)
  const there = await wire.fronts.get(page)
  // Read after the row: who writes over it has seen at least what it was made of.
  const front = await desk.fronts.get(id)
  if (front === null || front.released === null) return 'nothing'
  const names = await publicNames({ desk, wire }, front.released)
  const document = orderAs(front.released, (story) => names.get(story) ?? null)
  const turn = (there?.turn ?? 0) + 1
  const changed = isSameOrder(document, there?.document ?? newestAlone) ? (there?.changed ?? 0) : turn
  const shown = { document, version: front.version, turn, changed }
  if (there === null) {
    const row = { id: page, ...shown, told: 0 }
    return (await wire.fronts.insert(row)) ? row : 'overtaken'
  }
  return (await wire.fronts.swap(page, { turn: { equals: there.turn } }, shown)) ?? 'overtaken'
}

/**
 * The public ids of those stories in an order that are out: live, or past the point of no return. A front names a story
 * just before its row is written, as its facets do: it shows, and is dropped, from that statement on.
 */
export async function publicNames(
  { desk, wire }: Pick<House, 'desk' | 'wire'>,
  order: FrontOrder,
): Promise<ReadonlyMap<string, string>> {
  const named = storiesIn(order)
  if (named.length === 0) return new Map()
  const dockets = await desk.dockets.find({ id: { in: [...named] } })
  const rows = await Promise.all(dockets.map(({ publicId }) => wire.stories.glance(publicId, ['state'])))
  const live = dockets.filter((_, index) => rows[index]?.state === 'live')
  const others = dockets.filter((docket) => !live.includes(docket)).map(({ id }) => id)
  const writing =
    others.length === 0
      ? []
      : await desk.releases.find({ and: [{ story: { in: others } }, { state: { equals: 'writing' } }] })
  const coming = dockets.filter(({ id }) => writing.some(({ story }) => story === id))
  return new Map([...live, ...coming].map(({ id, publicId }) => [id, publicId]))
}

/** The log's entry is the change's, once, whoever finds it missing. */
async function tell({ wire, log, clock }: House, { id, changed, told }: WireFrontRow): Promise<void> {
  if (told >= changed) return
  const key = `front~${id}~${String(changed)}`
  await log({ key, kind: 'front', story: '', rank: 0, at: clock.now().toISOString() })
  await wire.fronts.swap(id, { told: { less_than: changed } }, { told: changed })
}
