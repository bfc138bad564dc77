import { spawn } from 'node:child_process'
import { compiled } from './compiled.ts'

export type Ended = { readonly code: number | null; readonly said: string }

/** Runs one of our programs to its end. */
export async function runProgram(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, ['--conditions=production', await compiled(program), ...words], {
    env: { NODE_ENV: 'production', LOG_LEVEL: 'error', PATH, HOME, TMPDIR, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}
