/** The shapes in which a picture is cut, as a picture editor calls them. */
export const cropRatios = {
  '16:9': { width: 16, height: 9 },
  '4:3': { width: 4, height: 3 },
  '3:2': { width: 3, height: 2 },
  '1:1': { width: 1, height: 1 },
  '2:1': { width: 2, height: 1 },
} as const

export type CropRatio = keyof typeof cropRatios

export const ratiosInOrder = ['16:9', '4:3', '3:2', '1:1', '2:1'] as const satisfies readonly CropRatio[]

export function isCropRatio(name: string): name is CropRatio {
  return Object.hasOwn(cropRatios, name)
}
