import { datesCreated } from './date-created.ts'
import type { EmbeddedTags } from './embedded-tags.ts'
import { firstList, firstText, isoDate, listOf, structuresOf, textOf } from './embedded-words.ts'
import { cleanCredit } from './clean-credit.ts'
import type { Artwork, Licensor } from './picture.ts'

export type PictureLocation = {
  readonly sublocation: string | null
  readonly city: string | null
  readonly state: string | null
  readonly country: string | null
  readonly countryCode: string | null
}

/** What a file says of itself, in the desk's own fields. */
export type EmbeddedFields = {
  readonly title: string | null
  readonly altText: string | null
  readonly caption: string | null
  readonly creator: readonly string[]
  readonly creditLine: string | null
  readonly source: string | null
  readonly copyrightNotice: string | null
  readonly copyrightOwner: readonly string[]
  readonly usageTerms: string | null
  readonly webStatement: string | null
  readonly licensor: readonly Licensor[]
  readonly instructions: string | null
  readonly dateCreated: string | null
  readonly location: PictureLocation
  readonly peopleInImage: readonly string[]
  readonly keywords: readonly string[]
  readonly digitalSourceType: string | null
  readonly dataMining: string | null
  readonly jobId: string | null
  readonly artworks: readonly Artwork[]
}

/**
 * Reads a file's own words into the desk's fields: XMP before IPTC-IIM before EXIF, as the Metadata Working Group has
 * it. Where it was taken is read from words alone: coordinates are nobody's business.
 */
export function readEmbedded(tags: EmbeddedTags): EmbeddedFields {
  return {
    title: firstText(tags, ['XMP-photoshop:Headline', 'IPTC:Headline', 'XMP-dc:Title', 'IPTC:ObjectName']),
    altText: firstText(tags, ['XMP-iptcCore:AltTextAccessibility']),
    caption: caption(tags),
    ...cleanCredit({
      creator: makers(tags),
      creditLine: firstText(tags, ['XMP-photoshop:Credit', 'IPTC:Credit']),
    }),
    source: firstText(tags, ['XMP-photoshop:Source', 'IPTC:Source']),
    copyrightNotice: firstText(tags, ['XMP-dc:Rights', 'IPTC:CopyrightNotice', 'IFD0:Copyright']),
    copyrightOwner: namesIn(tags['XMP-plus:CopyrightOwner'], 'CopyrightOwnerName'),
    usageTerms: firstText(tags, ['XMP-xmpRights:UsageTerms']),
    webStatement: firstText(tags, ['XMP-xmpRights:WebStatement']),
    licensor: structuresOf(tags['XMP-plus:Licensor'])
      .map((one) => ({ name: textOf(one['LicensorName']), url: textOf(one['LicensorURL']) }))
      .filter(({ name, url }) => name !== null || url !== null),
    instructions: firstText(tags, ['XMP-photoshop:Instructions', 'IPTC:SpecialInstructions']),
    dateCreated: dateCreated(tags),
    location: location(tags),
    peopleInImage: firstList(tags, ['XMP-iptcExt:PersonInImage']),
    keywords: firstList(tags, ['XMP-dc:Subject', 'IPTC:Keywords']),
    digitalSourceType: firstText(tags, ['XMP-iptcExt:DigitalSourceType']),
    dataMining: firstText(tags, ['XMP-plus:DataMining']),
    jobId: firstText(tags, ['XMP-photoshop:TransmissionReference', 'IPTC:OriginalTransmissionReference']),
    artworks: structuresOf(tags['XMP-iptcExt:ArtworkOrObject'])
      .map(artwork)
      .filter((one) => one !== null),
  }
}

function dateCreated(tags: EmbeddedTags): string | null {
  const candidates = [...datesCreated(tags), tags['ExifIFD:CreateDate'], tags['XMP-xmp:CreateDate']]
  return candidates.map(isoDate).find((date) => date !== null) ?? null
}

/** What cameras write where a caption belongs, until somebody writes one. */
const ofTheCamera =
  /^((olympus|minolta|konica minolta|samsung) )?digital camera$|^(sony dsc|exif[_ ]jpeg[_ ]picture|dcf 1\.\d|default|jpeg)$/i

function caption(tags: EmbeddedTags): string | null {
  const said = firstText(tags, ['XMP-dc:Description', 'IPTC:Caption-Abstract', 'IFD0:ImageDescription'])
  return said === null || ofTheCamera.test(said) ? null : said
}

/** EXIF has room for one maker: several stand there with semicolons between them (Metadata Working Group, 5.9). */
function makers(tags: EmbeddedTags): string[] {
  const said = firstList(tags, ['XMP-dc:Creator', 'IPTC:By-line'])
  return said.length > 0 ? said : listOf(textOf(tags['IFD0:Artist'])?.split(';'))
}

function location(tags: EmbeddedTags): PictureLocation {
  const taken = structuresOf(tags['XMP-iptcExt:LocationCreated'])[0] ?? {}
  return {
    sublocation: textOf(taken['Sublocation']) ?? firstText(tags, ['XMP-iptcCore:Location', 'IPTC:Sub-location']),
    city: textOf(taken['City']) ?? firstText(tags, ['XMP-photoshop:City', 'IPTC:City']),
    state: textOf(taken['ProvinceState']) ?? firstText(tags, ['XMP-photoshop:State', 'IPTC:Province-State']),
    country:
      textOf(taken['CountryName']) ?? firstText(tags, ['XMP-photoshop:Country', 'IPTC:Country-PrimaryLocationName']),
    countryCode:
      textOf(taken['CountryCode']) ?? firstText(tags, ['XMP-iptcCore:CountryCode', 'IPTC:Country-PrimaryLocationCode']),
  }
}

/** An artwork without a title is known by its inventory number, or by what it is; without any of these it is none. */
function artwork(one: EmbeddedTags): Artwork | null {
  const number = textOf(one['AOSourceInvNo'])
  const physical = firstText(one, ['AOPhysicalDescription'])
  const title = firstText(one, ['AOTitle']) ?? number ?? physical ?? firstText(one, ['AOContentDescription'])
  if (title === null) return null
  return {
    title,
    creator: listOf(one['AOCreator']),
    dateCreated: isoDate(one['AODateCreated']),
    circaDateCreated: textOf(one['AOCircaDateCreated']),
    source: textOf(one['AOSource']),
    sourceInventoryNumber: number,
    sourceInventoryUrl: textOf(one['AOSourceInvURL']),
    copyrightNotice: firstText(one, ['AOCopyrightNotice']),
    copyrightOwner: textOf(one['AOCurrentCopyrightOwnerName']),
    physicalDescription: physical,
    contentDescription: firstText(one, ['AOContentDescription']),
    stylePeriod: listOf(one['AOStylePeriod']),
  }
}

function namesIn(value: unknown, field: string): string[] {
  return [
    ...new Set(
      structuresOf(value)
        .map((one) => textOf(one[field]))
        .filter((name) => name !== null),
    ),
  ]
}
