/** What an editor does with a front in the panel. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { shoot } from '../support/browser.ts'
import {
  goTo,
  openPanelAtTest,
  region,
  seriousProblems,
  signInAs,
  type Look,
  type PanelAtTest,
} from './support/panel.ts'

const patienceMs = 180_000
const meadow = 'The meadow under the estuary is growing back'

let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)
afterAll(() => panel.close())

async function openHome(look: Look = {}): Promise<Page> {
  const page = await panel.open(look)
  await signInAs(page, 'editor')
  await goTo(page, '/admin/collections/fronts/home')
  await region(page, /^Places/)
    .getByText(meadow)
    .waitFor()
  return page
}

/** What stands on the page in public, from the top, but for the story that lifts while these tests run. */
async function seen(): Promise<readonly string[]> {
  const answer = await fetch(`${panel.url}/v1/fronts/home?limit=4`)
  const { stories } = Object(await answer.json()) as { stories: readonly { headline: string }[] }
  const liftsSoon = 'Carrow keeps its night buses, by a single vote'
  return stories.flatMap(({ headline }) => (headline === liftsSoon ? [] : [headline])).slice(0, 3)
}

describe('the home page', () => {
  test.each(['light', 'dark'] as const)(
    'is ordered on one page, which says what is held and until when: %s',
    async (theme) => {
      const page = await openHome({ theme })
      expect(await region(page, /^Places/).innerText()).toMatch(/Held until \d+ \w+ \d{4}, \d\d:\d\d/)
      await shoot(page, `front-${theme}`)
      expect(await seriousProblems(page)).toEqual([])
    },
    patienceMs,
  )

  test(
    'is ordered by the keyboard alone, and public when it is released',
    async () => {
      const before = await seen()
      const page = await openHome()
      const down = page.getByRole('button', { name: `Move “${meadow}” down` })
      await down.focus()
      await page.keyboard.press('Enter')
      await page.getByText(`“${meadow}” is at place 2 of 6.`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`“${meadow}” is at place 3 of 6.`).waitFor()
      expect(await down.evaluate((button) => button === document.activeElement)).toBe(true)
      expect(await seen()).toEqual(before)
      await page.getByRole('button', { name: 'Release the order…' }).focus()
      await page.keyboard.press('Enter')
      await shoot(page, 'front-release')
      await page.getByRole('dialog').getByRole('button', { name: 'Release the order' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('This order is what was released last.').waitFor()
      expect(await seen()).not.toEqual(before)
      await page.getByRole('button', { name: 'Go back to release 1' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Go back to release 1' }).click()
      await page.getByText('as it was in release 1').waitFor()
      expect(await seen()).toEqual(before)

      const rows = region(page, /^Places/).getByRole('listitem')
      const second = String(await rows.nth(1).getByRole('link').textContent())
      await page.getByRole('button', { name: `Drop “${meadow}” from this page` }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(`“${meadow}” is dropped from this page.`).waitFor()
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
      expect(await focused()).toContain(second)
      await page.getByRole('button', { name: `Let it stand: “${meadow}”` }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(`“${meadow}” may stand on this page again.`).waitFor()
      const last = region(page, /^Not on this page/).getByRole('listitem')
      expect(await focused()).toContain(await last.getByRole('link').textContent())
      await last.getByRole('button', { name: /^Let it stand/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Nothing is dropped.').waitFor()
      expect(await focused()).toBe('Not on this page')
    },
    patienceMs,
  )
})
