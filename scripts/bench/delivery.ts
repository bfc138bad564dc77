/**
 * What an answer of the public API costs, beside what nothing at all would cost (Node and Express sending the same bytes),
 * and beside Payload's own REST answering with the same stories. The server is a process of its own, the load is this one;
 * the targets take turns, and each is compared with those of its own round, so that a busy moment of the machine is shared.
 */
import { cpus, loadavg } from 'node:os'
import autocannon from 'autocannon'
import { z } from 'zod'
import { benchPlace, startChild, type BenchChild } from './child.ts'
import { startOthers, type Others } from './others.ts'
import { printTable } from './table.ts'
import { restList, restStory, targetsMessage, type Target } from './targets.ts'

const seconds = 2
/** Whoever asks from this machine is not counted unless somebody sets a limit: this one, which nobody here reaches. */
const counting = '1000000'

/** So many ask at once where requests are counted, and where the latest is looked for. */
const few = 10
const many = 64

type Measure = {
  readonly perSecond: number
  /** What the server’s process worked for one request, in microseconds: whoever else is on the machine; null for others. */
  readonly work: number | null
  readonly bytes: number
  /** In milliseconds, while 64 ask at once; null where it is not measured. */
  readonly p99: number | null
}
/** What each target did in one round. */
type Round = ReadonlyMap<string, Measure>

export async function benchDelivery(words: readonly string[]): Promise<void> {
  const place = await benchPlace()
  const server = await startChild('delivery-server', { ...place.env, RATE_LIMIT: counting })
  let others: Others | null = null
  try {
    const own = targetsMessage.parse(server.said)
    if (words.includes('--others')) others = await startOthers({ list: restList, story: restStory })
    const targets = [...own, ...(others?.targets ?? [])]
    for (const target of targets) await measure(server, target, 1)
    const rounds = words.includes('--quick') ? 1 : 5
    const all: Round[] = []
    for (let round = 0; round < rounds; round += 1) {
      const measures = new Map<string, Measure>()
      for (const target of targets) measures.set(target.name, await measure(server, target, seconds))
      all.push(measures)
    }
    print(targets, all)
  } finally {
    await others?.close()
    await server.close()
    await place.close()
  }
}

async function measure(
  server: BenchChild,
  { name, url, headers, status, tail, isOurs }: Target,
  duration: number,
): Promise<Measure> {
  const before = await workOf(server)
  const result = await autocannon({ url, headers, connections: few, duration })
  const work = (await workOf(server)) - before
  const crowd = tail ? await autocannon({ url, headers, connections: many, duration }) : null
  const failed = [result, crowd].some(
    (each) =>
      each !== null &&
      (each.errors > 0 || Object.keys(each.statusCodeStats ?? {}).some((code) => code !== String(status))),
  )
  if (failed) throw new Error(`${name} (${url}) was not answered ${String(status)} every time.`)
  return {
    perSecond: result.requests.average,
    work: isOurs ? work / result.requests.total : null,
    bytes: result.throughput.total / result.requests.total,
    p99: crowd?.latency.p99 ?? null,
  }
}

async function workOf(server: BenchChild): Promise<number> {
  return z.number().parse(await server.ask('what did you work?'))
}

function print(targets: readonly Target[], all: readonly Round[]): void {
  const middle = (of: (round: Round) => number | null | undefined): number | null => {
    const values = all.flatMap((round) => of(round) ?? []).sort((one, other) => one - other)
    return values[Math.floor(values.length / 2)] ?? null
  }
  /** The middle of what it is in each round. */
  const times = (mine: string, theirs: string | null, of: (measure: Measure) => number | null): string => {
    const ratio = middle((round) => {
      const [one, other] = [mine, theirs ?? ''].map((name) => {
        const measure = round.get(name)
        return measure === undefined ? null : of(measure)
      })
      return one == null || other == null ? null : one / other
    })
    return ratio === null ? '' : `${ratio.toFixed(2)} ×`
  }
  const rows = targets.map(({ name, bare, rest }) => {
    const one = (of: (measure: Measure) => number | null) =>
      middle((round) => {
        const measure = round.get(name)
        return measure === undefined ? null : of(measure)
      })
    const work = one((measure) => measure.work)
    const p99 = one((measure) => measure.p99)
    return [
      name,
      Math.round(one((measure) => measure.perSecond) ?? 0).toLocaleString('en-GB'),
      work === null ? '' : `${work.toFixed(0)} µs`,
      `${((one((measure) => measure.bytes) ?? 0) / 1024).toFixed(1)} KB`,
      times(name, bare, ({ perSecond }) => perSecond),
      times(name, rest, ({ perSecond }) => perSecond),
      p99 === null ? '' : `${p99.toFixed(1)} ms`,
      times(name, bare, (measure) => measure.p99),
    ]
  })
  const head = [
    '',
    'requests/s',
    'work',
    'a response',
    'of node:http',
    'of Payload',
    `p99 at ${String(many)}`,
    'of node:http',
  ]
  printTable(head, rows)
  const machine = `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}`
  const method = `${String(few)} connections, median of ${String(all.length)} turns of ${String(seconds)} s`
  process.stdout.write(
    `\n${machine}, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; ${method}.\n`,
  )
}
