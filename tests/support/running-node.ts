import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

export type RunningNode = {
  readonly url: string
  /** All that it printed, both ways. */
  readonly said: () => string
  readonly stop: () => Promise<number | null>
  /** What it ended with. */
  readonly ended: Promise<number | null>
}

/** A server process of its own, from the source, without the panel. It is there once `/ready` says so, or has ended by itself. */
export async function runNode(env: Record<string, string>, preload: readonly string[] = []): Promise<RunningNode> {
  const imports = ['tsx', ...preload].flatMap((module) => ['--import', module])
  return run([...imports, 'src/server.ts'], env)
}

/** What `npm start` runs, built when it is not: the whole house, panel and all. */
export async function runHouse(env: Record<string, string>): Promise<RunningNode> {
  return run(['scripts/start.mjs'], env)
}

async function run(words: readonly string[], env: Record<string, string>): Promise<RunningNode> {
  const port = env['PORT'] ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...words], {
    env: { ...cleanEnvironment(), PORT: port, SITE_URL: url, SEARCH_DIR: searchBeside(env['MEDIA_DIR']), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await Promise.race([ended, isReady(url, child)])
  return {
    url,
    said: () => said,
    ended,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Nodes of one test share a folder of indexes, and each takes a file of its own. */
function searchBeside(mediaDir = './media'): string {
  return join(mediaDir, '..', 'search')
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TMPDIR: process.env['TMPDIR'],
    NODE_OPTIONS: '',
  }
}

async function isReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/ready`).catch(() => null)
    if (answer?.ok === true) return
    // Another process is starting: there is nothing to be told by.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('A TCP server has an address.')
  return address.port
}
