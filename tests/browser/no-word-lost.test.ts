import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { comeInAs, openPanelAtTest, type PanelAtTest } from './support/panel.ts'
import { cast } from '../../src/demo/cast.ts'

const patienceMs = 120_000

let panel: PanelAtTest
let page: Page

function nameOf(role: string): string {
  const found = cast.find(({ part }) => part === role)
  if (found === undefined) throw new Error(`Nobody of the cast is ${role}.`)
  return found.name
}

/** A story that the reporter has just made, open in the editor. */
async function openNewStory(headline: string): Promise<string> {
  await page.goto('/admin/collections/stories/create')
  await page.locator('#field-headline').fill(headline)
  await page.getByRole('button', { name: 'Save the story' }).click()
  await page.waitForURL(/stories\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: 'Submit' }).waitFor()
  return page.url()
}

function standfirst() {
  return page.locator('#field-standfirst')
}

function saveWords() {
  return page.locator('.stet-save')
}

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)

afterAll(async () => {
  await panel.close()
})

beforeEach(async () => {
  page = await panel.open()
  await comeInAs(page, nameOf('reporter'))
}, patienceMs)

describe('a reporter loses no word', () => {
  test(
    'an editor alone is saved after every pause, and never refused',
    async () => {
      const refused: number[] = []
      await openNewStory('Alone at the desk')
      page.on('response', (answer) => {
        if (answer.status() >= 400 && answer.request().method() === 'PATCH') refused.push(answer.status())
      })
      for (const words of ['One', 'One two', 'One two three']) {
        await standfirst().fill(words)
        await page.waitForResponse((answer) => answer.request().method() === 'PATCH')
      }
      await saveWords()
        .getByText(/^Saved \d\d:\d\d:\d\d GMT$/)
        .waitFor()
      expect(refused).toEqual([])
    },
    patienceMs,
  )

  test(
    'a lost network leaves the words on the screen, and they are saved when it is back',
    async () => {
      await openNewStory('Out of reach')
      await page.context().setOffline(true)
      await standfirst().fill('Written without a network')
      await page.getByText('the newsroom does not answer').waitFor()
      expect(await standfirst().inputValue()).toBe('Written without a network')
      await page.context().setOffline(false)
      await saveWords()
        .getByText(/^Saved/)
        .waitFor()
      await page.reload()
      await page.waitForFunction(() => document.querySelector('#field-standfirst') !== null)
      expect(await standfirst().inputValue()).toBe('Written without a network')
    },
    patienceMs,
  )

  test(
    'a session that ends leaves the words on the screen, and they are offered back after signing in',
    async () => {
      const address = await openNewStory('Signed out')
      await page.context().clearCookies()
      await standfirst().fill('Written after the session ended')
      await page.getByText('you are signed out').waitFor()
      expect(await standfirst().inputValue()).toBe('Written after the session ended')
      await page.reload()
      await page.waitForURL(/login/)
      await comeInAs(page, nameOf('reporter'))
      await page.goto(address)
      await page.getByRole('button', { name: 'Restore' }).click()
      await saveWords()
        .getByText(/^Saved \d/)
        .waitFor()
      expect(await standfirst().inputValue()).toBe('Written after the session ended')
    },
    patienceMs,
  )
})
