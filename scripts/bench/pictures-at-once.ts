/** What a hundred pictures that come in at once cost: the memory of the house, and how long readers wait meanwhile. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { startChild } from './child.ts'
import { openNodes, type BenchNode } from './nodes.ts'
import { aPhotograph, remarked } from './photograph.ts'
import { soakSlug } from './soak-judge.ts'
import { printTable } from './table.ts'
import { weighAlways } from './weigh.ts'

const idleMs = 10_000
const counted = z.object({ all: z.number(), left: z.number() })
const waits = z.array(z.number())

export async function benchUploads(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  const house = await openNodes(1)
  try {
    const [node] = house.nodes
    if (node === undefined) return
    await node.order({ do: 'start' })
    const token = z.string().parse(await node.order({ do: 'engage' }))
    await node.order({ do: 'bring out', number: 1, at: Date.now() })
    const files = await photographs(folder, count)
    const reader = await startChild('pictures-reader', {}, [node.url, `/v1/stories/${soakSlug(1)}`])
    await pass(2_000)
    await reader.ask('tell')
    await pass(idleMs)
    const idle = waits.parse(await reader.ask('tell'))
    const memory = weighAlways(node.pid)

    const began = performance.now()
    const answers = await Promise.all(files.map((file) => send(node, token, file)))
    const takenIn = (performance.now() - began) / 1000
    const meanwhile = waits.parse(await reader.ask('tell'))
    while (counted.parse(await node.order({ do: 'count pictures' })).left > 0) await pass(1_000)
    const ready = (performance.now() - began) / 1000
    const after = waits.parse(await reader.ask('tell'))
    const peak = await memory.stop()
    await reader.close()

    const refused = answers.filter((status) => status !== 201)
    if (refused.length > 0) throw new Error(`${String(refused.length)} were refused: ${String(refused[0])}.`)
    const readers = (of: readonly number[]) => [at(of, 0.5), at(of, 0.99), at(of, 1)].map((ms) => `${ms.toFixed(1)} ms`)
    printTable(
      [`${String(count)} uploads at once`, 'took', 'readers wait: p50', 'p99', 'worst', 'p99 over idle'],
      [
        ['before', '', ...readers(idle), ''],
        ['until the last was answered', `${takenIn.toFixed(1)} s`, ...readers(meanwhile), over(meanwhile, idle)],
        ['and until all were ready', `${ready.toFixed(1)} s`, ...readers(after), over(after, idle)],
      ],
    )
    process.stdout.write(`\nAt most ${(peak / 1024).toFixed(0)} MiB, of the server and all it started.\n`)
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function photographs(folder: string, count: number): Promise<readonly string[]> {
  const photograph = await aPhotograph()
  process.stdout.write(`${String(count)} × ${(photograph.length / 1e6).toFixed(1)} MB, 24 megapixels each.\n`)
  const files: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const file = join(folder, `photograph-${String(number)}.jpg`)
    await writeFile(file, remarked(photograph, `Picture ${String(number)}`))
    files.push(file)
  }
  return files
}

/** As a browser sends a form, from the disk. @returns the status of the answer */
async function send({ url }: BenchNode, token: string, file: string): Promise<number> {
  const boundary = 'of-the-bench'
  const part = (what: string) => `--${boundary}\r\nContent-Disposition: form-data; ${what}\r\n`
  const head = `${part('name="_payload"')}\r\n{"altText":"Grain"}\r\n${part('name="file"; filename="photograph.jpg"')}Content-Type: image/jpeg\r\n\r\n`
  const tail = `\r\n--${boundary}--\r\n`
  const { size } = await stat(file)
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/api/images`, {
      method: 'POST',
      headers: {
        authorization: `JWT ${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': head.length + size + tail.length,
      },
    })
    sending.once('error', reject)
    sending.once('response', (answer) => {
      answer.resume()
      answer.once('end', () => {
        resolve(answer.statusCode ?? 0)
      })
    })
    sending.write(head)
    const bytes = createReadStream(file)
    bytes.once('error', reject)
    bytes.once('end', () => sending.end(tail))
    bytes.pipe(sending, { end: false })
  })
}

function over(these: readonly number[], idle: readonly number[]): string {
  return `${(at(these, 0.99) / at(idle, 0.99)).toFixed(1)} ×`
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN
}
