/**
 * `npm run test:browser`: the panel in a real Chromium, against the compiled server. The demo newsroom is set up once; each
 * file of tests opens a copy of it. The browser is CHROMIUM_PATH, else /usr/bin/chromium, else Playwright's own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { runJest } from './run-jest.mjs'

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find(
  (one) => one && existsSync(one),
)
if (path === undefined) {
  process.stderr.write('There is no Chromium: install one, or name it in CHROMIUM_PATH.\n')
  process.exit(1)
}
const template = mkdtempSync(join(tmpdir(), 'stet-demo-'))
process.once('exit', () => rmSync(template, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const newsroom = {
  DATABASE_URL: `file:${join(template, 'stet.db')}`,
  MEDIA_DIR: join(template, 'media'),
  SEARCH_DIR: join(template, 'search'),
  PAYLOAD_SECRET: 'a secret that only this test knows',
  NEWSROOM_ZONE: 'Europe/London',
  DEMO_PASSWORD: 'a-password-for-the-cast',
  LOG_LEVEL: 'warn',
}
mustRun(['scripts/build.mjs'], {})
mustRun(['scripts/run.mjs', 'seed'], { ...newsroom, SEED_DEMO: 'on' })
process.exit(
  await runJest([...process.argv.slice(2), '--runInBand', '--selectProjects', 'browser'], {
    CHROMIUM_PATH: path,
    DATABASE_URL: '',
    PANEL_TEMPLATE: JSON.stringify({ folder: template, newsroom }),
  }),
)

function mustRun(words, env) {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(1)
}
