import type { WireStory } from '../../newsroom/wire/story.ts'
import { removeFacetsBelow, writeFacets } from '../../wire/writer/facets.ts'
import { stubPictureRow, writePictureRow } from '../../wire/writer/pictures.ts'
import { writeStoryRow } from '../../wire/writer/story-row.ts'
import type { WireStoryRow } from '../../wire/store/types.ts'
import { copyFiles, namesOf, removeUnnamedFiles } from '../files.ts'
import type { House } from '../house.ts'
import { frontsNaming, showFront } from '../fronts/show-front.ts'
import { dropUnusedPages, showPages } from '../pages.ts'
import { watchRights } from '../rights/watch-rights.ts'
import { notesKept } from '../endings/notes-kept.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'
import { composeStory } from './compose.ts'

/**
 * Makes an edition public: files, facets, the story's row, then what follows from it. Every step can be done twice, and
 * until the story's row is written nothing shows.
 *
 * @returns the story as it stands, or null when something else took the place of what it was to follow: then nothing of
 * it stays
 */
export async function writeOut(house: House, release: ReleaseRow, edition: EditionRow): Promise<WireStory | null> {
  const { wire } = house
  const before = await wire.stories.get(edition.document.id)
  const isDone = before?.rank === release.rank
  if (!isDone && (before?.rank ?? 0) !== release.base) return takeBack(house, release, edition)
  const story =
    isDone && before.document !== null
      ? before.document
      : composeStory(release, edition, before, await notesOf(house, release, before))

  await copyFiles(house, edition)
  await house.reached('files copied', release.id)
  await writeFacets(wire.facets, story, release.rank, namesOf(edition))
  await house.reached('facets written', release.id)
  await watchRights(house, edition)
  const fronts = await frontsNaming(house, release.story)
  for (const front of fronts) await showFront(house, front, { quietly: true })
  const { rank, base } = release
  if ((await writeStoryRow(wire.stories, { story, links: edition.contents.links, rank, base })) === 'overtaken') {
    return takeBack(house, release, edition)
  }
  await house.reached('story written', release.id)
  // Who looked between the two, and saw that it was not out, is put right.
  for (const front of fronts) await showFront(house, front)
  await writeWhatFollows(house, release, edition, story)
  await house.reached('pages written', release.id)
  return story
}

async function writeWhatFollows(
  house: House,
  release: ReleaseRow,
  edition: EditionRow,
  story: WireStory,
): Promise<void> {
  const { wire, desk } = house
  const { pictures } = edition.contents
  const { rank } = release
  for (const { shown } of pictures) await writePictureRow(wire.images, shown, { story: story.id, rank })
  await showPages(house, edition)
  await desk.slugs.swap(story.slug, { story: { equals: release.story } }, { public: true })
  await wire.slugs.insert({ id: story.slug, story: story.id })
  // Someone who swept before the row named these files may have taken one away.
  await copyFiles(house, edition)
  await leaveNothingBehind(house, release, edition, story)
}

/** The notes that stood when the story was taken off: what is on its page, or never was, has none to bring back. */
async function notesOf(house: House, { story }: ReleaseRow, before: WireStoryRow | null) {
  return before === null || before.document !== null ? [] : notesKept(house, story)
}

/** What other editions of the story carried and this one does not, and what an ending took away meanwhile. */
async function leaveNothingBehind(
  house: House,
  release: ReleaseRow,
  edition: EditionRow,
  { id }: WireStory,
): Promise<void> {
  const { wire } = house
  const { rank } = release
  // Before the first rank that a story takes nothing of it was ever on its way.
  const isFirst = rank === 1
  if (!isFirst) await removeFacetsBelow(wire.facets, id, rank)
  const editions = isFirst ? [edition] : await house.desk.editions.find({ story: { equals: release.story } })
  const pictures = editions.flatMap(({ contents }) => contents.pictures)
  const shown =
    pictures.length === 0
      ? []
      : await wire.images.find({ and: [{ story: { equals: id } }, { rank: { equals: rank } }] })
  for (const { shown: image } of pictures) {
    if (!shown.some((row) => row.id === image.id)) await stubPictureRow(wire.images, image.id, { story: id, rank })
  }
  await removeUnnamedFiles(house, editions.flatMap(namesOf))
  // Asked after its pages were shown: whoever takes the story off from here on takes them away.
  const stands = (await wire.stories.glance(id, ['rank']))?.rank === rank
  await dropUnusedPages(house, editions, stands ? [edition] : [])
}

/** Overtaken: removes what was put in place for it and nobody else names. */
async function takeBack(house: House, release: ReleaseRow, edition: EditionRow): Promise<null> {
  await house.wire.facets.remove({
    and: [{ story: { equals: edition.document.id } }, { rank: { equals: release.rank } }],
  })
  await house.desk.releases.swap(
    release.id,
    { state: { equals: 'writing' } },
    {
      state: 'cancelled',
      token: null,
      reason: 'Something else took the place of what this release was to follow.',
    },
  )
  for (const front of await frontsNaming(house, release.story)) await showFront(house, front)
  await removeUnnamedFiles(house, namesOf(edition))
  return null
}
