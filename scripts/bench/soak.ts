/**
 * Two nodes are read at full speed, the one that lifts and one that follows, while every second a story goes out at its
 * instant, one is corrected and one is killed. No answer may be there before its time, none may be older than a moment after
 * the log moved, none may differ in a byte from another of the same state; and the nodes may not grow.
 */
import { cpus, loadavg } from 'node:os'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'
import { createCount } from './soak-count.ts'
import { createNews } from './soak-expected.ts'
import { mayBeOldMs } from './soak-judge.ts'
import { startReaders } from './soak-readers.ts'

const usualSeconds = 600
const readersAtOnce = 4
/** How many stand there at the beginning, and stay about as many: as many go as come. */
const atFirst = 40
/** How long before its instant a story is held, and asked for all the same. */
const heldMs = 250
/** What a node may grow by: of the heap in use after all that can be let go is. */
const mayGrow = { share: 0.1, bytes: 8 * 2 ** 20 }

const weight = z.object({ heap: z.number(), memory: z.number() })
type Weight = z.infer<typeof weight>

export async function benchSoak(words: readonly string[]): Promise<void> {
  const seconds = secondsFrom(words[0])
  const house = await openNodes(2)
  try {
    const [first] = house.nodes
    if (first === undefined) return
    await first.order({ do: 'start' })
    await soak(house.nodes, first, seconds)
  } finally {
    await house.close()
  }
}

function secondsFrom(word: string | undefined): number {
  if (word === undefined) return usualSeconds
  const seconds = Number(word)
  if (Number.isInteger(seconds) && seconds >= 10) return seconds
  throw new Error(`“${word}” is no number of seconds: give 10 or more, or nothing for ${String(usualSeconds)}.`)
}

async function soak(nodes: readonly BenchNode[], first: BenchNode, seconds: number): Promise<void> {
  const news = createNews(first)
  for (let count = 0; count < atFirst; count += 1) await news.bringOut(0)
  const readers = startReaders(
    nodes.map(({ url }) => url),
    readersAtOnce,
    () => news.anAddress(),
  )
  const count = createCount(nodes.length, (address) => news.statesOf(address))
  const weigh = async () => Promise.all(nodes.map(async (node) => weight.parse(await node.order({ do: 'weigh' }))))
  const began = Date.now()
  // What is kept ready has to be there before what is there can be compared.
  const warmMs = Math.min(60_000, seconds * 200)
  let before: readonly Weight[] | null = null
  while (Date.now() - began < seconds * 1000) {
    const turn = Date.now()
    await news.bringOut(heldMs)
    count.judge(readers.taken())
    await news.correct()
    count.judge(readers.taken())
    await news.kill()
    count.judge(readers.taken())
    if (before === null && Date.now() - began > warmMs) before = await weigh()
    await pass(Math.max(0, turn + 1000 - Date.now()))
  }
  const took = (Date.now() - began) / 1000
  await readers.stop()
  count.judge(readers.taken())
  const rows = count.rows(took)
  const after = await weigh()
  const growth = nodes.map((_node, at) => grown(before?.[at], after[at]))
  print(
    rows,
    growth.map(({ says }) => says),
    { ...news.happened(), took },
  )
  if (count.isWrong() || growth.some(({ isTooMuch }) => isTooMuch)) process.exitCode = 1
}

function grown(before: Weight | undefined, after: Weight | undefined): { says: string; isTooMuch: boolean } {
  if (before === undefined || after === undefined) return { says: 'not weighed', isTooMuch: true }
  const inMb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
  const isTooMuch = after.heap > before.heap * (1 + mayGrow.share) + mayGrow.bytes
  const says = `${inMb(before.heap)} → ${inMb(after.heap)}${isTooMuch ? ' GREW' : ''} (in all ${inMb(before.memory)} → ${inMb(after.memory)})`
  return { says, isTooMuch }
}

type Happened = {
  readonly released: number
  readonly corrected: number
  readonly killed: number
  readonly took: number
}

function print(rows: readonly (readonly string[])[], growth: readonly string[], happened: Happened): void {
  const older = `older than ${String(mayBeOldMs)} ms`
  const head = ['', 'reads/s', 'reads', '304', 'p50, p99', 'too early', older, 'oldest', 'wrong', 'heap after GC']
  const all = [head, ...rows.map((row, at) => [...row, growth[at] ?? ''])]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '),
  )
  const { released, corrected, killed, took } = happened
  const machine = `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}; SQLite; load ${loadavg()[0]?.toFixed(1) ?? '?'}`
  process.stdout.write(
    `\n${lines.join('\n')}\n\n${took.toFixed(0)} s: ${String(released)} released, ${String(corrected)} corrected, ${String(killed)} killed. ${machine}.\n`,
  )
}
