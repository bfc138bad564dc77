import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { doneInWords } from '../../src/admin/embargoes/embargo-words.ts'
import { shoot } from '../support/browser.ts'
import { aReceiver } from '../support/receiver.ts'
import { askAs, goTo, openPanelAtTest, signInAs, seriousProblems, type PanelAtTest } from './support/panel.ts'

let panel: PanelAtTest

beforeAll(async () => {
  mkdirSync('tests/browser/shots', { recursive: true })
  panel = await openPanelAtTest()
}, 300_000)

afterAll(async () => {
  await panel.close()
})

describe('the sign-in page of the demo', () => {
  test('offers the cast, and signs in with one click', async () => {
    const page = await panel.open()
    await goTo(page, '/admin/login')
    expect(await page.getByRole('listitem').count()).toBe(7)
    expect(await page.getByText('Forgot password?').isVisible()).toBe(false)
    await page.getByRole('button', { name: /^Ines Halloran/ }).click()
    await page.getByRole('heading', { name: 'Now', exact: true }).waitFor()
    expect(await page.title()).toContain('Stet')
    await page.context().close()
  })
})

describe('Now', () => {
  test('counts down what is held, and shows it as just out at its instant, without a reload', async () => {
    const page = await panel.open()
    await signInAs(page, 'editor')
    await goTo(page, '/admin')
    const headline = 'The drowned village that comes up for air'
    const story = await idOf(page, 'stories', 'headline', headline)
    await askAs(page, `/stories/${story}/release`, { at: new Date(Date.now() + 15_000).toISOString() })
    const held = page.getByRole('region', { name: /^Held/ }).getByRole('listitem').filter({ hasText: headline })
    await held.getByText(/^00:00:\d\d$/).waitFor()
    await page.screenshot({ path: 'tests/browser/shots/now.png' })
    const out = page
      .getByRole('region', { name: /^Just out/ })
      .getByRole('listitem')
      .filter({ hasText: headline })
    await out.getByRole('link', { name: /As readers see it/ }).waitFor()
    expect(await held.count()).toBe(0)
    await page.context().close()
  })
})

describe('an embargo', () => {
  test('is lifted by two editors, each told what goes out', async () => {
    const page = await panel.open()
    await signInAs(page, 'editor')
    await goTo(page, '/admin')
    const title = 'Budget: until the minister sits down'
    await page.goto(`/admin/collections/embargoes/${await idOf(page, 'embargoes', 'title', title)}`)
    await page.getByRole('button', { name: 'Lift now…' }).click()
    await page.getByRole('dialog').getByText('Public at once').waitFor()
    await page.screenshot({ path: 'tests/browser/shots/embargo-lift.png' })
    await page.getByLabel(/^Why/).last().fill('The minister sat down early.')
    await page.getByRole('button', { name: 'Ask to lift it' }).click()
    await page.getByText('Another editor has to confirm it').waitFor()
    await page.context().clearCookies()
    await signInAs(page, 'editor2')
    await goTo(page, '/admin')
    await page
      .getByRole('region', { name: /^Waiting for you/ })
      .getByRole('link', { name: title })
      .click()
    await page.getByRole('button', { name: 'Confirm…' }).click()
    await page.getByRole('button', { name: 'Lift the embargo' }).click()
    await page.getByText(doneInWords('lift: confirmed')).first().waitFor()
    await page.context().close()
  })
})

describe('a webhook', () => {
  test('has its secret shown once, is red on Now when it is switched off, and is told again from its page', async () => {
    const apps = await aReceiver()
    apps.answer = (response) => response.writeHead(410).end()
    const page = await panel.open({ theme: 'dark', width: 390 })
    await signInAs(page, 'admin')
    await goTo(page, '/admin')
    const { doc } = await askAs(page, '/webhooks', { name: 'The apps', url: apps.url })
    const address = `/admin/collections/webhooks/${String(Reflect.get(Object(doc), 'id'))}`
    await goTo(page, address)
    await page.getByRole('button', { name: 'Make the secret…' }).click()
    await page.getByRole('button', { name: 'Make the secret', exact: true }).click()
    const secret = await page.getByRole('dialog').locator('code').innerText()
    expect(secret).toMatch(/^whsec_/)
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByText('It has one').waitFor()
    expect(await page.content()).not.toContain(secret)

    await signInAs(page, 'editor')
    const { docs } = await askAs(page, '/releases?limit=1&where[state][equals]=live')
    const release: unknown = Array.isArray(docs) ? docs[0] : null
    const { release: told } = await askAs(page, `/stories/${String(Reflect.get(Object(release), 'story'))}/release`, {
      ...{ from: 'live', kind: 'refile', changes: { shortHeadline: 'Told again' } },
    })
    const record = `/admin/collections/releases/${String(Reflect.get(Object(told), 'id'))}`
    await goTo(page, '/admin')
    const failed = page.getByRole('region', { name: /^Failed/ }).getByRole('listitem')
    await failed.getByText(/switched off: it is told nothing/).waitFor()
    await shoot(page, 'now-untold-dark-390')
    expect(await seriousProblems(page)).toEqual([])

    await signInAs(page, 'admin')
    await goTo(page, address)
    await page.getByRole('region', { name: 'What went wrong' }).getByText('It answered 410').waitFor()
    await shoot(page, 'webhook-off-dark-390')
    expect(await seriousProblems(page)).toEqual([])
    apps.answer = (response) => response.writeHead(204).end()
    await page.getByRole('button', { name: 'Switch it on again…' }).click()
    await page.getByRole('button', { name: 'Switch it on again', exact: true }).click()
    await page.getByRole('region', { name: 'What went wrong' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('checkbox', { name: 'Enabled' }).isChecked()).toBe(true)
    await page.getByText('What it was told').scrollIntoViewIfNeeded()
    await shoot(page, 'webhook-told-dark-390')

    await signInAs(page, 'editor')
    await goTo(page, record)
    await page.getByRole('button', { name: 'Send again… “Updated”, to The apps' }).click()
    await shoot(page, 'send-again-dark-390')
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.getByRole('row').getByText('It answered 204.').waitFor()
    expect(new Set(apps.received.map(({ id }) => id)).size).toBe(1)
    await shoot(page, 'release-told-dark-390')
    expect(await seriousProblems(page)).toEqual([])
    await page.context().close()
    await apps.goAway()
  })
})

describe('the texts that a story had', () => {
  test('are told apart in words of the desk', async () => {
    const page = await panel.open()
    await signInAs(page, 'editor')
    await goTo(page, '/admin')
    const portrait = await idOf(page, 'stories', 'slugline', 'portrait-gift')
    await goTo(page, `/admin/collections/stories/${portrait}/versions`)
    await page.getByText('The text now').waitFor()
    await page.screenshot({ path: 'tests/browser/shots/versions.png' })
    expect(await page.getByText(/draft|published/i).count()).toBe(0)
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('button', { name: 'Bring this text back' }).waitFor()
    await page.getByText('on 13 July 2024').waitFor()
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('axe finds nothing serious, in %s,', (theme) => {
  test('on the sign-in page', async () => {
    const page = await panel.open({ theme })
    await page.goto('/admin/login')
    await page.getByText('The demo newsroom').waitFor()
    expect(await seriousProblems(page)).toEqual([])
    await page.context().close()
  })

  test('on Now, the lists, and the pages behind them', async () => {
    const page = await panel.open({ theme })
    await signInAs(page, 'editor')
    await goTo(page, '/admin')
    const screens = {
      now: '/admin',
      stories: '/admin/collections/stories',
      story: `/admin/collections/stories/${await first(page, 'stories')}`,
      images: '/admin/collections/images',
      image: `/admin/collections/images/${await first(page, 'images')}`,
      embargoes: '/admin/collections/embargoes',
      embargo: `/admin/collections/embargoes/${await first(page, 'embargoes')}`,
      release: `/admin/collections/releases/${await first(page, 'releases')}`,
      message: `/admin/collections/effects/${await idOf(page, 'effects', 'lastStatus', '204')}`,
    }
    const found: Record<string, readonly string[]> = {}
    for (const [name, path] of Object.entries(screens)) {
      await goTo(page, path)
      await page.waitForLoadState('networkidle')
      if (name === 'message') await page.getByText('It answered 204.').waitFor()
      await page.screenshot({ path: `tests/browser/shots/${name}-${theme}.png` })
      found[name] = await seriousProblems(page)
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(screens).map((name) => [name, []])))
    await page.context().close()
  })
})

async function idOf(page: Page, collection: string, field: string, value: string): Promise<string> {
  const where = `where[${field}][equals]=${encodeURIComponent(value)}`
  return firstId(await askAs(page, `/${collection}?draft=true&depth=0&limit=1&${where}`))
}

async function first(page: Page, collection: string): Promise<string> {
  return firstId(await askAs(page, `/${collection}?draft=true&depth=0&limit=1`))
}

function firstId({ docs }: Record<string, unknown>): string {
  const id: unknown = Array.isArray(docs) ? Reflect.get(Object(docs[0]), 'id') : undefined
  if (typeof id !== 'string') throw new Error('There is no such row.')
  return id
}
