import type { Payload } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { StoryLink, WireStory } from '../../newsroom/wire/story.ts'
import { releaseAt, type Hold } from '../../newsroom/releases/release-at.ts'
import { holdsOver } from '../../release/holds/read-holds.ts'
import type { House } from '../../release/house.ts'
import { withoutPicture, type Linked } from '../../newsroom/wire/without-picture.ts'
import type { EditionRow, PinnedPicture } from '../../release/store/types.ts'
import { makeEdition } from '../editions/make-edition.ts'
import { readText } from '../editions/story-facts.ts'

/** A draft as the page that it would be, were it to go out now. */
export type DraftPage = {
  readonly story: WireStory
  readonly links: readonly StoryLink[]
  readonly pictures: readonly PinnedPicture[]
  /** What holds it, its pictures counted: an end, or none for as long as nobody says so. Null when nothing does. */
  readonly held: Hold | null
  /** Is an earlier text of it public? */
  readonly isLive: boolean
}

/**
 * The newest text of a story as a page: its words and pictures of now, with what readers have been told of it before.
 * Nothing is written. Null when the story is not there, or was killed.
 *
 * @throws NewsroomError `not-ready` when it has no headline, slug or section
 */
export async function draftPage(payload: Payload, house: House, id: string): Promise<DraftPage | null> {
  const docket = await house.desk.dockets.get(id)
  if (docket === null || docket.standing === 'killed') return null
  const now = house.clock.now()
  const text = await readText({ payload }, id)
  const edition = await makeEdition(
    { req: { payload }, house, person: { id: docket.changedBy ?? '' }, now },
    docket,
    text,
  )
  const { document, links, pictures } = await withoutKilled(house, edition)
  const base = await house.wire.stories.get(docket.publicId)
  return {
    story: {
      ...document,
      kind: base?.document == null ? 'first' : 'update',
      version: (base?.version ?? 0) + 1,
      publishedAt: new Date(base?.publishedAt ?? now).toISOString(),
      updatedAt: now.toISOString(),
      corrections: base?.document?.corrections ?? [],
      retraction: base?.document?.retraction ?? null,
    },
    links,
    pictures,
    held: await holdOver(house, { story: id, pictures, now }),
    isLive: base?.state === 'live',
  }
}

type Covered = { readonly story: string; readonly pictures: readonly PinnedPicture[]; readonly now: Date }

/** The longest hold over a draft; one that has ended holds nothing. */
async function holdOver(house: House, { story, pictures, now }: Covered): Promise<Hold | null> {
  const shown = pictures.map(({ image }) => ({ kind: 'images' as const, item: image }))
  const until = releaseAt(now, await holdsOver(house, [{ kind: 'stories', item: story }, ...shown]))
  if (until === 'never') return { until: null }
  return until > now ? { until } : null
}

/** A picture that was killed since it was put there is shown to nobody. */
async function withoutKilled(house: House, { document, contents }: EditionRow) {
  const ids = contents.pictures.map(({ image }) => image)
  const kills = ids.length === 0 ? [] : await house.desk.pictureKills.find({ id: { in: ids } })
  const isKilled = ({ image }: PinnedPicture) => kills.some(({ id }) => id === image)
  const whole: Linked = { document, links: contents.links }
  const left = contents.pictures.filter(isKilled).reduce((page, { shown }) => withoutPicture(page, shown.id), whole)
  return { ...left, pictures: contents.pictures.filter((picture) => !isKilled(picture)) }
}

/** @throws NewsroomError `not-found`, also for what was killed */
export async function draftPageOf(payload: Payload, house: House, id: string): Promise<DraftPage> {
  const page = await draftPage(payload, house, id)
  if (page !== null) return page
  throw new NewsroomError('not-found', { code: 'no-draft', message: 'There is no such draft, or it was killed.' })
}
