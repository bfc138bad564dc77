/**
 * Builds what is not built: the server (`dist`, from TypeScript, file by file) and the panel (`.next`). A stamp in each says
 * what it was built from, so that a second start builds nothing.
 *
 *   node scripts/build.mjs [server|panel] [--force]
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url)), '..')
const shared = ['payload.config.ts', 'package-lock.json', 'tsconfig.json']
const panelOnly = ['src/app', 'src/admin']
const serverOnly = ['src/client', 'src/delivery', 'src/reader', 'src/front', 'src/app.ts', 'src/server.ts']

const outputs = {
  server: {
    stamp: 'dist/.built-from',
    inputs: () => files([...shared, 'tsconfig.build.json', 'src', 'scripts'], panelOnly),
    build: buildServer,
  },
  panel: {
    stamp: '.next/.built-from',
    inputs: () => files([...shared, 'tsconfig.next.json', 'next.config.mjs', 'src', 'public'], serverOnly),
    build: buildPanel,
  },
}

/** Whether this output is what today's sources give. */
export function isBuilt(name) {
  const { stamp, inputs } = outputs[name]
  const path = join(root, stamp)
  return existsSync(path) && readFileSync(path, 'utf8') === fingerprint(inputs())
}

export async function build(name) {
  const { stamp, inputs, build: make } = outputs[name]
  const from = fingerprint(inputs())
  const began = Date.now()
  say(`Building the ${name}…`)
  rmSync(join(root, stamp), { force: true })
  await make()
  writeFileSync(join(root, stamp), from)
  say(`Built the ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

async function buildServer() {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  for (const file of files(['payload.config.ts', 'src', 'scripts'], panelOnly)) {
    const target = join(root, 'dist', file)
    mkdirSync(dirname(target), { recursive: true })
    if (/\.tsx?$/.test(file)) {
      const source = readFileSync(join(root, file), 'utf8')
      const { outputText } = ts.transpileModule(source, { compilerOptions: options, fileName: file })
      writeFileSync(target.replace(/\.tsx?$/, '.js'), outputText)
    } else if (!file.startsWith('scripts/')) {
      cpSync(join(root, file), target)
    }
  }
  declareClient(ts, options)
}

/** What `stet/client` is to a compiler elsewhere. */
function declareClient(ts, options) {
  const declaring = { ...options, declaration: true, emitDeclarationOnly: true }
  ts.createProgram([join(root, 'src/client/wire-client.ts')], declaring).emit()
}

/** The panel's build reads the configuration: what it holds of this machine's secrets must not get in. */
function buildPanel() {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: 'file:./data/stet.db',
    PAYLOAD_SECRET: 'only while building',
    LOG_LEVEL: 'warn',
    ROLE: 'all',
  }
  return new Promise((resolve, reject) => {
    const next = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [next.stdout, next.stderr]) stream.on('data', (chunk) => (said += chunk))
    const life = setInterval(() => say('  still building the panel…'), 15_000)
    next.on('error', reject)
    next.on('close', (code) => {
      clearInterval(life)
      if (code === 0) return resolve()
      process.stderr.write(said)
      reject(new Error(`The panel could not be built (next build ended with ${code}).`))
    })
  })
}

function files(roots, without) {
  const found = roots.flatMap((name) => {
    const path = join(root, name)
    if (!existsSync(path)) return []
    if (/\.\w+$/.test(name)) return [name]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath ?? entry.path, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
  })
  return found.filter((file) => !without.some((name) => file === name || file.startsWith(`${name}/`))).sort()
}

function fingerprint(names) {
  const hash = createHash('sha256')
  for (const name of names)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)))
      .update('\0')
  return hash.digest('hex')
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const force = process.argv.includes('--force')
  const asked = process.argv.slice(2).filter((word) => word in outputs)
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(outputs)) if (force || !isBuilt(name)) await build(name)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
