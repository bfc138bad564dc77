import { z } from 'zod'
import { ratiosInOrder } from '../../../newsroom/images/crop-ratios.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import type { Rendition, WireArtwork, WireImage } from '../../../newsroom/wire/image.ts'
import { address, component, count, text, textOrNone, words } from '../component.ts'

const rendition = component<Rendition>('Rendition', 'One file of a picture.', {
  name: text(
    'Its width and format; a crop’s begins with its shape: `16x9-1280.avif`, `square.jpg`, `share.jpg`.',
    '640.webp',
  ),
  url: address(
    'Where the file is. Take it from here: file names are random.',
    'https://stet.example/media/q7Zk2c.webp',
  ),
  type: text('MIME type.', 'image/webp'),
  width: count('In pixels.', 640),
  height: count('In pixels.', 427),
})

const artwork = component<WireArtwork>('Artwork', 'A work that a picture shows.', {
  title: text('What it is called.', 'The Launch'),
  creator: words('Who made it.', ['A. Painter']),
  dateCreated: textOrNone('When: a year, a month or a day.', '2025'),
  source: textOrNone('Who holds it.', 'Lennmouth Museum'),
  sourceInventoryNumber: textOrNone('Its number there.', 'INV-7'),
  copyrightNotice: textOrNone('As it has to be printed.', '© The artist'),
  copyrightOwner: textOrNone('Who owns the rights in it.', 'The artist'),
  physicalDescription: textOrNone('What it is made of, and how large.', 'Oil on canvas'),
})

const rectangle = component<Rectangle>('Rectangle', 'A part of a picture, in fractions from its top left.', {
  x: fraction('Of the width.', 0.1),
  y: fraction('Of the height.', 0),
  width: fraction('Of the width.', 0.5),
  height: fraction('Of the height.', 0.375),
})

export const image = component<WireImage>('Image', 'A picture of one story.', {
  id: text('Random: this picture in this story.', 'pic-h2Kq81'),
  alt: text('What is to be seen, for whoever does not see it.', 'A slipway with a ship’s hull on it.'),
  caption: textOrNone('What it shows, as printed.', 'The slipway at Lennmouth.'),
  credit: text('As printed.', 'Jane Roe/Stet'),
  creator: words('Who took or made it.', ['Jane Roe']),
  copyrightNotice: textOrNone('As it has to be printed.', '© 2026 Jane Roe'),
  usageTerms: textOrNone('What may be done with it, in words.', 'Editorial use only'),
  license: textOrNone('The address of its terms.', 'https://stet.example/licence'),
  acquireLicensePage: textOrNone('Where a licence can be had.', 'https://agency.example/buy'),
  digitalSourceType: textOrNone(
    'How it was made, by IPTC’s NewsCodes: a machine’s hand is told here.',
    'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  ),
  width: count('Of the picture, in pixels.', 1600),
  height: count('Of the picture, in pixels.', 1067),
  focalPoint: component<WireImage['focalPoint']>('FocalPoint', 'What matters in a picture, from its top left.', {
    x: percent('In per cent of the width.', 50),
    y: percent('In per cent of the height.', 40),
  }),
  crops: z
    .partialRecord(z.enum(ratiosInOrder), rectangle)
    .nullable()
    .meta({
      description: 'The parts that were drawn by hand, by shape; the other crops are around the focal point.',
      examples: [{ '2:1': { x: 0.1, y: 0, width: 0.5, height: 0.375 } }],
    }),
  placeholder: textOrNone('A data URL to show while it loads.', 'data:image/webp;base64,UklGRg=='),
  thumbhash: textOrNone('The same in some 25 bytes, in base64: a ThumbHash.', '1QcSHQRnh493V4dIh4eXh1h4kJUI'),
  dominantColour: textOrNone('The colour that most of it has.', '#cc3311'),
  artworks: z.array(artwork).meta({ description: 'The works that it shows.' }),
  renditions: z.array(rendition).meta({ description: 'Its files.' }),
})

function fraction(says: string, example: number) {
  return z
    .number()
    .min(0)
    .max(1.000001)
    .meta({ description: says, examples: [example] })
}

function percent(says: string, example: number) {
  return z
    .number()
    .min(0)
    .max(100)
    .meta({ description: says, examples: [example] })
}
