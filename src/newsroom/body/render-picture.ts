import type { Rendition, WireImage } from '../wire/image.ts'
import { attributes, escaped } from './escape.ts'
import { safeAddress } from './safe-href.ts'

export type Absolute = (url: string) => string

/** The text column of a reader's page, in CSS pixels: what a browser needs to choose a file before it knows the page. */
const sizes = '(max-width: 720px) 100vw, 720px'

/** The file for a program that takes only one, at most. */
const plainWidth = 1280

/** A rendition cropped to another shape is another picture: it may not stand in the same `srcset`. */
function sameShape(image: WireImage, { width, height }: Rendition): boolean {
  const wanted = image.width / image.height
  return Math.abs(width / height - wanted) <= wanted * 0.02
}

function filesOf(image: WireImage, type: string, absolute: Absolute): readonly Rendition[] {
  return image.renditions
    .filter((rendition) => rendition.type === type && sameShape(image, rendition))
    .flatMap((rendition) => {
      const url = safeAddress(rendition.url, absolute)
      return url === null ? [] : [{ ...rendition, url }]
    })
    .sort((one, other) => one.width - other.width)
}

function srcset(files: readonly Rendition[]): string {
  return files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ')
}

function source(type: string, files: readonly Rendition[]): string {
  return files.length === 0 ? '' : `<source${attributes({ type, srcset: srcset(files), sizes })}>`
}

/** `<picture>`: WebP for those who read it, JPEG for all; empty when there is no file to show. */
export function renderPicture(image: WireImage, absolute: Absolute): string {
  const webp = filesOf(image, 'image/webp', absolute)
  const jpeg = filesOf(image, 'image/jpeg', absolute)
  const plain = jpeg.filter(({ width }) => width <= plainWidth).at(-1) ?? jpeg[0] ?? webp[0]
  if (plain === undefined) return ''
  const { url: src, width, height } = plain
  const img = attributes({ src, alt: image.alt, width, height, loading: 'lazy', decoding: 'async' })
  return `<picture>${source('image/webp', webp)}${source('image/jpeg', jpeg)}<img${img}></picture>`
}

/** A picture with its caption and credit, as `<figure>`. */
export function renderFigure(image: WireImage, absolute: Absolute): string {
  const picture = renderPicture(image, absolute)
  if (picture === '') return ''
  const caption = image.caption === null || image.caption === '' ? '' : `${escaped(image.caption)} `
  const credit = image.credit === '' ? '' : `<span class="credit">${escaped(image.credit)}</span>`
  const words = `${caption}${credit}`.trim()
  return `<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}
