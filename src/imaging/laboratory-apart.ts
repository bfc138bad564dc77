import { fork, type ChildProcess } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { acceptedTypes } from './inspect.ts'
import type { Laboratory } from './laboratory.ts'
import { errorOf, said, type Asked } from './laboratory-messages.ts'
import type { Made } from './renditions.ts'

/** A laboratory that its owner closes. */
export type LaboratoryApart = Laboratory & { readonly end: () => void }

type Job = {
  readonly done: (found: unknown) => void
  readonly failed: (error: Error) => void
  readonly made: Made
}

type Work<A = Asked> = A extends Asked ? Omit<A, 'id'> : never

const nobodyAsks: Made = () => Promise.resolve()

/** How long its process stays when nobody asks it anything: it keeps memory that others may want. In milliseconds. */
const idleMs = 10_000

/**
 * A process of its own for pixels, behind the one that answers readers: it has the processor when nobody else wants it, and a
 * picture that brings it down costs the work in hand alone. Started by the first picture, gone a while after the last.
 */
export function createLaboratoryApart(program = programHere): LaboratoryApart {
  const jobs = new Map<number, Job>()
  let process: ChildProcess | null = null
  let number = 0
  let idle: NodeJS.Timeout | undefined

  function started(): ChildProcess {
    if (process !== null) return process
    const child = fork(program, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    process = child
    child.on('message', (message) => void hear(child, message))
    child.once('error', (error) => over(child, error.message))
    child.once('exit', (code, signal) => over(child, String(signal ?? code)))
    return child
  }

  function over(child: ChildProcess, how: string): void {
    if (process !== child) return
    process = null
    const all = [...jobs.values()]
    jobs.clear()
    for (const { failed } of all) failed(new Error(`The process that works on pictures ended (${how}).`))
  }

  async function hear(child: ChildProcess, message: unknown): Promise<void> {
    const heard = said.parse(message)
    const job = jobs.get(heard.id)
    if (job === undefined) return
    if (heard.says === 'made') {
      // Whoever stops the work hears of it when the process has cleared up.
      const stopped = await job.made(heard.done, heard.of).then(() => null, asError)
      // The process may have ended meanwhile, and its work with it.
      if (!jobs.has(heard.id)) return
      if (stopped !== null) jobs.set(heard.id, { ...job, failed: () => job.failed(stopped) })
      if (child.connected) child.send({ id: heard.id, work: 'go on', isWanted: stopped === null })
      return
    }
    jobs.delete(heard.id)
    if (heard.says === 'done') job.done(heard.found)
    else job.failed(errorOf(heard.why))
    rest()
  }

  function rest(): void {
    clearTimeout(idle)
    if (jobs.size === 0) idle = setTimeout(end, idleMs).unref()
  }

  function end(): void {
    clearTimeout(idle)
    const ending = process
    process = null
    ending?.kill()
  }

  function ask(asked: Work, made = nobodyAsks): Promise<unknown> {
    clearTimeout(idle)
    number += 1
    const id = number
    return new Promise((done, failed) => {
      jobs.set(id, { done, failed, made })
      started().send({ ...asked, id })
    })
  }

  return {
    inspect: async (...given) => inspected.parse(await ask({ work: 'inspect', given })),
    glance: async (...given) => glance.parse(await ask({ work: 'glance', given })),
    make: async (given, made) => files.parse(await ask({ work: 'make', given }, made)),
    end,
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

const programHere = fileURLToPath(new URL(`./laboratory-process${extname(import.meta.url)}`, import.meta.url))

const inspected = z.object({
  type: z.enum(acceptedTypes),
  extension: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  digest: z.string(),
})

const glance = z.object({
  placeholder: z.string(),
  thumbhash: z.string(),
  dominantColour: z.string(),
  likeness: z.string().nullable(),
})

const files = z.array(
  z.object({
    name: z.string(),
    type: z.string(),
    width: z.number(),
    height: z.number(),
  }),
)
