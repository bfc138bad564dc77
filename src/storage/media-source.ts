import type { Readable } from 'node:stream'

/** What is kept somewhere, open. Whoever asked for it reads the stream to its end or destroys it. */
export type OpenBytes = { readonly stream: Readable; readonly size: number }

/** Where something lies that is to be brought elsewhere. */
export type MediaSource = {
  /** `null` when it is not there. */
  readonly open: () => Promise<OpenBytes | null>
  /** Its path, where it lies on a disk of this machine: there it may get a second name, and nobody has to read it. */
  readonly path: string | null
}
