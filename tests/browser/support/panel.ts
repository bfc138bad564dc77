import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { cast, type CastPart } from '../../../src/demo/cast.ts'
import { openBrowser } from '../../support/browser.ts'
import { freePort, runHouse, type RunningNode } from '../../support/running-node.ts'

export type Look = { readonly theme?: 'light' | 'dark'; readonly width?: number }

export type PanelAtTest = {
  readonly url: string
  /** A window of its own, signed in as nobody. */
  readonly open: (look?: Look) => Promise<Page>
  /** The server ends, as when a machine is restarted; whoever asks meanwhile gets no answer. */
  readonly stop: () => Promise<void>
  /** It is there again, at the same address and on the same database. */
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

type Template = { readonly folder: string; readonly newsroom: Readonly<Record<string, string>> }

/** A panel that is slow is no broken one: nothing here measures time. */
const patienceMs = 90_000

/** A copy of the demo newsroom, as `npm start` serves it, and a real Chromium to look at it. */
export async function openPanelAtTest(): Promise<PanelAtTest> {
  const { folder: template, newsroom } = theTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'stet-panel-'))
  cpSync(template, folder, { recursive: true })
  const env = {
    ...newsroom,
    DATABASE_URL: `file:${join(folder, 'stet.db')}`,
    MEDIA_DIR: join(folder, 'media'),
    SEARCH_DIR: join(folder, 'search'),
    SEED_DEMO: 'on',
    PORT: String(await freePort()),
  }
  const [browser, first] = await Promise.all([openBrowser(), runHouse(env)])
  let node: RunningNode = first
  return {
    url: node.url,
    async open({ theme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({
        baseURL: node.url,
        colorScheme: theme,
        viewport: { width, height: width < 500 ? 844 : 900 },
      })
      context.setDefaultTimeout(patienceMs)
      return context.newPage()
    },
    async stop() {
      await node.stop()
    },
    async start() {
      node = await runHouse(env)
    },
    async close() {
      await browser.close()
      await node.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function theTemplate(): Template {
  const said = process.env['PANEL_TEMPLATE']
  if (said === undefined) throw new Error('The demo newsroom is not there: run these tests with npm run test:browser.')
  // What the script that runs these tests wrote.
  return JSON.parse(said) as Template
}

export function theOneWhoIs(part: CastPart): (typeof cast)[number] {
  const found = cast.find((member) => member.part === part)
  if (found === undefined) throw new Error(`Nobody of the cast is ${part}.`)
  return found
}

/** Signs in without the sign-in page, which has a test of its own. */
export async function signInAs(page: Page, part: CastPart): Promise<void> {
  const { email } = theOneWhoIs(part)
  const answer = await page.request.post('/api/users/login', {
    data: { email, password: theTemplate().newsroom['DEMO_PASSWORD'] },
  })
  if (!answer.ok()) throw new Error(`${email} can't sign in: ${String(answer.status())} ${await answer.text()}`)
}

/** A thing by its collection, a field of it, and what the field says. */
export type Thing = readonly [collection: string, field: string, value: string]

/** A window of this member of the cast, on the page of a thing. */
export async function openThing(panel: PanelAtTest, part: CastPart, thing: Thing, look: Look): Promise<Page> {
  const [collection, field, value] = thing
  const page = await panel.open(look)
  await signInAs(page, part)
  await goTo(page, '/admin')
  const where = `where[${field}][equals]=${encodeURIComponent(value)}`
  const { docs } = await askAs(page, `/${collection}?draft=true&depth=0&limit=1&${where}`)
  const id: unknown = Array.isArray(docs) ? Reflect.get(Object(docs[0]), 'id') : null
  await goTo(page, `/admin/collections/${collection}/${String(id)}`)
  return page
}

/** A part of the page by what it is called. */
export const region = (page: Page, name: RegExp) => page.getByRole('region', { name })

/** Opens a page of the panel and waits until it listens. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isAwake(page)
}

/** What the server drew hears nothing until its program has come; then React has put its marks on it. */
export async function isAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const drawn = document.querySelector('form, main, .template-default')
    return drawn !== null && Object.keys(drawn).some((key) => key.startsWith('__react'))
  })
}

/** What this person's browser would ask of the desk. */
export async function askAs(
  page: Page,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Record<string, unknown>> {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
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
