import type { PayloadRequest } from 'payload'
import type { Glance } from '../../imaging/glance.ts'
import type { MetadataReader } from '../../imaging/metadata.ts'
import type { Incoming } from '../../imaging/incoming.ts'
import type { Queue } from '../../imaging/queue.ts'
import type { Inspected } from '../../imaging/inspect.ts'
import type { EmbeddedTags } from '../../newsroom/images/embedded-tags.ts'
import type { PictureLimits } from '../../newsroom/images/limits.ts'
import type { FocalPoint } from '../../newsroom/images/crop.ts'

/** What the hooks of this collection work with. */
export type Rooms = {
  readonly incoming: Pick<Incoming, 'folder' | 'prepare'>
  readonly metadata: MetadataReader
  readonly limits: PictureLimits
  /** Files that came in wait here, on the disk, until they are read and decoded. */
  readonly takingIn: Queue
}

/** What was found when the file came in, on its way from the first hook to the later ones. */
export type TakenIn = {
  /** The path of the file, until it is kept. */
  readonly lies: string
  readonly inspected: Inspected
  readonly embedded: EmbeddedTags
  readonly glance: Glance
  readonly originalName: string
  readonly focalPoint: FocalPoint
}

const takenIn = new WeakMap<PayloadRequest, Map<string, TakenIn>>()

export function rememberTakenIn(req: PayloadRequest, imageId: string, found: TakenIn): void {
  const known = takenIn.get(req) ?? new Map<string, TakenIn>()
  takenIn.set(req, known.set(imageId, found))
}

export function recallTakenIn(req: PayloadRequest, imageId: unknown): TakenIn | undefined {
  return typeof imageId === 'string' ? takenIn.get(req)?.get(imageId) : undefined
}
