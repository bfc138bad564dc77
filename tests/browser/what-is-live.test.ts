/**
 * What is live, in the panel: an editor corrects it, sees who carries words that were edited since, and refiles those they
 * tick; legal takes a picture off it.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { shoot } from '../support/browser.ts'
import {
  askAs,
  goTo,
  openPanelAtTest,
  openThing,
  seriousProblems,
  signInAs,
  type PanelAtTest,
} from './support/panel.ts'

const patienceMs = 180_000
const writer = 'Tomas Whitlock'
const orchestra = 'An orchestra learns to play in the dark'
let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)
afterAll(() => panel.close())

test(
  'a byline’s old words are listed word by word, and refiled with the keyboard alone on a narrow dark screen',
  async () => {
    const page = await panel.open({ theme: 'dark', width: 390 })
    await signInAs(page, 'editor')
    await goTo(page, '/admin')
    const { docs } = await askAs(page, `/bylines?where[name][equals]=${encodeURIComponent(writer)}`)
    const id = String(Reflect.get(Object(Array.isArray(docs) ? docs[0] : null), 'id'))
    await goTo(page, `/admin/collections/bylines/${id}`)
    const words = { name: 'Tomas J. Whitlock', slug: 'tomas-j-whitlock' }
    await askAs(page, `/bylines/${id}`, words, 'PATCH')
    await goTo(page, `/admin/collections/bylines/${id}`)

    const list = page.getByRole('region', { name: /^Live stories with old words/ })
    const first = list.getByRole('listitem').first()
    expect(await first.locator('dl').innerText()).toMatch(/Name\s+Tomas Whitlock → Tomas J\. Whitlock/)
    const tick = first.getByRole('checkbox')
    await tick.focus()
    await page.keyboard.press('Space')
    await shoot(page, 'old-words-dark-390')
    expect(await seriousProblems(page)).toEqual([])
    await list.getByRole('button', { name: 'Refile the ticked (1)…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Refile with the new words' })
    await dialog.getByRole('button', { name: 'Refile the story' }).press('Enter')
    const done = page.getByRole('region', { name: 'Refiled' })
    await done.getByText('Readers have the new words').waitFor()
    await shoot(page, 'old-words-refiled-dark-390')
    expect(await seriousProblems(page)).toEqual([])
    const moved = await fetch(`${panel.url}/v1/bylines/tomas-whitlock`, { redirect: 'manual' })
    expect([moved.status, new URL(String(moved.headers.get('location'))).pathname]).toEqual([
      301,
      '/v1/bylines/tomas-j-whitlock',
    ])
    const wide = await panel.open()
    await signInAs(wide, 'subeditor')
    await goTo(wide, `/admin/collections/bylines/${id}`)
    await wide.getByText('An editor can refile them.').waitFor()
    expect(await wide.getByRole('checkbox').count()).toBe(0)
    await shoot(wide, 'old-words')
  },
  patienceMs,
)

describe('what is live', () => {
  test(
    'is corrected word by word, with the note that readers find',
    async () => {
      const page = await openThing(panel, 'editor', ['stories', 'headline', orchestra], {})
      await page.getByRole('button', { name: 'More' }).last().click()
      await shoot(page, 'story-menu')
      await page.getByRole('menuitem', { name: 'Correct what is live…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Correct what is live' })
      await dialog.getByText('It leaves at once.').waitFor()
      await dialog.getByLabel('Headline').fill('An orchestra plays in the dark')
      await dialog.getByLabel('What readers are told').fill('The headline said that it was still learning.')
      await shoot(page, 'story-correct')
      expect(await seriousProblems(page)).toEqual([])
      const address = await dialog.locator('.stet-address').first().innerText()
      await dialog.getByRole('button', { name: 'Correct the story' }).click()
      await page.getByText(/^Decided: readers have it/).waitFor()
      await page.goto(address)
      await page.getByRole('heading', { name: 'An orchestra plays in the dark', level: 1 }).waitFor()
      await page.getByText('The headline said that it was still learning.').waitFor()
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'loses a picture that is killed, and the dialog says from which pages',
    async () => {
      const page = await openThing(panel, 'legal', ['stories', 'headline', orchestra], { theme: 'dark', width: 390 })
      const { leadImage } = await askAs(
        page,
        `/stories/${/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''}?draft=true&depth=0`,
      )
      await goTo(page, `/admin/collections/images/${String(leadImage)}`)
      await page.getByRole('button', { name: 'More' }).last().click()
      await page.getByRole('menuitem', { name: 'Kill this picture…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Kill this picture' })
      const address = await dialog.locator('.stet-address').first().innerText()
      await dialog.getByLabel(/^Why/).fill('It shows a minor.')
      await shoot(page, 'picture-kill-dark-390')
      expect(await seriousProblems(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Kill the picture' }).click()
      await page.getByText(/^Killed on .* by Daniel Sarpong, for good: It shows a minor\./).waitFor()
      await shoot(page, 'picture-killed-dark-390')
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('article img').count()).toBe(0)
      await page.context().close()
    },
    patienceMs,
  )
})
