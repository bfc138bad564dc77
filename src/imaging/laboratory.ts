import type { PictureLimits } from '../newsroom/images/limits.ts'
import { glanceAt, type Glance } from './glance.ts'
import { inspectPicture, type Declared, type Inspected } from './inspect.ts'
import { makeRenditions, type Made, type MadeFile, type Making } from './renditions.ts'

/** Whatever decodes whole pictures. Files are named by their paths. */
export type Laboratory = {
  readonly inspect: (file: string, limits: PictureLimits, declared: Declared) => Promise<Inspected>
  readonly glance: (file: string, limits: PictureLimits) => Promise<Glance>
  /** Into a folder that is empty; when it is stopped, what it made is left there. */
  readonly make: (making: Making, made: Made) => Promise<readonly MadeFile[]>
}

/** Where there is nobody to get out of the way of. */
export const laboratoryHere: Laboratory = { inspect: inspectPicture, glance: glanceAt, make: makeRenditions }
