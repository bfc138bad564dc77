import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { bodyFrom } from '../../newsroom/body/from-lexical.ts'
import { renderHtml } from '../../newsroom/body/render-html.ts'
import { renderText } from '../../newsroom/body/render-text.ts'
import { wordCount } from '../../newsroom/body/word-count.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { printedRole } from '../../newsroom/people/byline-roles.ts'
import { formatByline } from '../../newsroom/stories/byline.ts'
import type { BylineRef, StoryEdition } from '../../newsroom/wire/story.ts'
import type { House } from '../../release/house.ts'
import { hashOf } from '../../release/store/hash-of.ts'
import type { DocketRow, EditionRow } from '../../release/store/types.ts'
import type { Asking } from '../actions/action.ts'
import { loadRefs, type Refs } from './load-refs.ts'
import { pinPictures } from '../../release/pictures/pin-pictures.ts'
import { storyIdsIn } from './pictures-in-body.ts'
import type { StandingWords } from './standing-words.ts'
import type { StoryText } from './story-text.ts'

type Making = Pick<Asking<unknown>, 'house' | 'now'> & {
  readonly req: Pick<PayloadRequest, 'payload'>
  readonly person: Pick<Person, 'id'>
}

/**
 * The finished wire document of a text, and all that goes out with it. Nothing that changes later changes it.
 *
 * @param standing - the words of what it refers to that stay as they are in an edition; else all are the desk's of now
 */
export async function makeEdition(
  { req, house, person, now }: Making,
  docket: DocketRow,
  text: StoryText,
  standing?: StandingWords,
): Promise<EditionRow> {
  const refs = await loadRefs(req.payload, text, standing)
  if (refs.section === null || text.headline === null || text.slug === null) {
    throw new NewsroomError('not-ready', {
      code: 'not-ready',
      message: 'The story lacks a headline, a slug or a section.',
    })
  }
  const pins = await pinPictures(house, docket.id, refs.pictures, standing)
  const publicIds = await publicIdsOf(house, storyIdsIn(text.body))
  const { blocks, links } = bodyFrom(text.body, {
    image: pins.show,
    storyPublicId: (id) => publicIds.get(id) ?? null,
  })
  const language: unknown = text.language ?? req.payload.config.custom['language']
  const document: StoryEdition = {
    id: docket.publicId,
    slug: text.slug,
    headline: text.headline,
    shortHeadline: text.shortHeadline,
    seoTitle: text.seoTitle,
    socialText: text.socialText,
    standfirst: text.standfirst,
    slugline: text.slugline,
    section: { slug: refs.section.slug, name: refs.section.name },
    subjects: text.subjects,
    genre: text.genre,
    dateline:
      text.dateline?.place == null
        ? null
        : { place: text.dateline.place, date: text.dateline.date?.slice(0, 10) ?? null },
    language: typeof language === 'string' ? language : 'en',
    byline: formatByline(refs.bylines, text.dateline),
    bylines: refs.bylines.map(bylineRef),
    image: text.leadImage === null ? null : pins.show(text.leadImage, { caption: text.leadCaption, alt: text.leadAlt }),
    gallery: text.gallery.flatMap(({ image, caption, alt }) =>
      image === null ? [] : (pins.show(image, { caption, alt }) ?? []),
    ),
    body: { html: renderHtml(blocks), text: renderText(blocks), blocks },
    wordCount: wordCount(blocks),
    usageTerms: null,
  }
  return {
    id: randomUUID(),
    story: docket.id,
    revision: docket.revision,
    headline: text.headline,
    slug: text.slug,
    hash: hashOf(document),
    approvedBy: person.id,
    approvedAt: now.toISOString(),
    document,
    contents: {
      section: refs.section,
      bylines: refs.bylines.map(({ role: _role, ...byline }) => byline),
      pictures: pins.shown(),
      links,
      source: { ...text },
    },
  }
}

function bylineRef({ slug, name, role }: Refs['bylines'][number]): BylineRef {
  return { slug, name, role: printedRole(role) }
}

async function publicIdsOf(house: House, stories: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (stories.length === 0) return new Map()
  const dockets = await house.desk.dockets.find({ id: { in: [...stories] } })
  return new Map(dockets.map(({ id, publicId }) => [id, publicId]))
}
