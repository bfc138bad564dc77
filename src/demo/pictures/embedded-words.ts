import { digitalCreation, illustrator, type DemoArtwork, type DemoPicture } from './demo-picture.ts'

const house = 'The Carrow Courier'

/**
 * What a picture’s file says of itself, as a picture desk would embed it: IPTC-IIM for old readers, XMP for all others,
 * the artwork in its own structure. Keys are ExifTool’s, values are its structures.
 */
export function embeddedWords(picture: DemoPicture, madeOn: Date) {
  const { key, title, caption, alt, keywords, place = {}, rights, instructions } = picture
  const credit = rights?.supplier ?? house
  const copyright = `© ${String(madeOn.getUTCFullYear())} ${credit}`
  const day = madeOn.toISOString().slice(0, 10)
  return {
    Software: 'Stet demo newsroom',
    'IPTC:CodedCharacterSet': 'UTF8',
    'IPTC:Headline': title,
    'IPTC:Caption-Abstract': caption,
    'IPTC:By-line': illustrator,
    'IPTC:Credit': credit,
    'IPTC:Source': credit,
    'IPTC:CopyrightNotice': copyright,
    'IPTC:Keywords': [...keywords],
    ...known('IPTC:City', place.city),
    ...known('IPTC:SpecialInstructions', instructions),
    'XMP-photoshop:Headline': title,
    'XMP-dc:Title': title,
    'XMP-dc:Description': caption,
    'XMP-iptcCore:AltTextAccessibility': alt,
    'XMP-dc:Creator': illustrator,
    'XMP-photoshop:Credit': credit,
    'XMP-photoshop:Source': credit,
    'XMP-dc:Rights': copyright,
    'XMP-xmpRights:UsageTerms': rights?.terms ?? `May be used with articles of ${house}.`,
    'XMP-dc:Subject': [...keywords],
    'XMP-photoshop:DateCreated': `${day.replaceAll('-', ':')} 09:00:00`,
    'XMP-photoshop:TransmissionReference': `demo-${key}`,
    'XMP-iptcExt:DigitalSourceType': digitalCreation,
    ...known('XMP-photoshop:City', place.city),
    ...known('XMP-photoshop:State', place.region),
    ...known('XMP-photoshop:Country', place.country),
    ...known('XMP-photoshop:Instructions', instructions),
    ...(picture.artwork === undefined ? {} : { 'XMP-iptcExt:ArtworkOrObject': [artworkStructure(picture.artwork)] }),
  }
}

function artworkStructure(artwork: DemoArtwork) {
  return {
    AOTitle: artwork.title,
    AOCreator: artwork.creator,
    ...known('AODateCreated', artwork.date),
    ...known('AOCircaDateCreated', artwork.circa),
    ...known('AOSource', artwork.source),
    ...known('AOSourceInvNo', artwork.inventoryNumber),
    ...known('AOCopyrightNotice', artwork.copyright),
    ...known('AOPhysicalDescription', artwork.physical),
    ...known('AOContentDescription', artwork.content),
  }
}

function known(tag: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [tag]: value }
}
