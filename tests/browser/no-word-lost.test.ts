import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { askAs, goTo, openPanelAtTest, signInAs, type PanelAtTest } from './support/panel.ts'
import { deskHas, says, storyAt } from './support/writing.ts'

let panel: PanelAtTest
let page: Page

/** A story that the reporter has just made, open in the editor. */
async function openNewStory(headline: string): Promise<string> {
  await goTo(page, '/admin/collections/stories/create')
  await page.locator('#field-headline').fill(headline)
  await page.getByRole('button', { name: 'Save the story' }).click()
  await page.waitForURL(/stories\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: 'Submit' }).waitFor()
  return page.url()
}

function standfirst(): Locator {
  return page.locator('#field-standfirst')
}

async function saved(words: string): Promise<void> {
  await deskHas(page, 'standfirst', words)
}

/** What the subeditor saves of the story that is on the reporter's screen. */
async function someoneElseSaves(words: string): Promise<void> {
  const other = await panel.open()
  await other.goto('/health')
  await signInAs(other, 'subeditor')
  await askAs(other, `/stories/${storyAt(page.url())}?draft=true`, { standfirst: words }, 'PATCH')
  await other.context().close()
}

beforeAll(async () => {
  panel = await openPanelAtTest()
})

afterAll(async () => {
  await panel.close()
})

beforeEach(async () => {
  page = await panel.open()
  await signInAs(page, 'reporter')
})

afterEach(async () => {
  await page.context().close()
})

describe('a reporter loses no word', () => {
  test('an editor alone is saved after every pause, and never refused', async () => {
    const refused: number[] = []
    await openNewStory('Alone at the desk')
    page.on('response', (answer) => {
      if (answer.status() >= 400 && answer.request().method() === 'PATCH') refused.push(answer.status())
    })
    for (const words of ['One', 'One two', 'One two three']) {
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
      await standfirst().fill(words)
      await saved
    }
    await saved('One two three')
    expect(refused).toEqual([])
  })

  test('a lost network leaves the words on the screen, and they are saved when it is back', async () => {
    await openNewStory('Out of reach')
    await page.context().setOffline(true)
    await standfirst().fill('Written without a network')
    await page.getByText('the newsroom does not answer').waitFor()
    expect(await standfirst().inputValue()).toBe('Written without a network')
    await page.context().setOffline(false)
    await saved('Written without a network')
    await goTo(page, page.url())
    await says(page, 'standfirst', 'Written without a network')
  })

  test('a restart under somebody’s hands leaves the words on the screen, and they are saved after it', async () => {
    await openNewStory('While it restarts')
    await standfirst().fill('Before')
    await saved('Before')
    await panel.stop()
    await standfirst().fill('Before, and while it was away')
    await page.getByText('the newsroom does not answer').waitFor()
    expect(await standfirst().inputValue()).toBe('Before, and while it was away')
    await panel.start()
    await saved('Before, and while it was away')
    expect(await standfirst().inputValue()).toBe('Before, and while it was away')
  })

  test('a session that ends leaves the words on the screen, and they are offered back after signing in', async () => {
    const address = await openNewStory('Signed out')
    await page.context().clearCookies()
    await standfirst().fill('Written after the session ended')
    await page.getByText('you are signed out').waitFor()
    expect(await standfirst().inputValue()).toBe('Written after the session ended')
    await page.reload()
    await page.waitForURL(/login/)
    await signInAs(page, 'reporter')
    await goTo(page, address)
    await page.getByRole('button', { name: 'Restore' }).click()
    await says(page, 'standfirst', 'Written after the session ended')
    await saved('Written after the session ended')
    await goTo(page, address)
    await says(page, 'standfirst', 'Written after the session ended')
    expect(await page.getByRole('button', { name: 'Restore' }).count()).toBe(0)
  })

  test('words that can’t be put back yet stay on offer, and nothing on the screen is emptied', async () => {
    const address = await openNewStory('Signed out twice')
    await standfirst().fill('Before')
    await saved('Before')
    await page.context().clearCookies()
    await standfirst().fill('Written after the session ended')
    await page.getByText('you are signed out').waitFor()
    await page.reload()
    await page.waitForURL(/login/)
    await signInAs(page, 'reporter')
    await goTo(page, address)
    await page.getByRole('button', { name: 'Restore' }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('It could not be put into the editor').first().waitFor()
    expect(await standfirst().inputValue()).toBe('Before')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Restore' }).click()
    await says(page, 'standfirst', 'Written after the session ended')
    await saved('Written after the session ended')
  })

  test('a page that is read again from the desk under somebody’s hands leaves their words there', async () => {
    await openNewStory('Read again')
    await page.context().setOffline(true)
    await standfirst().fill('Typed, and not saved')
    await page.getByText('the newsroom does not answer').waitFor()
    // The network is back for the page before it is for the save: Next reads it again.
    await page.route('**/api/stories/**', (route) => route.abort())
    await page.context().setOffline(false)
    const read = page.waitForResponse((answer) => answer.request().headers()['rsc'] === '1')
    await page.evaluate(() => {
      Reflect.get(Reflect.get(window, 'next'), 'router').refresh()
    })
    await read
    await page.unroute('**/api/stories/**')
    await page.getByRole('button', { name: 'Try now' }).click()
    await saved('Typed, and not saved')
    expect(await standfirst().inputValue()).toBe('Typed, and not saved')
  })

  test('what is typed while a new story opens is that story’s', async () => {
    await goTo(page, '/admin/collections/stories/create')
    await page.locator('#field-headline').fill('Made in haste')
    await page.route('**/api/stories?**', async (route) => {
      const answer = await route.fetch()
      await standfirst().fill('Typed in haste')
      await route.fulfill({ response: answer })
    })
    await page.getByRole('button', { name: 'Save the story' }).click()
    await page.waitForURL(/stories\/[0-9a-f-]{36}/)
    await says(page, 'standfirst', 'Typed in haste')
    await saved('Typed in haste')
    expect(await page.getByRole('button', { name: 'Restore' }).count()).toBe(0)
  })
})

describe('somebody else saves a story while its writer is offline', () => {
  beforeEach(async () => {
    await openNewStory(`Two at one text ${String(Date.now())}`)
    await page.context().setOffline(true)
    await standfirst().fill('Mine')
    await page.getByText('the newsroom does not answer').waitFor()
    await someoneElseSaves('Theirs')
    await page.context().setOffline(false)
    await page.getByText('somebody else saved this story meanwhile').waitFor()
    expect(await standfirst().inputValue()).toBe('Mine')
  })

  test('the writer takes theirs, is offered their own back, and restores it', async () => {
    await page.getByRole('button', { name: /^Take theirs/ }).click()
    await says(page, 'standfirst', 'Theirs')
    await page.getByRole('button', { name: 'Restore' }).click()
    await says(page, 'standfirst', 'Mine')
    await saved('Mine')
    expect(await page.getByRole('button', { name: 'Restore' }).count()).toBe(0)
  })

  test('theirs stays when the writer takes it and looks at something else', async () => {
    await page.getByRole('button', { name: /^Take theirs/ }).click()
    await says(page, 'standfirst', 'Theirs')
    await goTo(page, page.url())
    await says(page, 'standfirst', 'Theirs')
    await page.getByRole('button', { name: 'Restore' }).waitFor()
    await saved('Theirs')
  })

  test('the writer keeps their own', async () => {
    await page.getByRole('button', { name: /^Keep mine/ }).click()
    await saved('Mine')
    expect(await standfirst().inputValue()).toBe('Mine')
  })
})
