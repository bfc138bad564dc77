/** The one table of the sizes a picture is published in. None is ever larger than the picture itself. */
export const renditionWidths = [320, 640, 1280, 1920] as const

/** Crops around the focal point: the card that social networks show, and the square of the desk's lists. */
export const renditionCrops = [
  { name: 'share', width: 1200, height: 630, types: ['jpg'] },
  { name: 'square', width: 400, height: 400, types: ['webp', 'jpg'] },
] as const

export const renditionTypes = { webp: 'image/webp', jpg: 'image/jpeg' } as const

export type RenditionType = keyof typeof renditionTypes

/**
 * The widths for a picture: those of the table that it has, and its own where it falls between them.
 *
 * @example widthsFor(1000) // [320, 640, 1000]
 */
export function widthsFor(width: number): number[] {
  const most = Math.min(width, Math.max(...renditionWidths))
  return [...renditionWidths.filter((wanted) => wanted < most), most]
}
