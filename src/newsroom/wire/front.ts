import type { FrontOrder } from '../fronts/front-order.ts'

/** The order of a page as the wire has it: by public ids, of stories that are out and of no others. */
export type WireFront = FrontOrder
