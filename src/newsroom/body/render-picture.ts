import { animationOf, wholeFiles } from '../wire/files-of.ts'
import type { Rendition, WireImage } from '../wire/image.ts'
import { attributes, escaped } from './escape.ts'
import { safeAddress } from './safe-href.ts'

export type Absolute = (url: string) => string

/** The text column of a reader's page, in CSS pixels: what a browser needs to choose a file before it knows the page. */
const sizes = '(max-width: 720px) 100vw, 720px'

/** The file for a program that takes only one, at most. */
const plainWidth = 1280

function filesOf(image: WireImage, type: string, absolute: Absolute): readonly Rendition[] {
  return wholeFiles(image.renditions, type).flatMap((rendition) => {
    const url = safeAddress(rendition.url, absolute)
    return url === null ? [] : [{ ...rendition, url }]
  })
}

function srcset(files: readonly Rendition[]): string {
  return files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ')
}

function source(type: string, files: readonly Rendition[]): string {
  return files.length === 0 ? '' : `<source${attributes({ type, srcset: srcset(files), sizes })}>`
}

/** `<picture>`: AVIF and WebP for those who read them, JPEG for all; empty when there is no file to show. */
export function renderPicture(image: WireImage, absolute: Absolute): string {
  const avif = filesOf(image, 'image/avif', absolute)
  const webp = filesOf(image, 'image/webp', absolute)
  const jpeg = filesOf(image, 'image/jpeg', absolute)
  const plain = jpeg.filter(({ width }) => width <= plainWidth).at(-1) ?? jpeg[0] ?? webp[0]
  if (plain === undefined) return ''
  const { url: src, width, height } = plain
  const img = attributes({ src, alt: image.alt, width, height, loading: 'lazy', decoding: 'async' })
  const sources = [source('image/avif', avif), source('image/webp', webp), source('image/jpeg', jpeg)]
  return `<picture>${sources.join('')}<img${img}></picture>`
}

/** A picture with its caption and credit, as `<figure>`. */
export function renderFigure(image: WireImage, absolute: Absolute): string {
  const picture = renderPicture(image, absolute)
  if (picture === '') return ''
  const caption = image.caption === null || image.caption === '' ? '' : `${escaped(image.caption)} `
  const credit = image.credit === '' ? '' : `<span class="credit">${escaped(image.credit)}</span>`
  const words = `${caption}${credit}${renderAnimation(image, absolute)}`.trim()
  return `<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}

function renderAnimation(image: WireImage, absolute: Absolute): string {
  const file = animationOf(image)
  const href = file === undefined ? null : safeAddress(file.url, absolute)
  return href === null
    ? ''
    : ` <a${attributes({ class: 'animation', href, type: 'image/webp' })}>Play the animation</a>`
}
