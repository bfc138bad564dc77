import { isCrop } from '../../newsroom/images/rendition-table.ts'
import type { Rendition, WireArtwork, WireImage } from '../../newsroom/wire/image.ts'
import { known } from '../stories/known.ts'
import type { ShownPicture } from '../stories/pictures-of.ts'
import type { Ninjs } from './item.ts'
import { textsInRoles } from './texts.ts'

/** A picture beside a story: an item of its own, with its files and rights, and beside it the works that it shows. */
export function pictureItem({ picture, place }: ShownPicture, story: string): Ninjs {
  const uri = `${story}/pictures/${picture.id}`
  const terms = uriIn(picture.license)
  return known({
    name: firstOf(picture.caption, picture.alt, place),
    rel: place,
    uri,
    type: 'picture',
    by: picture.creator.join(', '),
    copyrightNotice: picture.copyrightNotice,
    usageTerms: picture.usageTerms,
    rightsInfo: terms === null ? null : { linkedRights: terms },
    digitalSourceType: sourceType(picture.digitalSourceType ?? null),
    descriptions: textsInRoles([
      ['caption', picture.caption],
      ['alt', picture.alt],
    ]),
    infoSources: [
      ...picture.creator.map((name) => ({ name, role: 'creator' })),
      ...(picture.credit === '' ? [] : [{ name: picture.credit, role: 'credit' }]),
    ],
    objects: picture.artworks.map(({ title, sourceInventoryNumber }) =>
      known({ name: title, rel: 'artwork', literal: sourceInventoryNumber }),
    ),
    renditions: picture.renditions.map((file) => fileOf(file, picture)),
    associations: picture.artworks.map((work, index) => artworkItem(work, `${uri}/artworks/${String(index + 1)}`)),
  })
}

/** The work that a picture shows has its own maker and its own rights. A date that is not a day in full is told in words. */
function artworkItem(work: WireArtwork, uri: string): Ninjs {
  return known({
    name: firstOf(work.title, 'artwork'),
    rel: 'artwork',
    uri,
    by: work.creator.join(', '),
    copyrightHolder: work.copyrightOwner,
    copyrightNotice: work.copyrightNotice,
    descriptions: textsInRoles([
      ['date-created', work.dateCreated],
      ['physical-description', work.physicalDescription],
    ]),
    infoSources: [
      ...work.creator.map((name) => ({ name, role: 'creator' })),
      ...(work.source === null ? [] : [{ name: work.source, role: 'source' }]),
    ],
    altIds:
      work.sourceInventoryNumber === null ? [] : [{ role: 'inventory-number', value: work.sourceInventoryNumber }],
  })
}

/** The point of interest is in pixels of the file; a crop has been cut around it, and does not tell. */
function fileOf({ name, url, type, width, height }: Rendition, { focalPoint: { x, y } }: WireImage): Ninjs {
  return known({
    name,
    href: url,
    contentType: type,
    width,
    height,
    poi: isCrop(name) ? null : { x: Math.round((x * width) / 100), y: Math.round((y * height) / 100) },
  })
}

/** The desk may have typed a word where IPTC has an address. */
function sourceType(said: string | null): Ninjs | null {
  if (said === null || said === '') return null
  const uri = uriIn(said)
  return uri === null ? { literal: said } : { uri }
}

/** Associations have to be named. */
function firstOf(...names: readonly (string | null)[]): string {
  return names.find((name) => name !== null && name !== '') ?? ''
}

function uriIn(text: string | null): string | null {
  return text !== null && URL.canParse(text) ? new URL(text).href : null
}
