import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import { animationOf, wholeFiles } from '../newsroom/wire/files-of.ts'
import type { Rendition, WireArtwork, WireImage } from '../newsroom/wire/image.ts'
import { shadeOf } from './shade.ts'

export type PictureOptions = {
  /** How wide it is on the page, as the `sizes` attribute says it. */
  readonly sizes: string
  /** The first picture of a page is fetched at once; the others when they come into sight. */
  readonly isFirst?: boolean
  /** Where the headline beside it says it all, the picture is for the eye alone. */
  readonly isDecoration?: boolean
}

/** A picture in as many widths as there are, AVIF first, on its own colour until it is there; null when it has no file. */
export function picture(
  image: WireImage,
  { sizes, isFirst = false, isDecoration = false }: PictureOptions,
): Markup | null {
  const avif = wholeFiles(image.renditions, 'image/avif')
  const webp = wholeFiles(image.renditions, 'image/webp')
  const jpeg = wholeFiles(image.renditions, 'image/jpeg')
  const plain = jpeg.findLast(({ width }) => width <= 1280) ?? jpeg[0] ?? webp[0]
  if (plain === undefined) return null
  const eagerly = isFirst ? markup` fetchpriority="high"` : markup` loading="lazy" decoding="async"`
  const shade = shadeOf(image.dominantColour)
  return markup`<picture>${[avif, webp, jpeg].map(
    (files) =>
      files[0] !== undefined && markup`<source type="${files[0].type}" srcset="${srcset(files)}" sizes="${sizes}">`,
  )}<img${shade !== null && markup` class="${shade}"`} src="${plain.url}" alt="${isDecoration ? '' : image.alt}" width="${plain.width}" height="${plain.height}"${eagerly}></picture>`
}

/** A picture with what has to be printed under it: caption, credit, and the artwork it shows. */
export function figure(
  image: WireImage,
  { className, ...options }: PictureOptions & { readonly className?: string },
): Markup | null {
  const shown = picture(image, options)
  if (shown === null) return null
  const animation = animationOf(image)
  return markup`<figure${className !== undefined && markup` class="${className}"`}>${shown}
<figcaption>${image.caption} <span class="credit">${image.credit}</span>${animation !== undefined && markup` <a class="animation" href="${animation.url}" type="image/webp">Play the animation</a>`}${image.artworks.map(
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

function srcset(files: readonly Rendition[]): string {
  return files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ')
}
