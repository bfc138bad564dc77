import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { runNode, type RunningNode } from '../../support/running-node.ts'

export type Look = { readonly theme?: 'light' | 'dark'; readonly width?: number }

export type PanelAtTest = {
  readonly url: string
  /** A window of its own, signed in as nobody. */
  readonly open: (look?: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

const password = 'a-password-for-the-cast'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** The demo newsroom on a database of its own, as `npm start` serves it, and a real Chromium to look at it. */
export async function openPanelAtTest(): Promise<PanelAtTest> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-panel-'))
  const node: RunningNode = await runNode({
    DATABASE_URL: `file:${join(folder, 'stet.db')}`,
    MEDIA_DIR: join(folder, 'media'),
    PAYLOAD_SECRET: 'a secret that only this test knows',
    NEWSROOM_ZONE: 'Europe/London',
    SEED_DEMO: 'on',
    DEMO_PASSWORD: password,
    LOG_LEVEL: 'warn',
  })
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: flags,
  })
  return {
    url: node.url,
    async open({ theme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({
        baseURL: node.url,
        colorScheme: theme,
        viewport: { width, height: width < 500 ? 844 : 900 },
      })
      context.setDefaultTimeout(60_000)
      return context.newPage()
    },
    async close() {
      await browser.close()
      await node.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Signs in by one click on the demo's sign-in page. */
export async function comeInAs(page: Page, name: string): Promise<void> {
  await page.goto('/admin/login')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { name: 'Now', exact: true }).waitFor()
}

/** What this person's browser would ask of the desk. */
export async function askAs(page: Page, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await page.request.fetch(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { data: body }),
    headers: { origin: new URL(page.url()).origin },
  })
  const json: unknown = await answer.json()
  if (!answer.ok()) throw new Error(`${path}: ${String(answer.status())} ${JSON.stringify(json)}`)
  return { ...Object(json) }
}

/** What axe finds serious or critical on the page as it stands, a line for each. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  // What is fetched when it is wanted is there, and has been drawn.
  await page.waitForFunction(() => document.querySelector('.shimmer-effect') === null)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const found = await axe.run(document, { resultTypes: ['violations'] })
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
