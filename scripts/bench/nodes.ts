import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type BenchNode = {
  readonly url: string
  readonly pid: number
  readonly order: (what: object) => Promise<unknown>
}
export type BenchHouse = {
  readonly nodes: readonly BenchNode[]
  readonly close: () => Promise<void>
}

const ready = z.object({ port: z.number() })
const answered = z.object({ answer: z.unknown() })

/** So many nodes, each a process of its own, over one new SQLite database. */
export async function openNodes(count: number): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  const databaseUrl = `file:${join(folder, 'bench.db')}`
  const processes: ChildProcess[] = []
  const nodes: BenchNode[] = []
  // One after the other: the first makes the tables.
  for (let number = 0; number < count; number += 1) {
    const child = fork(fileURLToPath(new URL(`./node${extname(import.meta.url)}`, import.meta.url)), {
      // See scripts/load-plainly.mjs.
      execArgv: ['--conditions=production', '--expose-gc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        MEDIA_DIR: join(folder, 'media'),
        SEARCH_DIR: join(folder, 'search'),
        PAYLOAD_SECRET: 'a secret of the bench, 32 letters',
        SEED_DEMO: 'off',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    processes.push(child)
    const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
      throw new Error(`A node of the bench ended by itself (${String(signal ?? code)}); what it said is above.`)
    })
    ended.catch(() => undefined)
    const answerOf = async (): Promise<unknown> => {
      const messages: unknown[] = await Promise.race([once(child, 'message'), ended])
      return messages[0]
    }
    const { port } = ready.parse(await answerOf())
    nodes.push({
      url: `http://127.0.0.1:${String(port)}`,
      pid: child.pid ?? 0,
      async order(what) {
        const answer = answerOf()
        child.send(what)
        return answered.parse(await answer).answer
      },
    })
  }
  return {
    nodes,
    async close() {
      await Promise.all(
        processes.map(async (child) => {
          const gone = once(child, 'exit')
          child.kill('SIGKILL')
          await gone
        }),
      )
      await rm(folder, { recursive: true, force: true })
    },
  }
}
