import { wholeFiles } from '../../newsroom/wire/files-of.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { Correction, WireStory } from '../../newsroom/wire/story.ts'
import { articleKind } from './article-kind.ts'
import { digitalSource } from './digital-source.ts'
import { known } from './known.ts'
import { picturesOf } from './pictures-of.ts'
import { absoluteUrl, storyUrl } from '../site.ts'
import type { Site } from '../site.ts'

export type JsonLd = Readonly<Record<string, unknown>>

/** The story as schema.org describes one; what is not known is left out. */
export function jsonLd(story: WireStory, site: Site): JsonLd {
  const url = storyUrl(site, { slug: story.slug, section: story.section.slug })
  return known({
    '@context': 'https://schema.org',
    '@type': articleKind(story.genre),
    identifier: story.id,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    alternativeHeadline: story.shortHeadline,
    description: story.standfirst,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    inLanguage: story.language,
    articleSection: story.section.name,
    genre: story.genre,
    isAccessibleForFree: true,
    keywords: story.subjects,
    wordCount: story.wordCount,
    locationCreated: story.dateline === null ? null : { '@type': 'Place', name: story.dateline.place },
    author: story.bylines.map(({ name, role }) => known({ '@type': 'Person', name, jobTitle: role })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.newsroomName, url: site.url },
    image: picturesOf(story).map(({ picture }) => imageObject(picture, site)),
    usageInfo: story.usageTerms === null ? null : { '@type': 'CreativeWork', text: story.usageTerms },
    creativeWorkStatus: (story.retraction ?? null) === null ? null : 'Retracted',
    correction: story.corrections.map(correctionComment),
  })
}

/** The names Google Images reads for credit and licence. */
function imageObject(image: WireImage, site: Site): JsonLd {
  const file = wholeFiles(image.renditions, 'image/jpeg').at(-1) ?? image.renditions[0] ?? null
  const url = file === null ? null : absoluteUrl(site, file.url)
  return known({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    encodingFormat: file?.type ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
    caption: image.caption,
    creditText: image.credit,
    creator: image.creator.map((name) => ({ '@type': 'Person', name })),
    copyrightNotice: image.copyrightNotice,
    license: image.license,
    acquireLicensePage: image.acquireLicensePage,
    digitalSourceType: digitalSource(image.digitalSourceType ?? null),
    about: image.artworks.map((artwork) =>
      known({
        '@type': 'VisualArtwork',
        name: artwork.title,
        creator: artwork.creator.map((name) => ({ '@type': 'Person', name })),
        dateCreated: artwork.dateCreated,
        description: artwork.physicalDescription,
        creditText: artwork.source,
        identifier: artwork.sourceInventoryNumber,
        copyrightNotice: artwork.copyrightNotice,
      }),
    ),
  })
}

function correctionComment({ kind, note, at }: Correction): JsonLd {
  return { '@type': 'CorrectionComment', name: kind, text: note, datePublished: at }
}
