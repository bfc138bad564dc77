/**
 * Runs a compiled program, after building what it needs: `node scripts/run.mjs <script> …` runs `scripts/<script>.ts`.
 * Plain JavaScript for any Node, so that an old one gets a sentence instead of a syntax error.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')

export async function run(needs, program) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9))
    fail(`Stet needs Node 20.9 or later; this is Node ${process.versions.node}.`)
  if (!existsSync(join(root, 'node_modules/payload'))) fail('The packages are not installed yet: run npm ci first.')
  process.chdir(root)
  process.env.NODE_ENV = 'production'
  const { isBuilt } = await import('./build.mjs')
  const missing = needs.filter((name) => !isBuilt(name))
  if (missing.length > 0) {
    // In a process of its own, so that the compiler's memory goes with it.
    const { status } = spawnSync(process.execPath, [join(here, 'build.mjs'), ...missing], { stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
  const { loadPlainly } = await import('./load-plainly.mjs')
  loadPlainly()
  await import(pathToFileURL(join(root, program)).href)
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script] = process.argv.splice(2, 1)
  if (!/^[a-z-]+$/.test(script ?? '')) fail('Usage: node scripts/run.mjs <script> [arguments]')
  await run(['server'], `dist/scripts/${script}.js`)
}
