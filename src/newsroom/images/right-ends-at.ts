import { leaseProblems, turnsAfter } from './leases.ts'
import type { Picture } from './picture.ts'
import type { Use } from './validity.ts'

/**
 * The first instant, at `from` or after it, at which leases stand against a use: one that allows it has ended, or a ban has
 * begun. Null when none ever will.
 *
 * Time alone ends a right. Words that somebody takes away (a credit, a category) keep a picture from going out, and leave what
 * is out as it is.
 */
export function rightEndsAt({ leases }: Pick<Picture, 'leases'>, use: Use, from: Date): Date | null {
  return [from, ...turnsAfter(leases, from)].find((at) => isDenied(leases, use, at)) ?? null
}

function isDenied(leases: Picture['leases'], use: Use, at: Date): boolean {
  if (leaseProblems(leases, 'use', at).length > 0) return true
  return use === 'syndicate' && leaseProblems(leases, 'syndication', at).length > 0
}
