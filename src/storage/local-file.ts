import { open } from 'node:fs/promises'
import { ifThere } from './missing.ts'
import type { MediaSource, OpenBytes } from './media-source.ts'

/** A file on a disk of this machine. */
export function localFile(file: string): MediaSource {
  return { path: file, open: () => openFile(file) }
}

/** `null` when it is not there. */
export async function openFile(file: string): Promise<OpenBytes | null> {
  const handle = await ifThere(open(file, 'r'))
  if (handle === null) return null
  try {
    const { size } = await handle.stat()
    return { stream: handle.createReadStream({ start: 0 }), size }
  } catch (error) {
    await handle.close()
    throw error
  }
}
