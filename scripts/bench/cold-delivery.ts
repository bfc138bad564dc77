import { join } from 'node:path'
import { siteOf } from '../../src/boot/site-of.ts'
import type { Config } from '../../src/config.ts'
import { createDelivery, type Delivery, type DeliveryOptions } from '../../src/delivery/create-delivery.ts'
import { createPublicFolder } from '../../src/wire/media/public-folder.ts'

/** The public API as it is while nothing is ready: the wire moves between any two questions, so that none is kept. */
export function coldDelivery(config: Config, { wire, index }: Pick<DeliveryOptions, 'wire' | 'index'>): Delivery {
  let moves = 0
  return createDelivery({
    wire,
    index,
    media: createPublicFolder(join(config.mediaDir, 'public')),
    site: siteOf(config),
    now: () => new Date(),
    currentSeq: () => (moves += 1),
    isDue: () => false,
    settle: () => Promise.resolve(),
    isReady: () => true,
    whoAsks: () => null,
    refused: () => undefined,
    onError(error) {
      throw error
    },
  })
}
