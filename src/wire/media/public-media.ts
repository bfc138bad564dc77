import type { MediaSource, OpenBytes } from '../../storage/media-source.ts'

/** A public file, open. */
export type OpenMedia = OpenBytes & {
  /** MIME type. */
  readonly type: string
  /** Strong: the hash of the bytes, quoted. */
  readonly etag: string
}

/**
 * The port to wherever public files lie. `tests/support/public-media-contract.ts` says what any store behind it keeps to:
 * nothing is opened or listed before it was put, nor ever in part.
 */
export type PublicMedia = {
  /**
   * Lays a file beside the public ones, under the name it will have, so that nothing is left to fail for want of room, or of
   * what it is made from, when it is put there.
   */
  readonly prepare: (name: string, from: MediaSource) => Promise<void>
  /** Takes away what was prepared and not put, and what a crash left of it half written. */
  readonly discard: (name: string) => Promise<void>
  /** The names of what was prepared, and of what a crash left half written, each once. */
  readonly listPrepared: () => Promise<readonly string[]>
  /** Brings a file in under a public name, whole or not at all: the prepared one, else the one it is made from. Twice is once. */
  readonly put: (name: string, from: MediaSource) => Promise<void>
  /** `null` for what is not there and for a name that never could be. */
  readonly open: (name: string) => Promise<OpenMedia | null>
  readonly remove: (name: string) => Promise<void>
  readonly list: () => Promise<readonly string[]>
}
