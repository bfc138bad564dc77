/**
 * How late releases go out: the time from the instant each was due to the one it was live, files, rows and log written.
 * Each node is a process of its own with the real clock; all share one SQLite database.
 */
import { cpus } from 'node:os'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'

const reported = z.object({
  lifted: z.array(z.object({ story: z.string(), state: z.string(), urgency: z.number(), lateMs: z.number() })),
  entries: z.number(),
  keys: z.number(),
})
type Lifted = z.infer<typeof reported>['lifted'][number]

const loads = [
  { name: 'single lifts, 500 ms apart', count: 40, over: 20_000 },
  { name: '50 at one instant', count: 50, over: 0 },
  { name: '1,000 at one instant', count: 1000, over: 0 },
  { name: '1,000 over a minute', count: 1000, over: 60_000 },
]

/** Long enough to write them all, and for every node to have looked ahead since: they look at each sweep. */
const ahead = (count: number) => 8_000 + count * 6

export async function benchLift(): Promise<void> {
  const rows = [['', 'nodes', 'p50', 'p99', 'worst', 'worst of the most urgent', 'each once']]
  for (const count of [1, 3]) {
    const house = await openNodes(count)
    try {
      for (const node of house.nodes) await node.order({ do: 'start' })
      for (const load of loads) rows.push([load.name, String(count), ...(await measure(house.nodes, load))])
    } finally {
      await house.close()
    }
  }
  print(rows)
}

async function measure([first]: readonly BenchNode[], load: (typeof loads)[number]): Promise<readonly string[]> {
  if (first === undefined) return []
  const stories = new Set(z.array(z.string()).parse(await first.order({ do: 'prepare', count: load.count })))
  const at = Date.now() + ahead(load.count)
  await first.order({ do: 'schedule', at, over: load.over })
  if (Date.now() > at - 6_000) throw new Error('The machine is too busy: what is due could not be written in time.')
  await pass(at + load.over - Date.now())
  for (;;) {
    const { lifted, entries, keys } = reported.parse(await first.order({ do: 'report' }))
    const mine = lifted.filter(({ story }) => stories.has(story))
    if (mine.every(({ state }) => state === 'live')) return figures(mine, entries === keys && entries === lifted.length)
    await pass(500)
  }
}

function figures(lifted: readonly Lifted[], isOnce: boolean): readonly string[] {
  const late = lifted.map(({ lateMs }) => lateMs).sort((one, other) => one - other)
  const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0
  const urgent = lifted.filter(({ urgency }) => urgency === 1).map(({ lateMs }) => lateMs)
  return [...[at(0.5), at(0.99), at(1), Math.max(...urgent)].map((ms) => `${String(ms)} ms`), isOnce ? 'yes' : 'NO']
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '),
  )
  const machine = `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}`
  process.stdout.write(`\n${lines.join('\n')}\n\n${machine}; SQLite; stories of 1,100 words without pictures.\n`)
}
