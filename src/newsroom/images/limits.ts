/** The one table of how big a picture, and how long the words beside it, may be, and how many come in at once. */
export const pictureLimits = {
  /** Of the file. */
  bytes: 100 * 1024 * 1024,
  /** Width × height, counted before anything is decoded. */
  pixels: 100_000_000,
  /** Of either side. */
  side: 30_000,
  /** Of an animation, or pages of a TIFF. The first alone is shown. */
  frames: 1_000,
  /** To decode it once. */
  seconds: 30,
  /** How many may wait to be looked at. A card of a long day is four hundred; two desks may send theirs together. */
  waiting: 1_000,
} as const

export type PictureLimits = { readonly [limit in keyof typeof pictureLimits]: number }

/** Of an upload's body: the largest picture, and what travels around it. In bytes. */
export function uploadLimit({ bytes }: PictureLimits): number {
  return bytes + 28 * 1024 * 1024
}

/** In characters. */
export const textLimits = {
  title: 200,
  altText: 1_000,
  caption: 4_000,
  name: 200,
  creditLine: 300,
  source: 300,
  copyrightNotice: 500,
  usageTerms: 2_000,
  instructions: 2_000,
  url: 1_000,
  place: 200,
  jobId: 200,
  keyword: 100,
  inventoryNumber: 200,
  description: 4_000,
  date: 40,
} as const

/** How many of each a picture may carry. */
export const countLimits = {
  names: 20,
  people: 100,
  keywords: 200,
  artworks: 20,
  licensors: 10,
  leases: 50,
  styles: 10,
} as const
