/** The pages for readers, as a browser has them: on a phone and on a desk, by day and by night, without scripts, by the keyboard. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { shoot } from '../support/browser.ts'
import { openPanelAtTest, seriousProblems, type PanelAtTest } from './support/panel.ts'

let panel: PanelAtTest
const story = '/stories/portrait-that-went-to-washington-as-a-gift'
const pages = {
  front: '/',
  story,
  section: '/sections/culture',
  older: '/sections/culture?after=MTg5NTY2NDQxNDQ5MiB6eg',
  byline: '/bylines/tomas-whitlock',
  corrections: '/corrections',
  found: '/search?q=ferr*',
  nothing: '/nothing',
  docs: '/v1/docs',
} as const

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)
afterAll(() => panel.close())

describe.each([
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const)('at $width pixels, in the $theme,', (look) => {
  test('every page can be read by everyone, fits, and moves nothing while it loads', async () => {
    const page = await panel.open(look)
    await page.addInitScript(watchWhatMoves)
    const found: Record<string, unknown> = {}
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path, { waitUntil: 'load' })
      await seeAllOfIt(page)
      const { moved, isTooWide, unsized } = await page.evaluate(measured)
      await shoot(page, `reader-${name}-${look.theme}-${String(look.width)}`)
      found[name] = [await seriousProblems(page), moved, isTooWide, unsized]
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, [[], 0, false, 0]])))
    await page.context().close()
  })
})

function watchWhatMoves(): void {
  Reflect.set(globalThis, 'moved', 0)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      Reflect.set(globalThis, 'moved', Number(Reflect.get(globalThis, 'moved')) + Number(Reflect.get(entry, 'value')))
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function seeAllOfIt(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let at = 0; at < height; at += 700) await page.mouse.wheel(0, 700)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
}

function measured(): { readonly moved: number; readonly isTooWide: boolean; readonly unsized: number } {
  return {
    moved: Number(Reflect.get(globalThis, 'moved')),
    isTooWide: document.documentElement.scrollWidth > innerWidth,
    unsized: [...document.images].filter((image) => !image.hasAttribute('width') || !image.hasAttribute('height'))
      .length,
  }
}

test('a story waits for its style sheet and for nothing else, and nothing comes from elsewhere', async () => {
  const page = await panel.open()
  await page.goto(story, { waitUntil: 'load' })
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((each) => ({
      url: each.name,
      blocks: Reflect.get(each, 'renderBlockingStatus') === 'blocking',
    })),
  )
  expect(asked.filter(({ blocks }) => blocks).map(({ url }) => new URL(url).pathname)).toEqual([
    expect.stringMatching(/^\/assets\/reader-\w+\.css$/),
  ])
  const elsewhere = asked.filter(({ url }) => !url.startsWith(panel.url) && !url.startsWith('data:'))
  expect(elsewhere).toEqual([])
  await page.context().close()
})

test('the keyboard alone leads from the top of the front past the masthead to a story, and a search is made by Enter', async () => {
  const page = await panel.open()
  await page.goto('/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the news')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.getByRole('searchbox', { name: 'Search' }).focus()
  await page.keyboard.type('ferries')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Search', level: 1 }).waitFor()
  expect(page.url()).toContain('/search?q=ferries')
  await page.context().close()
})

test('on paper a story is its words and pictures: no menu, no search, no way to other stories', async () => {
  const page = await panel.open()
  await page.goto(story)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.masthead nav', 'footer', '.after']) expect(await page.locator(part).isVisible()).toBe(false)
  expect(await page.locator('h1').isVisible()).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.context().close()
})
