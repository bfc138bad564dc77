/**
 * What an answer of the public API costs, beside what nothing at all would cost (Express sending the same bytes), and
 * beside Payload's own REST answering with the same stories. The server is a process of its own, the load is this one;
 * the targets take turns, so that a busy moment of the machine is shared out.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { z } from 'zod'

const targetsMessage = z.array(
  z.object({
    name: z.string(),
    url: z.string(),
    /** The target that sends the same bytes and does nothing else. */
    baseline: z.string().nullable(),
    /** Payload's answer with the same content. */
    payload: z.string().nullable(),
  }),
)
type Target = z.infer<typeof targetsMessage>[number]
type Measure = { readonly perSecond: number; readonly p99: number; readonly bytes: number }

const rounds = 3
const seconds = 3
const connections = 10

export async function benchDelivery(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  const server = fork(fileURLToPath(new URL(`./delivery-server${extname(import.meta.url)}`, import.meta.url)), {
    // See scripts/load-plainly.mjs.
    execArgv: ['--conditions=production'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
      MEDIA_DIR: join(folder, 'media'),
      SEARCH_DIR: join(folder, 'search'),
      PAYLOAD_SECRET: 'a secret of the bench, 32 letters',
      SEED_DEMO: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    const targets = await targetsOf(server)
    const measures = new Map<string, Measure[]>()
    for (const { url } of targets) await autocannon({ url, connections, duration: 1 })
    for (let round = 0; round < rounds; round += 1) {
      for (const target of targets)
        measures.set(target.name, [...(measures.get(target.name) ?? []), await load(target)])
    }
    print(targets, new Map([...measures].map(([name, several]) => [name, middle(several)])))
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function targetsOf(server: ReturnType<typeof fork>): Promise<Target[]> {
  const ended = once(server, 'exit').then(() => {
    throw new Error('The server that was to be measured ended before it began; what it said is above.')
  })
  const messages: unknown[] = await Promise.race([once(server, 'message'), ended])
  return targetsMessage.parse(messages[0])
}

async function load({ name, url }: Target): Promise<Measure> {
  const result = await autocannon({ url, connections, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} (${url}) did not answer 200 every time.`)
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    bytes: result.throughput.total / result.requests.total,
  }
}

function middle(several: readonly Measure[]): Measure {
  const at = Math.floor(several.length / 2)
  const median = (of: (measure: Measure) => number): number =>
    several.map(of).sort((one, other) => one - other)[at] ?? Number.NaN
  return { perSecond: median((m) => m.perSecond), p99: median((m) => m.p99), bytes: median((m) => m.bytes) }
}

function print(targets: readonly Target[], measures: ReadonlyMap<string, Measure>): void {
  const ratio = (name: string, other: string | null): string => {
    const [mine, theirs] = [measures.get(name), other === null ? undefined : measures.get(other)]
    return mine === undefined || theirs === undefined ? '' : `${(mine.perSecond / theirs.perSecond).toFixed(2)} ×`
  }
  const rows = targets.map(({ name, baseline, payload }) => {
    const { perSecond = 0, p99 = 0, bytes = 0 } = measures.get(name) ?? {}
    return [
      name,
      Math.round(perSecond).toLocaleString('en-GB'),
      `${String(p99)} ms`,
      `${(bytes / 1024).toFixed(1)} KB`,
      ratio(name, baseline),
      ratio(name, payload),
    ]
  })
  const table = [['', 'requests/s', 'p99', 'a response', 'of bare Express', 'of Payload'], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = table.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '),
  )
  const machine = `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}`
  const method = `${String(connections)} connections, median of ${String(rounds)} turns of ${String(seconds)} s`
  process.stdout.write(`\n${lines.join('\n')}\n\n${machine}; ${method}.\n`)
}
