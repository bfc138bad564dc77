/**
 * `npm run test:browser`: the panel in a real Chromium, against the compiled server on a database of its own. The browser is
 * CHROMIUM_PATH, else /usr/bin/chromium, else Playwright's own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { runJest } from './run-jest.mjs'

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find(
  (one) => one && existsSync(one),
)
if (path === undefined) {
  process.stderr.write('There is no Chromium: install one, or name it in CHROMIUM_PATH.\n')
  process.exit(1)
}
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
process.exit(
  await runJest([...process.argv.slice(2), '--runInBand', '--selectProjects', 'browser'], {
    CHROMIUM_PATH: path,
    DATABASE_URL: '',
  }),
)
