import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import type { Artwork, Picture } from '../../../src/newsroom/images/picture.ts'

/** A staff picture that may be used. */
export function aPicture(changes: Partial<Picture> = {}): Picture {
  return {
    ...pictureFacts({
      altText: 'A painted man raises his fist',
      caption: 'The portrait at its unveiling',
      creator: ['Jane Roe'],
      usageRights: { category: 'staff' },
      width: 3000,
      height: 2000,
      focalX: 30,
      focalY: 40,
    }),
    ...changes,
  }
}

export function anArtwork(changes: Partial<Artwork> = {}): Artwork {
  return {
    title: 'Portrait with a Raised Fist',
    creator: ['Nikas Safronov'],
    dateCreated: '2024-11',
    circaDateCreated: null,
    source: 'Gift collection',
    sourceInventoryNumber: 'G-2025/03',
    sourceInventoryUrl: null,
    copyrightNotice: '© the painter',
    copyrightOwner: 'The painter',
    physicalDescription: 'Oil on canvas',
    contentDescription: null,
    stylePeriod: [],
    ...changes,
  }
}
