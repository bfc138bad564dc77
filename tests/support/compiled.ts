import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const folder = '.cache/programs'
const known = new Map<string, Promise<string>>()

/**
 * One of our programs as one file of JavaScript: a process that begins with it is there in half the time of one that reads
 * our sources. @returns its path
 */
export function compiled(program: string): Promise<string> {
  const path = known.get(program) ?? compile(program)
  known.set(program, path)
  return path
}

async function compile(program: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [program],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
  })
  const text = outputFiles.map((file) => file.text).join('')
  const path = `${folder}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`
  await mkdir(folder, { recursive: true })
  // Another file of tests may run it in this moment, or write it too.
  const part = `${path}.${String(process.pid)}`
  await writeFile(part, text)
  await rename(part, path)
  return path
}
