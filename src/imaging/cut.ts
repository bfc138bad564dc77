import sharp, { type Sharp } from 'sharp'
import type { Crop, Size } from '../newsroom/images/crop.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'

/** A picture to cut from: where it lies, and its size as it is seen, turned upright. */
export type Cutting = { readonly original: string; readonly size: Size; readonly limits: PictureLimits }

type Pixels = { readonly data: Buffer; readonly info: Size & { readonly channels: 1 | 2 | 3 | 4 } }

/** Cuts parts out of a picture, at most so wide: upright, in sRGB, with eight bits to a channel. */
export type Cut = (part: Crop, width: number) => Promise<Sharp>

/**
 * Decodes the picture once, as large as its widest size needs, and cuts from those pixels; a part that is too small in
 * them is decoded by itself, so that it is as sharp as the original allows.
 */
export async function createCut(cutting: Cutting, width: number): Promise<Cut> {
  const { size } = cutting
  const base = await decode(cutting, { left: 0, top: 0, ...size }, Math.min(width, size.width))
  const scale = base.info.width / size.width
  return async (part, wanted) => {
    const isWide = part.width * scale >= Math.min(wanted, part.width) - 1
    if (!isWide) return ofPixels(await decode(cutting, part, Math.min(wanted, part.width)))
    return ofPixels(base).extract(scaled(part, base.info))

    function scaled({ left, top, width, height }: Crop, { width: most, height: highest }: Size): Crop {
      const [x, y] = [Math.min(Math.round(left * scale), most - 1), Math.min(Math.round(top * scale), highest - 1)]
      return {
        left: x,
        top: y,
        width: Math.min(Math.max(Math.round(width * scale), 1), most - x),
        height: Math.min(Math.max(Math.round(height * scale), 1), highest - y),
      }
    }
  }
}

async function decode({ original, size, limits }: Cutting, part: Crop, width: number): Promise<Pixels> {
  const upright = sharp(original, { limitInputPixels: limits.pixels, failOn: 'error' }).autoOrient()
  const isWhole = part.width === size.width && part.height === size.height
  const { data, info } = await (isWhole ? upright : upright.extract(part))
    .resize({ width, withoutEnlargement: true })
    .timeout({ seconds: limits.seconds })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info: { width: info.width, height: info.height, channels: info.channels } }
}

function ofPixels({ data, info }: Pixels): Sharp {
  return sharp(data, { raw: info })
}
