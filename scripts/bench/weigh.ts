import { execFile } from 'node:child_process'
import { setTimeout as pass } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Looks twice a second what a process and all that it started have of the machine's memory, in kilobytes. */
export function weighAlways(pid: number): { readonly stop: () => Promise<number> } {
  const watch = { isOver: false }
  const watching = (async () => {
    let peak = 0
    while (!watch.isOver) {
      peak = Math.max(peak, await memoryOf(pid))
      await pass(500)
    }
    return peak
  })()
  return {
    stop() {
      watch.isOver = true
      return watching
    },
  }
}

async function memoryOf(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  // A child may stand before its parent.
  for (let known = 0; known < family.size;) {
    known = family.size
    for (const [pid = 0, parent = 0] of all) if (family.has(parent)) family.add(pid)
  }
  return all.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss : 0), 0)
}
