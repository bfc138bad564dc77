import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { Rendition, WireArtwork, WireImage } from '../newsroom/wire/image.ts'

export type PictureOptions = {
  /** How wide it is on the page, as the `sizes` attribute says it. */
  readonly sizes: string
  /** The first picture of a page is fetched at once; the others when they come into sight. */
  readonly isFirst?: boolean
  /** Where the headline beside it says it all, the picture is for the eye alone. */
  readonly isDecoration?: boolean
}

/** A picture in as many widths as there are, WebP first; null when it has no file. */
export function picture(
  image: WireImage,
  { sizes, isFirst = false, isDecoration = false }: PictureOptions,
): Markup | null {
  const webp = filesOf(image, 'image/webp')
  const jpeg = filesOf(image, 'image/jpeg')
  const plain = jpeg.findLast(({ width }) => width <= 1280) ?? jpeg[0] ?? webp[0]
  if (plain === undefined) return null
  const eagerly = isFirst ? markup` fetchpriority="high"` : markup` loading="lazy" decoding="async"`
  return markup`<picture>${[webp, jpeg].map(
    (files) =>
      files[0] !== undefined && markup`<source type="${files[0].type}" srcset="${srcset(files)}" sizes="${sizes}">`,
  )}<img src="${plain.url}" alt="${isDecoration ? '' : image.alt}" width="${plain.width}" height="${plain.height}"${eagerly}></picture>`
}

/** A picture with what has to be printed under it: caption, credit, and the artwork it shows. */
export function figure(
  image: WireImage,
  { className, ...options }: PictureOptions & { readonly className?: string },
): Markup | null {
  const shown = picture(image, options)
  if (shown === null) return null
  return markup`<figure${className !== undefined && markup` class="${className}"`}>${shown}
<figcaption>${image.caption} <span class="credit">${image.credit}</span>${image.artworks.map(
    (artwork) => markup` <span class="artwork">${artworkLine(artwork)}</span>`,
  )}</figcaption></figure>`
}

/** @example A. Painter, “The Raised Fist”, 2024. Oil on canvas. © A. Painter. Inventory number INV-7 */
export function artworkLine(artwork: WireArtwork): Markup {
  const makers = artwork.creator.join(', ')
  const details = [artwork.physicalDescription, artwork.copyrightNotice, inventory(artwork)]
  const rest = details.filter((detail) => detail !== null && detail !== '').join('. ')
  return markup`${makers !== '' && `${makers}, `}<cite>${artwork.title}</cite>${year(artwork)}${rest !== '' && `. ${rest}`}`
}

function year({ dateCreated }: WireArtwork): string {
  return dateCreated === null ? '' : `, ${dateCreated.slice(0, 4)}`
}

function inventory({ source, sourceInventoryNumber }: WireArtwork): string {
  return [source, sourceInventoryNumber].filter((part) => part !== null && part !== '').join(', ')
}

/** Crops to another shape stand in no `srcset` with the picture itself. */
function filesOf(image: WireImage, type: string): readonly Rendition[] {
  const shape = image.width / image.height
  return image.renditions
    .filter((file) => file.type === type && Math.abs(file.width / file.height - shape) <= shape * 0.02)
    .toSorted((one, other) => one.width - other.width)
}

function srcset(files: readonly Rendition[]): string {
  return files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ')
}
