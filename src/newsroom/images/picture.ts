import type { FocalPoint } from './crop.ts'
import type { DrawnCrops } from './drawn-crops.ts'

/** What the desk knows of a picture and rules may ask for. Every text is as a person would read it; absent is `null`. */
export type Picture = {
  readonly altText: string | null
  readonly caption: string | null
  /** Who made it, as credited. */
  readonly creator: readonly string[]
  readonly creditLine: string | null
  readonly source: string | null
  readonly copyrightNotice: string | null
  readonly copyrightOwner: readonly string[]
  readonly usageTerms: string | null
  /** A URL, the IPTC Web Statement of Rights. */
  readonly webStatement: string | null
  readonly licensor: readonly Licensor[]
  /** An IPTC NewsCodes URI. */
  readonly digitalSourceType: string | null
  readonly artworks: readonly Artwork[]
  readonly usageRights: UsageRights
  readonly leases: readonly Lease[]
  /** From the top left, in per cent. */
  readonly focalPoint: FocalPoint
  /** What was drawn by hand; the other shapes are cut around the focal point. */
  readonly crops: DrawnCrops
  /** Of the original as it is seen, in pixels. */
  readonly width: number
  readonly height: number
  /** A data URL. */
  readonly placeholder: string | null
  /** In base64. */
  readonly thumbhash: string | null
  /** `#rrggbb`. */
  readonly dominantColour: string | null
}

export type Licensor = { readonly name: string | null; readonly url: string | null }

/** An artwork or object that the picture shows (IPTC Extension "Artwork or Object in the Image"). */
export type Artwork = {
  readonly title: string
  readonly creator: readonly string[]
  /** As far as it is known: `1931`, `2024-11`, `2024-11-05`. */
  readonly dateCreated: string | null
  /** "circa 1660", where no date is sure. */
  readonly circaDateCreated: string | null
  /** The museum, collection or archive that holds it. */
  readonly source: string | null
  readonly sourceInventoryNumber: string | null
  readonly sourceInventoryUrl: string | null
  readonly copyrightNotice: string | null
  readonly copyrightOwner: string | null
  readonly physicalDescription: string | null
  readonly contentDescription: string | null
  readonly stylePeriod: readonly string[]
}

export type UsageRights = {
  /** One of `rightsCategories`; anything else is no right at all. */
  readonly category: string | null
  /** Who allowed it, and how, where a permission is needed. */
  readonly permission: string | null
  /** What the supplier forbids, in its own words. */
  readonly restrictions: string | null
}

export const leaseKinds = ['allow-use', 'deny-use', 'allow-syndication', 'deny-syndication'] as const

export type LeaseKind = (typeof leaseKinds)[number]

/** A right, or a ban, for a time. Half-open: `startsAt <= t < endsAt`; `null` is without that end. Dates are ISO 8601. */
export type Lease = {
  readonly kind: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly notes: string | null
}
