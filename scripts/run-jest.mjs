import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Jest, with Node's own modules for ES modules switched on. @returns what it ended with */
export function runJest(words, env = {}) {
  const options =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim()
  const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: allowed(options), NODE_ENV: 'test', ...env },
  })
  return new Promise((resolve) => jest.once('close', (code) => resolve(code ?? 1)))
}

/** Node 20.9 does not know how to be silent about one kind of warning. */
function allowed(options) {
  return process.allowedNodeEnvironmentFlags.has('--disable-warning')
    ? options
    : options.replace(/ --disable-warning=\w+/, '')
}
