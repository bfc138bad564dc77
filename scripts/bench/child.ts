import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type BenchChild = {
  /** The first thing it said: it is ready. */
  readonly said: unknown
  /** Tells it something. @returns what it answers */
  readonly ask: (what: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

export type BenchPlace = { readonly env: Readonly<Record<string, string>>; readonly close: () => Promise<void> }

/** A new database, and folders beside it, for programs of a bench. `DATABASE_URL` may name another server, and an empty one. */
export async function benchPlace(): Promise<BenchPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  return {
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
      MEDIA_DIR: join(folder, 'media'),
      SEARCH_DIR: join(folder, 'search'),
      PAYLOAD_SECRET: 'a secret of the bench, 32 letters',
      SEED_DEMO: 'off',
      LOG_LEVEL: 'error',
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A program of `scripts/bench` in a process of its own, once it says that it is ready. */
export async function startChild(
  program: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<BenchChild> {
  const path = fileURLToPath(new URL(`./${program}${extname(import.meta.url)}`, import.meta.url))
  const child = fork(path, words, {
    // See scripts/load-plainly.mjs.
    execArgv: ['--conditions=production'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${program} ended by itself; what it said is above.`)
  })
  ended.catch(() => undefined)
  const next = async (): Promise<unknown> => {
    const messages: unknown[] = await Promise.race([once(child, 'message'), ended])
    return messages[0]
  }
  return {
    said: await next(),
    async ask(what) {
      const answer = next()
      child.send(what)
      return answer
    },
    async close() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
