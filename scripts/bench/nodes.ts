import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { benchPlace } from './child.ts'

export type BenchNode = {
  readonly url: string
  readonly pid: number
  readonly order: (what: object) => Promise<unknown>
}
export type BenchHouse = {
  readonly nodes: readonly BenchNode[]
  /** What another program needs to be told, to be of this house. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

const ready = z.object({ port: z.number() })
const answered = z.object({ answer: z.unknown() })

/** So many nodes, each a process of its own, over one new SQLite database. */
export async function openNodes(count: number): Promise<BenchHouse> {
  const { env, close } = await benchPlace()
  const processes: ChildProcess[] = []
  const nodes: BenchNode[] = []
  // One after the other: the first makes the tables.
  for (let number = 0; number < count; number += 1) {
    const child = fork(fileURLToPath(new URL(`./node${extname(import.meta.url)}`, import.meta.url)), {
      // See scripts/load-plainly.mjs.
      execArgv: ['--conditions=production', '--expose-gc'],
      env: { ...process.env, ...env },
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
    env,
    async close() {
      await Promise.all(
        processes.map(async (child) => {
          const gone = once(child, 'exit')
          child.kill('SIGKILL')
          await gone
        }),
      )
      await close()
    },
  }
}
