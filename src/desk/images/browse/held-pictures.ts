import { holdOf, standing } from '../../../newsroom/embargoes/standing.ts'
import type { House } from '../../../release/house.ts'

/** Every picture that an embargo holds now, and until when: null when without an end. What can't be read holds for ever. */
export async function heldPictures(
  { desk }: Pick<House, 'desk'>,
  now: Date,
): Promise<ReadonlyMap<string, Date | null>> {
  const notOver = { or: [{ state: { not_in: ['lifted', 'cancelled'] } }, { state: { exists: false } }] }
  const holding = (await desk.embargoes.find(notOver)).filter((one) => standing(one, now) === 'holds')
  if (holding.length === 0) return new Map()
  const ids = holding.map(({ id }) => id)
  const written = await desk.holds.find({ and: [{ kind: { equals: 'images' } }, { embargo: { in: ids } }] })
  const coming = holding.flatMap(({ id, isCovering, covering }) =>
    isCovering ? (covering ?? []).map((item) => ({ ...item, embargo: id })) : [],
  )
  const ends = new Map(holding.map((one) => [one.id, holdOf(one)?.until ?? null]))
  const held = new Map<string, Date | null>()
  for (const { kind, item, embargo } of [...written, ...coming]) {
    if (kind === 'images') held.set(item, later(held.get(item), ends.get(embargo) ?? null))
  }
  return held
}

function later(one: Date | null | undefined, other: Date | null): Date | null {
  if (one === undefined) return other
  if (one === null || other === null) return null
  return one > other ? one : other
}
