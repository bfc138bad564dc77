import type { PayloadRequest } from 'payload'
import { storyAddress } from '../../newsroom/stories/story-address.ts'
import type { House } from '../../release/house.ts'
import type { DocketRow, EditionRow } from '../../release/store/types.ts'
import { storyText } from '../editions/story-text.ts'
import { findLiveEdition } from './actions/cut-from-live.ts'
import type { LiveWords, Outcome, StoryStanding } from './story-standing.ts'

/** What an edition makes public, and where. */
export function outcomeOf(req: PayloadRequest, { headline, slug, contents }: EditionRow): Outcome {
  const { name, slug: section } = contents.section
  return {
    headline,
    url: addressOf(req, slug, section),
    pictures: contents.pictures.length,
    section: { name, slug: section },
    bylines: contents.bylines.map((byline) => byline.name),
  }
}

/** What readers have now, as the wire says it. */
export async function liveOutcome(
  req: PayloadRequest,
  house: House,
  docket: DocketRow,
): Promise<StoryStanding['live']> {
  if (docket.standing !== 'live' && docket.standing !== 'retracted') return null
  const row = await house.wire.stories.get(docket.publicId)
  if (row?.state !== 'live' || row.slug === null) return null
  const pictures = await house.wire.images.find({
    and: [{ story: { equals: docket.publicId } }, { state: { equals: 'live' } }],
  })
  return {
    version: row.version,
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
    url: addressOf(req, row.slug, row.section ?? ''),
    pictures: pictures.length,
    words: docket.standing === 'live' ? await liveWords(house, docket) : null,
  }
}

/** What readers had until the story was taken off, where it may come back. */
export async function takenOff(req: PayloadRequest, house: House, docket: DocketRow): Promise<Outcome | null> {
  if (docket.standing !== 'withheld' && docket.standing !== 'unpublished') return null
  const found = await findLiveEdition(house, docket)
  return found === null ? null : outcomeOf(req, found.live)
}

async function liveWords(house: House, docket: DocketRow): Promise<LiveWords | null> {
  const found = await findLiveEdition(house, docket)
  if (found === null) return null
  const { document, contents } = found.live
  const text = storyText.parse(contents.source)
  // A picture that is shown no more has no words to correct.
  const isWhole = text.gallery.length === document.gallery.length
  return {
    headline: document.headline,
    standfirst: document.standfirst,
    leadCaption: document.image?.caption,
    gallery: isWhole ? text.gallery.map((one, at) => ({ ...one, shown: document.gallery[at]?.caption ?? null })) : [],
  }
}

/** The pattern is the configuration's `STORY_URL`; it comes along in Payload's own. */
function addressOf({ payload }: PayloadRequest, slug: string, section: string): string {
  const pattern: unknown = payload.config.custom['storyUrl']
  return storyAddress(typeof pattern === 'string' ? pattern : '/stories/{slug}', { slug, section })
}
