const firstMs = 15_000
const longestMs = 10 * 60_000

/**
 * How long to wait before what failed for want of something that may come back (room on a disk, a file on a shared one)
 * is tried again: a quarter of a minute at first, twice as long each time, at most ten minutes. It is never given up:
 * an editor who does not want it any more takes it back.
 *
 * @param failures how often it has failed so far, from 1
 * @returns milliseconds
 */
export function retryAfter(failures: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(failures - 1, 0), 30))
}
