/** How long before its instant a release is looked at once more, so that someone can mend what stands against it. */
export const foresightMs = 10 * 60_000

/** Until when releases are looked at ahead of time, at this moment. */
export function foreseenUntil(now: Date): Date {
  return new Date(now.getTime() + foresightMs)
}
