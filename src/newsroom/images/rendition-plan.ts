import type { Crop, FocalPoint, Size } from './crop.ts'
import { cropRatios } from './crop-ratios.ts'
import { cropFor, type DrawnCrops } from './drawn-crops.ts'
import { cropFileName, movingFile, renditionCrops, typesInOrder, widthsFor } from './rendition-table.ts'

/** A part of the picture, in its own pixels, and the files that show it. */
export type PlannedFile = {
  readonly part: Crop
  readonly files: readonly ({ readonly name: string } & Size)[]
}

/** What a picture editor says of how a picture is cut. */
export type Cropping = { readonly focalPoint: FocalPoint; readonly crops: DrawnCrops }

/** Every file that a picture of this size is published in: the whole of it, then a crop in each shape of the table. */
export function planRenditions(picture: Size, { focalPoint, crops }: Cropping): readonly PlannedFile[] {
  const sizes = widthsFor(picture.width).flatMap((width) =>
    typesInOrder.map((type) => ({ name: `${width}.${type}`, width, height: heightOf(width, picture) })),
  )
  const cut = renditionCrops.map((crop): PlannedFile => {
    const ratio = cropRatios[crop.ratio]
    const part = cropFor(picture, crop.ratio, crops, focalPoint)
    return {
      part,
      files: widthsFor(part.width, crop.widths).flatMap((width) =>
        crop.types.map((type) => ({ name: cropFileName(crop, width, type), width, height: heightOf(width, ratio) })),
      ),
    }
  })
  return [{ part: { left: 0, top: 0, ...picture }, files: sizes }, ...cut]
}

/** The file that keeps an animation, when all of its frames together have no more pixels than any picture may. */
export function planMoving(
  picture: Size,
  frames: number,
  mostPixels: number,
): ({ readonly name: string } & Size) | null {
  if (frames < 2 || picture.width * picture.height * frames > mostPixels) return null
  const width = Math.min(picture.width, movingFile.width)
  return { name: movingFile.name, width, height: heightOf(width, picture) }
}

function heightOf(width: number, shape: Size): number {
  return Math.max(1, Math.round((width * shape.height) / shape.width))
}
