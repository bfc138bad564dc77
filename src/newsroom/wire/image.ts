import type { DrawnCrops } from '../images/drawn-crops.ts'

/** What leaves the building about a picture. */

/** One file of a picture. `url` is a path under `/media`; the reader's side makes it absolute. Sizes in pixels. */
export type Rendition = {
  readonly name: string
  readonly url: string
  /** MIME type. */
  readonly type: string
  readonly width: number
  readonly height: number
}

/** An artwork or object in the picture (IPTC Extension "Artwork or Object in the Image"). */
export type WireArtwork = {
  readonly title: string
  readonly creator: readonly string[]
  readonly dateCreated: string | null
  readonly source: string | null
  readonly sourceInventoryNumber: string | null
  readonly copyrightNotice: string | null
  readonly copyrightOwner: string | null
  readonly physicalDescription: string | null
}

/** A picture of one live story. */
export type WireImage = {
  /** The public id of this picture in this story: random. */
  readonly id: string
  readonly alt: string
  readonly caption: string | null
  /** As printed: "Jane Roe/Agency". */
  readonly credit: string
  readonly creator: readonly string[]
  readonly copyrightNotice: string | null
  readonly usageTerms: string | null
  /** A URL, the IPTC Web Statement of Rights. */
  readonly license: string | null
  /** A URL where a licence can be had: the first of its licensors that gave one. */
  readonly acquireLicensePage: string | null
  /** How it was made, as an IPTC NewsCodes URI: taken, drawn, made by a machine. Null for one that went out before it was
   * told, too. */
  readonly digitalSourceType: string | null
  readonly width: number
  readonly height: number
  /** From the top left, in per cent. */
  readonly focalPoint: { readonly x: number; readonly y: number }
  /** The parts that were drawn by hand, by shape, in fractions from the top left; the others are around the focal
   * point. Null for one that went out before there were any. */
  readonly crops: DrawnCrops | null
  /** A data URL of a few hundred bytes to show while the picture loads. */
  readonly placeholder: string | null
  /** The same in some 25 bytes, as base64, for programs that draw it themselves: https://evanw.github.io/thumbhash/ */
  readonly thumbhash: string | null
  /** The colour that most of it has: `#rrggbb`. */
  readonly dominantColour: string | null
  readonly artworks: readonly WireArtwork[]
  readonly renditions: readonly Rendition[]
}
