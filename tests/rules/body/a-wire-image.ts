import type { WireImage } from '../../../src/newsroom/wire/image.ts'

/** A picture on the wire, 1600 by 900, with files in two formats and one cropped square. */
export function aWireImage(over: Partial<WireImage> = {}): WireImage {
  const file = (name: string, type: string, width: number, height: number) => ({
    name,
    url: `/media/${name}.${type}`,
    type: `image/${type}`,
    width,
    height,
  })
  return {
    id: 'p1',
    alt: 'A bridge at dawn',
    caption: 'The bridge, reopened.',
    credit: 'Jane Roe/Stet',
    creator: ['Jane Roe'],
    copyrightNotice: null,
    usageTerms: null,
    license: null,
    acquireLicensePage: null,
    digitalSourceType: null,
    width: 1600,
    height: 900,
    focalPoint: { x: 50, y: 50 },
    crops: {},
    placeholder: null,
    thumbhash: null,
    dominantColour: '#cc3311',
    artworks: [],
    renditions: [
      file('w640', 'webp', 640, 360),
      file('w1280', 'webp', 1280, 720),
      file('w640', 'jpeg', 640, 360),
      file('w1280', 'jpeg', 1280, 720),
      file('square', 'jpeg', 400, 400),
    ],
    ...over,
  }
}
