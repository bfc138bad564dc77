/** `bench -- wire-node`: how soon a `ROLE=wire` node is ready, and what memory it has after it was read at full speed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import { benchPlace, startChild } from './child.ts'
import { slugOf } from './many-stories.ts'
import { freePort } from './open-door.ts'
import { printTable } from './table.ts'

const seconds = 10

export async function benchWireNode(): Promise<void> {
  const place = await benchPlace()
  try {
    const child = await startChild('many-server', place.env, ['1000'])
    await child.close()
    const node = await startWireNode(place.env, `/v1/stories/${slugOf(500)}`)
    printTable(['ready after', 'memory when ready', 'requests/s of one story', 'memory then'], [node])
  } finally {
    await place.close()
  }
}

/** A wire node that is ready. @returns a row of the table */
export async function startWireNode(env: Readonly<Record<string, string>>, path: string): Promise<readonly string[]> {
  const began = performance.now()
  const { url, pid, close } = await openWireNode(env)
  try {
    const after = performance.now() - began
    const before = await memoryOf(pid)
    const { requests, non2xx, errors } = await autocannon({ url: url + path, connections: 10, duration: seconds })
    if (non2xx > 0 || errors > 0) throw new Error(`${path} did not answer 200 every time.`)
    const perSecond = Math.round(requests.average).toLocaleString('en-GB')
    return [`${(after / 1000).toFixed(2)} s`, before, perSecond, await memoryOf(pid)]
  } finally {
    await close()
  }
}

export type WireNode = {
  readonly url: string
  readonly pid: number | undefined
  readonly close: () => Promise<void>
}

/** The server as it is installed, of the role that reads alone; once it is ready. */
export async function openWireNode(env: Readonly<Record<string, string>>): Promise<WireNode> {
  const url = `http://127.0.0.1:${String(await freePort())}`
  const node = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...env, ROLE: 'wire', PORT: new URL(url).port, SITE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  async function close(): Promise<void> {
    if (node.exitCode !== null || node.signalCode !== null) return
    const gone = once(node, 'exit')
    node.kill('SIGKILL')
    await gone
  }
  try {
    while (!(await isReady(url))) if (node.exitCode !== null) throw new Error('The wire node ended by itself.')
    return { url, pid: node.pid, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/ready`).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, 10))
  return answer?.ok === true
}

/** What of the machine's memory is its own and its libraries', as Linux counts it. */
async function memoryOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
  return kilobytes === undefined ? 'unknown' : `${(Number(kilobytes) / 1024).toFixed(0)} MiB`
}
