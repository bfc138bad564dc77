import { turnsAfter } from './leases.ts'
import { validity, type PictureInUse, type Use } from './validity.ts'

/**
 * The first instant, at `from` or after it, at which a picture may be used: what an agency lets out at noon may be approved in
 * the morning. Null when no time will bring it: its words or its category are missing, or its leases are all over.
 */
export function usableFrom(picture: PictureInUse, use: Use, from: Date): Date | null {
  return [from, ...turnsAfter(picture.leases, from)].find((at) => validity(picture, use, at).usable) ?? null
}
