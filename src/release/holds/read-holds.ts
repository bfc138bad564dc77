import { holdOf } from '../../newsroom/embargoes/standing.ts'
import { releaseAt, type Hold } from '../../newsroom/releases/release-at.ts'
import type { House } from '../house.ts'
import type { EmbargoRow, HoldRow, Item } from '../store/embargo-types.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'

export type { Item }

/** A hold, and the embargo it comes from. */
export type HeldBy = Hold & { readonly embargo: string }

/** What a release would make public: its story, and every picture in its edition. Unknown editions have no pictures left. */
export async function itemsOf(
  house: House,
  release: Pick<ReleaseRow, 'story' | 'edition'>,
): Promise<readonly Item[] | null> {
  const edition = await house.desk.editions.get(release.edition)
  return edition === null ? null : itemsIn(release.story, edition)
}

function itemsIn(story: string, { contents }: EditionRow): readonly Item[] {
  const pictures = contents.pictures.map(({ image }) => ({ kind: 'images' as const, item: image }))
  return [{ kind: 'stories', item: story }, ...pictures]
}

/**
 * Every hold that stands over any of these. An embargo that is missing or can't be read holds for ever: fail closed.
 */
export async function holdsOver(house: House, items: readonly Item[]): Promise<readonly HeldBy[]> {
  const embargoes = await embargoesOf(house, await holdRowsOver(house, items))
  return embargoes.flatMap(([id, embargo]) => {
    const hold = holdOf(embargo)
    return hold === null ? [] : [{ ...hold, embargo: id }]
  })
}

type Over = Pick<HoldRow, 'embargo' | 'kind' | 'item'>

/** Each embargo over each of these. One that is being imposed holds from its own row on, before its holds are written. */
export async function holdRowsOver(house: House, items: readonly Item[]): Promise<readonly Over[]> {
  const ids = [...new Set(items.map(({ item }) => item))]
  const written = await house.desk.holds.find({ item: { in: ids } })
  const imposing = await house.desk.embargoes.find({ isCovering: { equals: true } })
  const coming = imposing.flatMap(({ id, covering }) => (covering ?? []).map((item) => ({ ...item, embargo: id })))
  return [...written, ...coming].filter((row) => items.some(({ kind, item }) => kind === row.kind && item === row.item))
}

async function embargoesOf(
  house: House,
  rows: readonly Over[],
): Promise<readonly (readonly [string, EmbargoRow | null])[]> {
  const ids = [...new Set(rows.map(({ embargo }) => embargo))]
  if (ids.length === 0) return []
  const found = await house.desk.embargoes.find({ id: { in: ids } })
  return ids.map((id) => [id, found.find((embargo) => embargo.id === id) ?? null] as const)
}

/** What holds a release, and when it may be public. An edition that is not there is never public. */
export async function whenPublic(
  house: House,
  release: Pick<ReleaseRow, 'story' | 'edition' | 'asked'>,
): Promise<{ readonly at: Date | 'never'; readonly heldBy: readonly HeldBy[] }> {
  const edition = await house.desk.editions.get(release.edition)
  return edition === null ? { at: 'never', heldBy: [] } : whenEditionPublic(house, release, edition)
}

/** The same for whoever has read the edition, which never changes. */
export async function whenEditionPublic(
  house: House,
  { story, asked }: Pick<ReleaseRow, 'story' | 'asked'>,
  edition: EditionRow,
): Promise<{ readonly at: Date | 'never'; readonly heldBy: readonly HeldBy[] }> {
  const heldBy = await holdsOver(house, itemsIn(story, edition))
  return { at: releaseAt(new Date(asked), heldBy), heldBy }
}
