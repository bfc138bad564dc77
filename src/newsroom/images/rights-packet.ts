import { escaped } from '../body/escape.ts'
import { withoutControls } from './embedded-tags.ts'
import type { Artwork, Picture } from './picture.ts'

/** What a public file says of itself. */
export type RightsFacts = Pick<
  Picture,
  | 'altText'
  | 'creator'
  | 'creditLine'
  | 'source'
  | 'copyrightNotice'
  | 'copyrightOwner'
  | 'usageTerms'
  | 'webStatement'
  | 'licensor'
  | 'digitalSourceType'
  | 'artworks'
>

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
}

/** A JPEG has room for one packet of 65,502 bytes. */
const room = 60_000

/**
 * The one XMP packet of a public file, after the IPTC Photo Metadata Standard: who made it, whom to credit, who owns it
 * and under which terms, what it shows, and the artwork in it. Nothing of where, with what, or when. Where all of that is
 * too long for a JPEG, the artworks' credits go, and the picture's own stay.
 */
export function rightsPacket(facts: RightsFacts): string {
  const whole = packet(facts)
  return new TextEncoder().encode(whole).length <= room ? whole : packet({ ...facts, artworks: [] })
}

function packet(facts: RightsFacts): string {
  const properties = [
    ordered('dc:creator', facts.creator),
    language('dc:rights', facts.copyrightNotice),
    simple('photoshop:Credit', facts.creditLine),
    simple('photoshop:Source', facts.source),
    language('xmpRights:UsageTerms', facts.usageTerms),
    simple('xmpRights:WebStatement', facts.webStatement),
    language('Iptc4xmpCore:AltTextAccessibility', facts.altText),
    simple('Iptc4xmpExt:DigitalSourceType', facts.digitalSourceType),
    structures(
      'plus:CopyrightOwner',
      'Seq',
      facts.copyrightOwner.map((name) => simple('plus:CopyrightOwnerName', name)),
    ),
    structures(
      'plus:Licensor',
      'Seq',
      facts.licensor.map(({ name, url }) => simple('plus:LicensorName', name) + simple('plus:LicensorURL', url)),
    ),
    structures('Iptc4xmpExt:ArtworkOrObject', 'Bag', facts.artworks.map(artwork)),
  ]
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared.join('')}>${properties.join('')}</rdf:Description>`,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('')
}

function artwork(one: Artwork): string {
  return [
    language('Iptc4xmpExt:AOTitle', one.title),
    ordered('Iptc4xmpExt:AOCreator', one.creator),
    simple('Iptc4xmpExt:AODateCreated', one.dateCreated),
    simple('Iptc4xmpExt:AOSource', one.source),
    simple('Iptc4xmpExt:AOSourceInvNo', one.sourceInventoryNumber),
    simple('Iptc4xmpExt:AOCopyrightNotice', one.copyrightNotice),
    simple('Iptc4xmpExt:AOCurrentCopyrightOwnerName', one.copyrightOwner),
    language('Iptc4xmpExt:AOPhysicalDescription', one.physicalDescription),
  ].join('')
}

function simple(name: string, value: string | null): string {
  return value === null || value === '' ? '' : `<${name}>${text(value)}</${name}>`
}

function language(name: string, value: string | null): string {
  if (value === null || value === '') return ''
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt></${name}>`
}

function ordered(name: string, values: readonly string[]): string {
  if (values.length === 0) return ''
  return `<${name}><rdf:Seq>${values.map((value) => `<rdf:li>${text(value)}</rdf:li>`).join('')}</rdf:Seq></${name}>`
}

function structures(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return ''
  const items = values.map((value) => `<rdf:li rdf:parseType="Resource">${value}</rdf:li>`).join('')
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`
}

/** XML can't carry control characters, lone surrogates, U+FFFE or U+FFFF, escaped or not. */
function text(value: string): string {
  return escaped(withoutControls(value).replace(/[\p{Cs}\uFFFE\uFFFF]/gu, ''))
}
