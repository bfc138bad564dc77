import type { House } from '../house.ts'
import { coveredReleases, out, unfinished } from './covered.ts'
import { freeze, lookAgain } from './look-again.ts'
import type { Item } from './read-holds.ts'

/** What was public before a hold could reach it: the hold stands for its later editions. */
export type AlreadyPublic = { readonly story: string; readonly since: string }

/**
 * The only way in which holds change, either way: what they cover is frozen first, then `write` is done, then every
 * covered release is looked at again. So no order of events lets a held thing out.
 *
 * @param items what the holds covered before, and what they cover after
 */
export async function changeHolds<T>(
  house: House,
  items: readonly Item[],
  write: () => Promise<T>,
): Promise<{ readonly written: T; readonly alreadyPublic: readonly AlreadyPublic[] }> {
  for (const release of await coveredReleases(house, items, unfinished)) await freeze(house, release.id)
  const written = await write()
  return { written, alreadyPublic: await lookAtAll(house, items) }
}

/** Looks again at everything these items cover, and names what is out already. */
export async function lookAtAll(house: House, items: readonly Item[]): Promise<readonly AlreadyPublic[]> {
  for (const release of await coveredReleases(house, items, unfinished)) await lookAgain(house, release.id)
  const found = await coveredReleases(house, items, out)
  const since = new Map<string, string>()
  for (const { story, actualAt } of found) {
    const before = since.get(story)
    if (actualAt !== null && (before === undefined || actualAt < before)) since.set(story, actualAt)
  }
  return [...since].map(([story, at]) => ({ story, since: at }))
}
