import { Readable } from 'node:stream'
import { openFile } from '../../src/storage/local-file.ts'
import type { MediaSource } from '../../src/storage/media-source.ts'

/** A file that lies afar: it can be read, and has no path here. */
export function farFile(file: string): MediaSource {
  return { path: null, open: () => openFile(file) }
}

/** One of which half comes, and then nothing more: the line breaks, or the store ends it as if that were all. */
export function halfOf(bytes: string, how: 'breaks' | 'ends'): MediaSource {
  async function* half(): AsyncGenerator<Buffer> {
    yield Buffer.from(bytes.slice(0, bytes.length / 2))
    await Promise.resolve()
    if (how === 'breaks') throw new Error('The line broke.')
  }
  return { path: null, open: () => Promise.resolve({ stream: Readable.from(half()), size: bytes.length }) }
}
