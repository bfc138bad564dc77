/**
 * How late releases go out: the time from the instant each was due to the one it was live, files, rows and log written; and
 * what a reader is told who asks at that very instant. Each node is a process of its own with the real clock; all share one
 * SQLite database, and this process asks.
 */
import { cpus, loadavg } from 'node:os'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { askAtInstants, type Asked, type Instant } from './at-the-instant.ts'
import { openNodes, type BenchNode } from './nodes.ts'

const prepared = z.array(z.object({ path: z.string(), at: z.number() }))
const reported = z.object({
  /** In the order of the log. */
  lifted: z.array(z.object({ urgency: z.number(), lateMs: z.number() })),
  left: z.number(),
  entries: z.number(),
  releases: z.number(),
})
type Report = z.infer<typeof reported>

type Load = { readonly name: string; readonly count: number; readonly over: number; readonly asking: number }

/** How many ask at an instant of their own: of single lifts all, of the others those of a few. */
const loads: readonly Load[] = [
  { name: '40 single lifts, 250 ms apart', count: 40, over: 10_000, asking: 40 },
  { name: '50 at one instant', count: 50, over: 0, asking: 3 },
  { name: '1,000 at one instant', count: 1000, over: 0, asking: 3 },
  { name: '1,000 over a minute', count: 1000, over: 60_000, asking: 30 },
]

/** What is not out so long after its instant is not waited for. */
const patienceMs = 60_000
/** Releases under way at once on one node: so far may one be out before another that is more urgent. */
const atOnce = 4

const head = [
  '',
  'nodes',
  'p50',
  'p99',
  'worst',
  'most urgent',
  'in order',
  'each once',
  'readers wait',
  'saw the old',
  'CPU each',
]

export async function benchLift(): Promise<void> {
  const began = Date.now()
  const rows: (readonly string[])[] = [head]
  say('Takes five to six minutes on a quiet machine.')
  for (const count of [1, 3]) {
    const house = await openNodes(count)
    try {
      for (const node of house.nodes) await node.order({ do: 'start' })
      for (const load of loads) {
        say(`${load.name}, ${String(count)} ${count === 1 ? 'node' : 'nodes'}: writing the stories…`)
        const { isOver, cells } = await measure(house.nodes, load)
        rows.push([load.name, String(count), ...cells])
        say(`  ${cells.join('   ')}`)
        // What is left of one would be measured with the next.
        if (!isOver) break
      }
    } finally {
      await house.close()
    }
  }
  print(rows)
  say(
    `It took ${String(Math.round((Date.now() - began) / 1000))} s; load ${loadavg()[0]?.toFixed(1) ?? '?'} at the end.`,
  )
}

type Measured = { readonly isOver: boolean; readonly cells: readonly string[] }

async function measure(nodes: readonly BenchNode[], { count, over, asking }: Load): Promise<Measured> {
  const [first] = nodes
  if (first === undefined) return { isOver: true, cells: [] }
  const instants = prepared.parse(await first.order({ do: 'prepare', count, over }))
  const start = instants[0]?.at ?? 0
  const end = instants.at(-1)?.at ?? 0
  if (Date.now() > start - 1_000) throw new Error('The machine is too busy: what is due could not be written in time.')
  const before = await processorMs(nodes)
  const urls = nodes.map(({ url }) => url)
  const asked = await askAtInstants(urls, someOf(instants, asking))
  await pass(Math.max(0, end - Date.now()))
  let report: Report
  do {
    await pass(250)
    report = reported.parse(await first.order({ do: 'report' }))
  } while (report.left > 0 && Date.now() < end + patienceMs)
  const each = ((await processorMs(nodes)) - before) / count
  const cells = [...figures(report, asked, { count, over, nodes: nodes.length }), `${each.toFixed(0)} ms`]
  return { isOver: report.left === 0, cells }
}

/** What all nodes together have had of the processor: on a machine that is busy with other things, all that can be compared. */
async function processorMs(nodes: readonly BenchNode[]): Promise<number> {
  const each = await Promise.all(nodes.map((node) => node.order({ do: 'tell what it cost' })))
  return each.reduce<number>((sum, ms) => sum + z.number().parse(ms), 0)
}

function someOf(instants: readonly Instant[], some: number): readonly Instant[] {
  const every = Math.max(1, Math.floor(instants.length / some))
  return instants.filter((_one, index) => index % every === 0).slice(0, some)
}

function figures(
  report: Report,
  asked: readonly Asked[],
  { count, over, nodes }: Pick<Load, 'count' | 'over'> & { readonly nodes: number },
): readonly string[] {
  // What earlier loads brought out comes first in the log.
  const mine = report.lifted.slice(-count)
  const late = sorted(mine.map(({ lateMs }) => lateMs))
  const urgent = sorted(mine.filter(({ urgency }) => urgency === 1).map(({ lateMs }) => lateMs))
  const isOnce = report.left === 0 && report.entries === report.releases
  const waits = sorted(asked.map(({ waited }) => waited))
  const old = asked.filter(({ status }) => status !== 200).length
  return [
    ...[share(late, 0.5), share(late, 0.99), share(late, 1), share(urgent, 1)].map((ms) =>
      Number.isNaN(ms) ? '–' : `${String(ms)} ms`,
    ),
    over > 0 || mine.length === 0 ? '' : isInOrder(mine, atOnce * nodes) ? 'yes' : 'NO',
    isOnce ? 'yes' : `NO (${String(report.left)} left)`,
    `${share(waits, 0.5).toFixed(0)}, ${share(waits, 1).toFixed(0)} ms`,
    `${String(old)} of ${String(asked.length)}`,
  ]
}

/** Whether of what was due together nobody overtook more urgent ones than were under way at once. */
function isInOrder(lifted: Report['lifted'], slack: number): boolean {
  const urgencies = lifted.map(({ urgency }) => urgency)
  const places = sorted(urgencies)
  return urgencies.every((urgency, place) => {
    const from = places.indexOf(urgency)
    const to = places.lastIndexOf(urgency)
    return place >= from - slack && place <= to + slack
  })
}

function sorted(all: readonly number[]): readonly number[] {
  return [...all].sort((one, other) => one - other)
}

function share(all: readonly number[], of: number): number {
  return all[Math.min(all.length - 1, Math.floor(all.length * of))] ?? Number.NaN
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '),
  )
  const machine = `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}`
  say(`\n${lines.join('\n')}\n\n${machine}; SQLite; stories of 1,100 words without pictures. Readers: median, worst.`)
}
