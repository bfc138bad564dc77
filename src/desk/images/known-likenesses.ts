import type { Payload } from 'payload'
import type { PictureRow } from './picture-row.ts'

type Known = { readonly likenesses: Map<string, string>; upTo: string }

/** A picture’s likeness never changes: each is read once a process, and then those that came since. */
const known = new WeakMap<Payload, Known>()

/** Pictures are looked for again from so long before the last: clocks differ, and what was slow to be written is found. */
const overlapMs = 5 * 60_000

/** What every picture of the desk looks like, by id. */
export async function knownLikenesses(payload: Payload): Promise<ReadonlyMap<string, string>> {
  const before = known.get(payload) ?? { likenesses: new Map<string, string>(), upTo: new Date(0).toISOString() }
  known.set(payload, before)
  const since = new Date(Date.parse(before.upTo) - overlapMs).toISOString()
  const { docs } = await payload.db.find<PictureRow>({
    collection: 'images',
    where: { createdAt: { greater_than: since } },
    select: { likeness: true, createdAt: true },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
  })
  for (const { id, likeness, createdAt } of docs) {
    if (typeof likeness === 'string') before.likenesses.set(String(id), likeness)
    if (typeof createdAt === 'string' && createdAt > before.upTo) before.upTo = createdAt
  }
  return before.likenesses
}
