/** How a picture is cut, drawn in the panel: by mouse and by keyboard, on a desk and on a telephone, in light and dark. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { shoot } from '../support/browser.ts'
import { askAs, goTo, openPanelAtTest, seriousProblems, signInAs, type PanelAtTest } from './support/panel.ts'

let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)

afterAll(async () => {
  await panel.close()
})

async function openCrops(look: Parameters<PanelAtTest['open']>[0] = {}): Promise<{ page: Page; id: string }> {
  const page = await panel.open(look)
  await signInAs(page, 'picture-editor')
  await goTo(page, '/admin')
  const { docs } = await askAs(page, '/images?depth=0&limit=1&sort=-width')
  const id = String(Reflect.get(Object(Array.isArray(docs) ? docs[0] : null), 'id'))
  await goTo(page, `/admin/collections/images/${id}`)
  await page.getByRole('button', { name: 'Crops' }).click()
  await page.getByRole('application', { name: 'Focal point' }).waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.stet-crops__stage img')?.complete)
  return { page, id }
}

async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  expect((await answered).status()).toBe(200)
}

test('a crop is drawn by hand, seen as readers will see it, saved, and taken back', async () => {
  const { page, id } = await openCrops()
  await page.getByRole('radio', { name: /^1:1/ }).check()
  const part = page.getByRole('application', { name: /^Crop in 1:1/ })
  const said = page.locator('.stet-crops__said')
  const before = await said.innerText()
  await part.focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await said.innerText()).not.toBe(before)

  const byKeyboard = await said.innerText()
  await part.scrollIntoViewIfNeeded()
  const box = await part.boundingBox()
  if (box === null) throw new Error('The crop is not on the page.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  expect(await said.innerText()).not.toBe(byKeyboard)
  await page.getByText('drawn by hand').first().waitFor()
  await shoot(page, 'crops-light')
  expect(await seriousProblems(page)).toEqual([])

  await save(page)
  expect(Object.keys(Object((await askAs(page, `/images/${id}`))['crops']))).toEqual(['1:1'])
  // What is done before the panel has its answer is lost in it.
  await page.getByText('Updated successfully').first().waitFor()
  await page.getByRole('button', { name: 'Cut 1:1 around the focal point' }).click()
  await save(page)
  expect((await askAs(page, `/images/${id}`))['crops']).toEqual({})
}, 180_000)

test('the focal point is put where somebody clicks, dragged, moved by arrows, and every crop follows it', async () => {
  const { page, id } = await openCrops()
  expect(await page.getByRole('button', { name: 'Edit Image' }).count()).toBe(0)
  const stage = page.locator('.stet-crops__stage')
  const said = page.locator('.stet-crops__said')
  const square = page.locator('label').filter({ hasText: '1:1, square' }).locator('img')
  const inTheMiddle = await square.getAttribute('style')
  await stage.scrollIntoViewIfNeeded()
  const box = await stage.boundingBox()
  if (box === null) throw new Error('The picture is not on the page.')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.click(...at(0.2, 0.4))
  expect(await said.innerText()).toBe('Focal point: 20 % from the left, 40 % from the top')
  expect(await square.getAttribute('style')).not.toBe(inTheMiddle)
  await page.mouse.move(...at(0.2, 0.4))
  await page.mouse.down()
  await page.mouse.move(...at(0.6, 0.3), { steps: 4 })
  await page.mouse.up()
  expect(await said.innerText()).toBe('Focal point: 60 % from the left, 30 % from the top')

  // The mark has the focus still.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await said.innerText()).toBe('Focal point: 59 % from the left, 40 % from the top')
  await shoot(page, 'focal-point-light')
  expect(await seriousProblems(page)).toEqual([])
  await save(page)
  expect(await askAs(page, `/images/${id}?depth=0`)).toMatchObject({ focalX: 59, focalY: 40 })
}, 180_000)

test('on a telephone in the dark too', async () => {
  const { page } = await openCrops({ theme: 'dark', width: 390 })
  await page.getByRole('application', { name: 'Focal point' }).scrollIntoViewIfNeeded()
  await shoot(page, 'focal-point-dark-390')
  await page.getByRole('radio', { name: /^3:2/ }).check()
  await page.getByRole('application', { name: /^Crop in 3:2/ }).scrollIntoViewIfNeeded()
  await shoot(page, 'crops-dark-390')
  expect(await seriousProblems(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}, 180_000)
