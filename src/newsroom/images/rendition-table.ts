import type { CropRatio } from './crop-ratios.ts'

/** The one table of the files a picture is published in. None is ever larger than the picture itself. In pixels. */
export const renditionWidths = [320, 640, 1280, 1920] as const

/** From the smallest file to the one that every program reads: a page offers them in this order. */
export const renditionTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

export type RenditionType = keyof typeof renditionTypes

export const typesInOrder = ['avif', 'webp', 'jpg'] as const satisfies readonly RenditionType[]

export type RenditionCrop = {
  /** What its files are called: `16x9-1280.avif`; without a width where there is one alone: `share.jpg`. */
  readonly name: string
  readonly ratio: CropRatio
  readonly widths: readonly number[]
  /** What a crop drawn by hand has at least, where the picture does. */
  readonly least: number
  readonly types: readonly RenditionType[]
}

/**
 * Crops: drawn by hand, or around the focal point. The square is for lists, the desk's too; the card for social networks.
 * WebP is for the whole picture and the square: what does not read AVIF gets a crop as JPEG.
 */
export const renditionCrops: readonly RenditionCrop[] = [
  { name: '16x9', ratio: '16:9', widths: [640, 1280], least: 640, types: ['avif', 'jpg'] },
  { name: '4x3', ratio: '4:3', widths: [640, 1280], least: 640, types: ['avif', 'jpg'] },
  { name: '3x2', ratio: '3:2', widths: [640, 1280], least: 640, types: ['avif', 'jpg'] },
  { name: 'square', ratio: '1:1', widths: [400], least: 400, types: ['webp', 'jpg'] },
  { name: 'share', ratio: '2:1', widths: [1200], least: 600, types: ['jpg'] },
]

/** The one file that moves, of an animation alone, and how wide it is at most. All others show the first frame. */
export const movingFile = { name: 'moving.webp', width: 640 } as const

/**
 * The widths for a picture, or a crop, that is so wide: those wanted that it has, and its own where it falls between them.
 *
 * @example widthsFor(1000) // [320, 640, 1000]
 */
export function widthsFor(width: number, wanted: readonly number[] = renditionWidths): number[] {
  const most = Math.min(width, Math.max(...wanted))
  return [...wanted.filter((one) => one < most), most]
}

/** @example cropFileName(crop, 640, 'avif') // '16x9-640.avif' */
export function cropFileName({ name, widths }: RenditionCrop, width: number, type: RenditionType): string {
  return widths.length === 1 ? `${name}.${type}` : `${name}-${width}.${type}`
}

/** In pixels, of a crop drawn by hand. */
export function leastWidth(ratio: CropRatio): number {
  return Math.max(...renditionCrops.filter((crop) => crop.ratio === ratio).map(({ least }) => least), 1)
}

/** Whether a file, by its name, shows a part of the picture alone: then it may not stand in for the whole. */
export function isCrop(name: string): boolean {
  return renditionCrops.some((crop) => name === crop.name || /^[-.]/.test(afterName(name, crop.name)))
}

function afterName(name: string, crop: string): string {
  return name.startsWith(crop) ? name.slice(crop.length) : ''
}

/** Whether a file, by its name, shows the whole picture, standing still. */
export function isWhole(name: string): boolean {
  return name !== movingFile.name && !isCrop(name)
}

/** The table's order: the whole picture from narrow to wide, then the crops, then what moves; the smallest file of each first. */
export function byTable(one: string, other: string): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  return Number(a.moves) - Number(b.moves) || a.crop - b.crop || a.width - b.width || a.type - b.type
}

function placeOf(name: string) {
  const crop = renditionCrops.findIndex((one) => /^[-.]/.test(afterName(name, one.name)))
  const rest = crop === -1 ? name : afterName(name, renditionCrops[crop]?.name ?? '')
  return {
    moves: name === movingFile.name,
    crop,
    width: Number(/\d+/.exec(rest)?.[0] ?? 0),
    type: typesInOrder.findIndex((type) => name.endsWith(`.${type}`)),
  }
}

/** The MIME type of a file that we publish, by its name. */
export function mimeTypeOf(name: string): string {
  return renditionTypes[typeOfFile(name) ?? 'jpg']
}

/** The type of a file by its name's end; `null` for what we don't publish. */
export function typeOfFile(name: string): RenditionType | null {
  return typesInOrder.find((type) => name.endsWith(`.${type}`)) ?? null
}
