import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { chromium, type Browser, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const shots = 'tests/browser/shots'

/** CHROMIUM_PATH, else Debian's, else Playwright's own. */
export async function openBrowser(): Promise<Browser> {
  const path = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((one) => one !== undefined && existsSync(one))
  return chromium.launch({ headless: true, args: flags, ...(path === undefined ? {} : { executablePath: path }) })
}

/** Left in `tests/browser/shots` for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, animations: 'disabled' })
}

export async function signIn(
  page: Page,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(`${url}/admin/login`)
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('form button[type="submit"]').click()
  await page.waitForURL((to) => !to.pathname.startsWith('/admin/login'))
}
