/**
 * What it takes from an upload until a picture is ready, beside what sharp alone takes to make the same files of the same
 * photograph, and what a release takes to make them public. Each is a process of its own, and they take turns.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { aPhotograph, remarked } from './photograph.ts'
import { benchUploads } from './pictures-at-once.ts'

const rounds = 5

const measured = z.object({ seconds: z.number(), peakMb: z.number(), publicMs: z.number().nullable() })
type Measured = z.infer<typeof measured>

/** `bench -- pictures` measures both; `bench -- pictures at-once 20` only so many uploads at once. */
export async function benchPictures([part, count]: readonly string[]): Promise<void> {
  if (part !== 'at-once') await benchOne()
  await benchUploads(Number(count ?? 100))
}

async function benchOne(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  const workers: ChildProcess[] = []
  try {
    const photograph = await aPhotograph()
    process.stdout.write(`A photograph of 24 megapixels, ${(photograph.length / 1e6).toFixed(1)} MB.\n`)
    const bare = await hire(workers, 'bare', folder)
    const house = await hire(workers, 'house', folder)
    const found: { bare: Measured[]; house: Measured[] } = { bare: [], house: [] }
    // The first of each warms the process up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const file = join(folder, `photograph-${String(round)}.jpg`)
      await writeFile(file, remarked(photograph, `Round ${String(round)}`))
      const one = { bare: await bare(file), house: await house(file) }
      process.stdout.write(`  round ${String(round)}: ${line('sharp', one.bare)}; ${line('Stet', one.house)}\n`)
      if (round === 0) continue
      found.bare.push(one.bare)
      found.house.push(one.house)
    }
    report(found)
  } finally {
    for (const worker of workers) worker.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function hire(workers: ChildProcess[], work: 'bare' | 'house', folder: string) {
  const program = fileURLToPath(new URL(`./pictures-worker${extname(import.meta.url)}`, import.meta.url))
  const worker = fork(program, [work], {
    // See scripts/load-plainly.mjs.
    execArgv: ['--conditions=production'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(folder, `${work}.db`)}`,
      MEDIA_DIR: join(folder, work),
      PAYLOAD_SECRET: 'a secret of the bench, 32 letters',
      SEED_DEMO: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  workers.push(worker)
  const ended = once(worker, 'exit').then(() => {
    throw new Error(`The process that measures “${work}” ended by itself; what it said is above.`)
  })
  ended.catch(() => undefined)
  const answer = async (): Promise<unknown> => {
    const messages: unknown[] = await Promise.race([once(worker, 'message'), ended])
    return messages[0]
  }
  await answer()
  return async (file: string): Promise<Measured> => {
    const answered = answer()
    worker.send(file)
    return measured.parse(await answered)
  }
}

function line(who: string, { seconds, peakMb }: Measured): string {
  return `${who} ${seconds.toFixed(2)} s, at most ${peakMb.toFixed(0)} MB`
}

function report({ bare, house }: { readonly bare: readonly Measured[]; readonly house: readonly Measured[] }): void {
  const seconds = (of: readonly Measured[]) => middle(of.map((one) => one.seconds))
  const peak = (of: readonly Measured[]) => Math.max(...of.map(({ peakMb }) => peakMb))
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
  process.stdout.write(`
${machine}; the median of ${String(rounds)}, the highest memory of the process and all it started.

|                      | seconds | peak memory |
| -------------------- | ------: | ----------: |
| sharp alone          | ${seconds(bare).toFixed(2)} | ${peak(bare).toFixed(0)} MB |
| from upload to ready | ${seconds(house).toFixed(2)} | ${peak(house).toFixed(0)} MB |

${(seconds(house) / seconds(bare)).toFixed(2)} × sharp alone. Making all its files public: ${middle(house.map(({ publicMs }) => publicMs ?? Number.NaN)).toFixed(1)} ms.
`)
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
