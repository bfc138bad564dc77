import type { PayloadRequest } from 'payload'
import { formatCredit } from '../../newsroom/images/credit.ts'
import { usableFrom } from '../../newsroom/images/usable-from.ts'
import { validity } from '../../newsroom/images/validity.ts'
import { bodyFrom } from '../../newsroom/body/from-lexical.ts'
import { renderText } from '../../newsroom/body/render-text.ts'
import { readiness, type Moment, type PictureFacts, type Readiness } from '../../newsroom/stories/readiness.ts'
import type { DocketRow } from '../../release/store/types.ts'
import { zoneOf } from '../zone.ts'
import type { RefPicture } from '../../release/pictures/load-pictures.ts'
import { loadRefs, type Refs } from './load-refs.ts'
import { storyText, type StoryText } from './story-text.ts'

/** A story's text as it stands, and what it still lacks to be public at that instant. */
export async function storyFacts(
  { req }: { readonly req: PayloadRequest },
  docket: DocketRow,
  moment: Moment,
  at: Date,
): Promise<Readiness & { readonly text: StoryText }> {
  const text = await readText(req, docket.id)
  return { text, ...(await readinessOf(req, docket, text, moment, at)) }
}

/** The newest text, as the panel shows it. */
export async function readText({ payload }: Pick<PayloadRequest, 'payload'>, id: string): Promise<StoryText> {
  const found = await payload.findByID({ collection: 'stories', id, draft: true, depth: 0, overrideAccess: true })
  return storyText.parse(found)
}

export async function readinessOf(
  { payload }: PayloadRequest,
  docket: DocketRow,
  text: StoryText,
  moment: Moment,
  at: Date,
): Promise<Readiness> {
  const refs = await loadRefs(payload, text)
  const zone = zoneOf(payload)
  const { blocks } = bodyFrom(text.body, { image: () => null, storyPublicId: () => null })
  return readiness(
    {
      headline: text.headline,
      slug: text.slug,
      section: refs.section?.name ?? null,
      bylines: refs.bylines.length,
      words: renderText(blocks)
        .split(/\s+/)
        .filter((word) => word !== '').length,
      sources: text.sources,
      flagged: docket.flagged,
      picture: text.leadImage === null ? null : factsOf(refs, text.leadImage, text.leadAlt, at),
      otherPictures: others(text, refs, at),
    },
    moment,
    at,
    zone,
  )
}

function others(text: StoryText, refs: Refs, at: Date) {
  const gallery = text.gallery.flatMap(({ image, alt }, index) =>
    image === null ? [] : [{ ...factsOf(refs, image, alt, at), field: `gallery.${String(index)}` }],
  )
  const inBody: (PictureFacts & { field: string })[] = []
  bodyFrom(text.body, {
    image: (id, { alt }) => {
      inBody.push({ ...factsOf(refs, id, alt, at), field: 'body' })
      return null
    },
    storyPublicId: () => null,
  })
  return [...gallery, ...inBody]
}

/** A picture that isn't there, or whose sizes are not ready, may not be used. */
function factsOf({ pictures }: Refs, id: string, alt: string | null, at: Date): PictureFacts {
  const picture = pictures.get(id)
  if (picture === undefined) return missing('This picture is not there any more.')
  if (picture.killed !== null) return missing(`It was killed: ${picture.killed}`)
  if (picture.notReady !== null) return missing(picture.notReady)
  return usable(picture, alt, at)
}

function usable({ facts }: RefPicture, alt: string | null, at: Date): PictureFacts {
  const inUse = { ...facts, altText: alt ?? facts.altText }
  const { usable: isUsable, reasons } = validity(inUse, 'publish', at)
  return {
    alt: inUse.altText,
    credit: formatCredit(inUse),
    validity: { usable: isUsable, reasons },
    usableFrom: usableFrom(inUse, 'publish', at),
  }
}

function missing(reason: string): PictureFacts {
  const problem = { code: 'picture-missing', message: reason }
  return { alt: '–', credit: '–', validity: { usable: false, reasons: [problem] } }
}
