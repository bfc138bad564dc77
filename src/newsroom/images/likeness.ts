/** How many of its 64 bits two likenesses may differ in and still be of one picture, saved anew, resized or cut a little. */
export const alikeWithin = 12

/** In how many of their bits two likenesses differ. They are written as sixteen hexadecimal digits. */
export function differenceOf(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  for (; differing > 0n; differing >>= 1n) count += Number(differing & 1n)
  return count
}

/** Whether two pictures look like one. A picture that there is nothing to tell by looks like no other. */
export function lookAlike(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && differenceOf(one, other) <= alikeWithin
}
