import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { shoot } from '../../support/browser.ts'
import { seriousProblems } from './panel.ts'
import { openTab } from './writing.ts'

/** The draft as readers would see it: beside its text, again after a save, and in a tab of its own until its link is revoked. */
export async function seePreviews(page: Page, headline: string): Promise<void> {
  await page.getByRole('button', { name: 'Live Preview' }).click()
  const draft = page.frameLocator('iframe[title="The draft as readers would see it"]')
  await draft.getByText('Not released.').waitFor()
  await draft.getByRole('heading', { name: headline, level: 1 }).waitFor()
  const theme = await page.locator('html').getAttribute('data-theme')
  await draft.locator(`html[data-theme="${String(theme)}"]`).waitFor({ state: 'attached' })
  await openTab(page, 'Story')
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It guides ships again.')
  await draft.getByText('It guides ships again.', { exact: true }).waitFor()
  expect(await seriousProblems(page)).toEqual([])
  await shoot(page, 'main-job-02-beside')
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: /^Preview/ }).click()])
  await tab.getByRole('heading', { name: headline, level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Links…' }).click()
  const links = page.getByRole('dialog', { name: 'Links to this draft' })
  await links.getByRole('listitem').first().waitFor()
  for (let open = await links.getByRole('listitem').count(); open > 0; open -= 1) {
    await links
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .click()
    await links
      .getByRole('listitem')
      .nth(open - 1)
      .waitFor({ state: 'detached' })
  }
  await links.getByText('No link opens it now.').waitFor()
  expect((await tab.reload())?.status()).toBe(404)
  await tab.close()
  await links.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Exit Live Preview' }).click()
}
