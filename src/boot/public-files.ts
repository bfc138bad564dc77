import { join } from 'node:path'
import { createPublicFolder } from '../wire/media/public-folder.ts'
import type { PublicMedia } from '../wire/media/public-media.ts'

/** What stands behind the port of public files. Another store takes its place here. */
export function publicFiles(mediaDir: string): PublicMedia {
  return createPublicFolder(join(mediaDir, 'public'))
}
