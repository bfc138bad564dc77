import type { PictureLimits } from '../newsroom/images/limits.ts'
import type { StagedRendition } from '../newsroom/images/staged.ts'
import { glanceAt, type Glance } from './glance.ts'
import { inspectPicture, type Declared, type Inspected } from './inspect.ts'
import { stageRenditions, type Made, type Staging } from './renditions.ts'

/** Whatever decodes whole pictures. Files are named by their paths. */
export type Laboratory = {
  readonly inspect: (file: string, limits: PictureLimits, declared: Declared) => Promise<Inspected>
  readonly glance: (file: string, limits: PictureLimits) => Promise<Glance>
  readonly stage: (staging: Staging, made: Made) => Promise<readonly StagedRendition[]>
}

/** Where there is nobody to get out of the way of. */
export const laboratoryHere: Laboratory = { inspect: inspectPicture, glance: glanceAt, stage: stageRenditions }
