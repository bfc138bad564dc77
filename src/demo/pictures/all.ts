import type { DemoPicture } from './demo-picture.ts'
import { fromAbroad } from './from-abroad.ts'
import { fromHome } from './from-home.ts'

export const demoPictures: readonly DemoPicture[] = [...fromHome, ...fromAbroad]
