import type { Payload } from 'payload'
import { houseOf } from '../../release/houses.ts'

/** How long somebody who approves or refiles waits for a picture that came in a moment ago. */
const patienceMs = 15_000

/** Has the sizes of these made before all others, and waits a while for them. Whoever asks then looks whether they are ready. */
export async function awaitPictures(payload: Payload, images: readonly string[]): Promise<void> {
  if (images.length > 0) await houseOf(payload).darkroom.untilReady(images, patienceMs)
}
