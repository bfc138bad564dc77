/** What was edited after it went out: in the panel an editor sees who carries the old words, and refiles those they tick. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { shoot } from '../support/browser.ts'
import { askAs, goTo, openPanelAtTest, seriousProblems, signInAs, type PanelAtTest } from './support/panel.ts'

const writer = 'Tomas Whitlock'
let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)
afterAll(() => panel.close())

test('a byline’s old words are listed word by word, and refiled with the keyboard alone on a narrow dark screen', async () => {
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
}, 180_000)
