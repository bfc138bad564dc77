import type { Rendition, WireArtwork, WireImage } from '../wire/image.ts'
import { formatCredit } from './credit.ts'
import type { Artwork, Picture } from './picture.ts'

/** A rendition that has its public name: `file` is what `/media/…` answers to. */
export type PublicRendition = Omit<Rendition, 'url'> & { readonly file: string }

export type Placement = { readonly caption: string | null; readonly alt: string | null }

/** A picture as one story shows it. The story's own caption and alternative text win over the picture's. */
export function presentImage({
  publicId,
  picture,
  placement,
  renditions,
}: {
  readonly publicId: string
  readonly picture: Picture
  readonly placement: Placement
  readonly renditions: readonly PublicRendition[]
}): WireImage {
  return {
    id: publicId,
    alt: firstSaid(placement.alt, picture.altText) ?? '',
    caption: firstSaid(placement.caption, picture.caption),
    credit: formatCredit(picture),
    creator: picture.creator,
    copyrightNotice: picture.copyrightNotice,
    usageTerms: picture.usageTerms,
    license: picture.webStatement,
    acquireLicensePage: firstSaid(...picture.licensor.map(({ url }) => url)),
    digitalSourceType: picture.digitalSourceType,
    width: picture.width,
    height: picture.height,
    focalPoint: { x: picture.focalPoint.x, y: picture.focalPoint.y },
    crops: picture.crops,
    placeholder: picture.placeholder,
    thumbhash: picture.thumbhash,
    dominantColour: picture.dominantColour,
    artworks: picture.artworks.map(presentArtwork),
    renditions: renditions.map(({ name, file, type, width, height }) => ({
      name,
      url: `/media/${file}`,
      type,
      width,
      height,
    })),
  }
}

function presentArtwork(artwork: Artwork): WireArtwork {
  return {
    title: artwork.title,
    creator: artwork.creator,
    dateCreated: artwork.dateCreated,
    source: artwork.source,
    sourceInventoryNumber: artwork.sourceInventoryNumber,
    copyrightNotice: artwork.copyrightNotice,
    copyrightOwner: artwork.copyrightOwner,
    physicalDescription: artwork.physicalDescription,
  }
}

function firstSaid(...texts: readonly (string | null)[]): string | null {
  return texts.find((text) => text !== null && text.trim() !== '') ?? null
}
