import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openBrowser, shoot, signIn } from '../support/browser.ts'
import { runHouse, type RunningNode } from '../support/running-node.ts'

const first = { email: 'ana@stet.example', password: 'a password for tests' }

let folder = ''
let house: RunningNode
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-sign-in-'))
  const [opened, started] = await Promise.all([
    openBrowser(),
    runHouse({
      DATABASE_URL: `file:${join(folder, 'stet.db')}`,
      MEDIA_DIR: join(folder, 'media'),
      SEARCH_DIR: join(folder, 'search'),
      SEED_DEMO: 'off',
      ADMIN_EMAIL: first.email,
      ADMIN_PASSWORD: first.password,
    }),
  ])
  browser = opened
  house = started
}, 240_000)

afterAll(async () => {
  await browser.close()
  await house.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('the panel behind Express', () => {
  test('asks who is there', async () => {
    const page = await browser.newPage()
    await page.goto(`${house.url}/admin`)
    await page.waitForURL(/\/admin\/login/)
    await shoot(page, 'sign-in')
    await page.close()
  }, 60_000)

  test('lets the first account in, and its pages and server functions answer', async () => {
    const page = await browser.newPage()
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    page.on('response', (response) => {
      if (response.status() >= 500) failures.push(`${String(response.status())} ${response.url()}`)
    })
    await signIn(page, house.url, first)
    await page.goto(`${house.url}/admin/collections/sections/create`)
    await page.locator('input[name="name"]').fill('Culture')
    await expect(page.locator('input[name="name"]').inputValue()).resolves.toBe('Culture')
    await page.goto(`${house.url}/admin/collections/users`)
    await page.getByText(first.email).first().waitFor()
    expect(failures).toEqual([])
    await page.close()
  }, 60_000)
})
