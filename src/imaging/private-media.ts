import type { MediaSource, OpenBytes } from '../storage/media-source.ts'

/**
 * The port to wherever lies what is not public: originals, byte for byte, and the sizes made of them.
 * `tests/support/private-media-contract.ts` says what any store behind it keeps to: nothing is there before it was put, nor
 * ever in part, and a name stands for the same bytes for ever.
 */
export type PrivateMedia = {
  /**
   * Keeps a file of this machine under a name. It is kept for good when this returns, power cut or not; twice is once. Nobody
   * writes into the file any more: it may be the very one that is kept.
   */
  readonly put: (name: string, file: string) => Promise<void>
  /** `null` for what is not there and for a name that never could be. */
  readonly open: (name: string) => Promise<OpenBytes | null>
  /** Whether it is there and can be read. */
  readonly has: (name: string) => Promise<boolean>
  /** What the public store takes. It need not be there. */
  readonly source: (name: string) => MediaSource
  /**
   * For tools that take a path. What is kept afar lies in the folder for uploads meanwhile. The work only reads it.
   *
   * @throws Error with the code `ENOENT` when it is not there
   */
  readonly withLocalFile: <T>(name: string, work: (file: string) => Promise<T>) => Promise<T>
  readonly remove: (name: string) => Promise<void>
  /** Removes what was begun then or before and never became whole. */
  readonly sweep: (before: Date) => Promise<void>
}

/** @example originalName('7-final-3f9a1c2e.jpg') // 'originals/7-final-3f9a1c2e.jpg' */
export function originalName(filename: string): string {
  return `originals/${filename}`
}

/** The name that is kept for a picture's size: `staged/<picture>/<what it was made from>/<size>`. */
export function stagedName(picture: string, madeFrom: string, size: string): string {
  return `staged/${picture}/${madeFrom}/${size}`
}

/** No part of a name begins with a dot, so none leads anywhere else. */
export function isPrivateName(name: string): boolean {
  return /^(?:originals\/\w[\w.-]*|staged(?:\/\w[\w.-]*)+)$/.test(name)
}
