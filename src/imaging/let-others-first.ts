import { setPriority } from 'node:os'

const politeness = 10

/**
 * A process that works on pictures has the processor when nobody else wants it: readers are answered by another.
 *
 * @param pid of the process; this one, if none is given
 */
export function letOthersFirst(pid = process.pid): void {
  setPriority(pid, politeness)
}
