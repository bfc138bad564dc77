/** A rendition that waits in the private store. `file` is its path under the private media folder. */
export type StagedRendition = {
  /** `1280.webp`, `16x9-640.avif`, `share.jpg`. */
  readonly name: string
  readonly file: string
  /** MIME type. */
  readonly type: string
  readonly width: number
  readonly height: number
}
