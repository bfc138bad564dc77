import { join } from 'node:path'
import { createPrivateFolder } from '../imaging/private-folder.ts'
import type { PrivateMedia } from '../imaging/private-media.ts'

/** What stands behind the port of what is not public. Another store takes its place here. */
export function privateFiles(mediaDir: string): PrivateMedia {
  return createPrivateFolder(privateFolder(mediaDir))
}

/** On this machine, whatever the stores are: for what is on its way in, and for what guards against an older database. */
export function privateFolder(mediaDir: string): string {
  return join(mediaDir, 'private')
}
