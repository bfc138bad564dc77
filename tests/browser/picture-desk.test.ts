/** What a picture editor does of a morning: find, tick, put right; bring many in; look at one closely. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { shoot } from '../support/browser.ts'
import { aPhotograph } from '../support/photograph.ts'
import { count, drawn, sheet } from './support/contact-sheet.ts'
import {
  askAs,
  goTo,
  openPanelAtTest,
  openThing,
  region,
  seriousProblems,
  signInAs,
  type PanelAtTest,
} from './support/panel.ts'
import { storyAt } from './support/writing.ts'

const patienceMs = 180_000

let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)

afterAll(() => panel.close())

describe('the picture desk', () => {
  test(
    'finds by a filter, ticks by keyboard, and puts many credits right at once',
    async () => {
      const page = await panel.open()
      await signInAs(page, 'picture-editor')
      await goTo(page, '/admin/collections/images')
      await sheet(page).getByRole('listitem').nth(3).waitFor()
      await drawn(page)
      await shoot(page, 'images-grid-light')
      expect(await seriousProblems(page)).toEqual([])

      await page.getByLabel('Kind').selectOption('Shows an artwork or object')
      await count(page, /^\d+ pictures?$/)
      await page.getByRole('button', { name: 'Filters (1)' }).waitFor()
      expect(page.url()).toContain('shows=artwork')
      await page.getByRole('button', { name: 'Save this search…' }).click()
      await page.getByLabel('What to call it').fill('Paintings')
      await page.getByRole('button', { name: 'Save the search' }).click()
      await page.getByRole('list', { name: 'Saved searches' }).getByRole('link', { name: 'Paintings' }).waitFor()

      const first = sheet(page).getByRole('link').first()
      await first.focus()
      await page.keyboard.press('x')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press(' ')
      await count(page, /^2 ticked$/)
      await page.getByRole('button', { name: 'Edit them…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/^Credit line/).fill('Harbour Pictures')
      await dialog.getByLabel(/^Keywords to add/).fill('harbour, dusk')
      await dialog.getByRole('button', { name: 'Show what changes' }).click()
      await dialog.getByText('Harbour Pictures').first().waitFor()
      await shoot(page, 'images-edit-many')
      expect(await seriousProblems(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Change 2 pictures' }).click()
      await page.getByRole('heading', { name: '2 pictures changed' }).waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()

      await page.getByRole('button', { name: 'Clear' }).click()
      await page.getByRole('searchbox', { name: 'Search' }).fill('HARBOUR dusk')
      await count(page, /^2 pictures$/)
      await page.getByRole('link', { name: 'Paintings' }).click()
      expect(new URL(page.url()).search).toBe('?shows=artwork')
      await sheet(page).getByRole('link').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/images\/[0-9a-f-]{36}/)
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'takes in many files at once, and says of each what came of it',
    async () => {
      const page = await panel.open({ theme: 'dark', width: 390 })
      await signInAs(page, 'picture-editor')
      await goTo(page, '/admin/collections/images')
      await sheet(page).getByRole('listitem').first().waitFor()
      await drawn(page)
      await shoot(page, 'images-grid-dark-390')
      expect(await seriousProblems(page)).toEqual([])
      await page.getByRole('button', { name: 'Upload pictures…' }).click()
      const upload = page.getByRole('region', { name: 'Upload pictures' })
      const [one, two] = [await aPhotograph(), await aPhotograph()]
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
      await upload
        .locator('input[type="file"]')
        .setInputFiles([file('one.jpg', one), file('broken.jpg', Buffer.from('no picture')), file('two.jpg', two)])
      await upload.getByText(/^2 of 3 taken in, 1 refused\.$/).waitFor()
      await upload
        .getByText(/It looks like/)
        .first()
        .waitFor()
      await upload.locator('input[type="file"]').setInputFiles([file('again.jpg', one)])
      const again = upload.getByRole('listitem').filter({ hasText: 'again.jpg' })
      await again.getByText(/This very file is here already/).waitFor()
      await again.getByRole('link', { name: 'Look at it' }).waitFor()
      await shoot(page, 'images-upload-dark-390')
      expect(await seriousProblems(page)).toEqual([])
      await upload.getByRole('button', { name: 'Tick the new ones' }).click()
      await count(page, /^2 ticked$/)

      await page.context().setOffline(true)
      await upload
        .locator('input[type="file"]')
        .setInputFiles([file('three.jpg', await aPhotograph()), file('four.jpg', await aPhotograph())])
      await upload.getByText(/^2 of 6 taken in, 2 refused, 2 not got through\.$/).waitFor()
      await upload.getByRole('button', { name: 'Send all 2 again' }).waitFor()
      await shoot(page, 'images-send-again-dark-390')
      await page.context().setOffline(false)
      await upload.getByRole('button', { name: 'Send three.jpg again' }).click()
      await upload.getByText(/^3 of 6 taken in, 2 refused, 1 not got through\.$/).waitFor()
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'names a file that is a picture already as soon as it is chosen, and asks whoever leaves while pictures are on their way',
    async () => {
      const page = await panel.open()
      await signInAs(page, 'picture-editor')
      await goTo(page, '/admin/collections/images/create')
      const file = { name: 'twice.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph() }
      const answer = await page.request.post('/api/images', {
        headers: { origin: panel.url },
        multipart: { file, _payload: JSON.stringify({ title: 'The first of two' }) },
      })
      expect(answer.status()).toBe(201)
      await page.locator('input[type="file"]').setInputFiles(file)
      const notice = page.getByRole('alert').filter({ hasText: 'This very file is here already' })
      await notice.getByText('The first of two').waitFor()
      await notice.getByRole('link', { name: 'Look at it' }).waitFor()
      await shoot(page, 'image-here-already')
      expect(await seriousProblems(page)).toEqual([])
      await page.context().close()

      const other = await panel.open()
      await signInAs(other, 'picture-editor')
      await goTo(other, '/admin/collections/images')
      await sheet(other).getByRole('listitem').first().waitFor()
      await other.getByRole('button', { name: 'Upload pictures…' }).click()
      let letThrough: () => void = () => undefined
      const held = new Promise<void>((resolve) => (letThrough = resolve))
      await other.route('**/api/images?depth=0', async (route) => {
        await held
        await route.continue()
      })
      const upload = other.getByRole('region', { name: 'Upload pictures' })
      const buffer = await aPhotograph()
      await upload.locator('input[type="file"]').setInputFiles([{ name: 'slow.jpg', mimeType: 'image/jpeg', buffer }])
      await upload.getByText(/^0 of 1 taken in…$/).waitFor()
      const asked = new Promise<string>((resolve) => {
        other.once('dialog', (dialog) => {
          resolve(dialog.message())
          void dialog.dismiss()
        })
      })
      await sheet(other).getByRole('link').first().click()
      expect(await asked).toMatch(/still on their way/)
      letThrough()
      await upload.getByText(/^1 of 1 taken in\.$/).waitFor()
      expect(new URL(other.url()).pathname).toBe('/admin/collections/images')
      await other.context().close()
    },
    patienceMs,
  )

  test(
    'lays a picture beside the one it looks like, and the file’s words beside the desk’s',
    async () => {
      const page = await panel.open()
      await signInAs(page, 'editor')
      await goTo(page, '/admin')
      const ids: string[] = []
      for (const name of ['left.jpg', 'right.jpg']) {
        const answer = await page.request.post('/api/images', {
          headers: { origin: panel.url },
          multipart: {
            file: { name, mimeType: 'image/jpeg', buffer: await aPhotograph() },
            _payload: JSON.stringify({ caption: 'The desk’s own words' }),
          },
        })
        const { doc } = (await answer.json()) as { readonly doc: { readonly id: string } }
        ids.push(doc.id)
      }
      await goTo(page, `/admin/collections/images/${String(ids[1])}`)
      await page.getByText(/^It looks like/).click()
      await page.getByRole('columnheader', { name: 'This one' }).waitFor()
      await shoot(page, 'image-look-alikes')
      await page.getByRole('main').getByRole('button', { name: 'What the file said', exact: true }).click()
      await page.getByRole('button', { name: 'Take the file’s: Caption' }).scrollIntoViewIfNeeded()
      await shoot(page, 'image-file-said')
      expect(await seriousProblems(page)).toEqual([])
      const taken = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
      await page.getByRole('button', { name: 'Take the file’s: Caption' }).click()
      await taken
      const { caption } = await askAs(page, `/images/${String(ids[1])}?depth=0`)
      expect(caption).not.toBe('The desk’s own words')

      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download the original' }).click()
      expect((await download).suggestedFilename()).toMatch(/\.jpg$/)
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'puts another picture in its place on a live page, and readers have it',
    async () => {
      const page = await openThing(
        panel,
        'editor',
        ['stories', 'headline', 'An orchestra learns to play in the dark'],
        {},
      )
      const { leadImage, slug } = await askAs(page, `/stories/${storyAt(page.url())}?draft=true&depth=0`)
      await goTo(page, `/admin/collections/images/${String(leadImage)}`)
      await region(page, /^Where it is used/)
        .getByText(/since .*: leads it/)
        .waitFor()
      await page.getByRole('button', { name: 'More' }).last().click()
      await page.getByRole('menuitem', { name: 'Replace it on live pages…' }).click()
      const chooser = page.getByRole('dialog').last()
      await chooser.getByRole('searchbox', { name: 'Search' }).fill('wheat')
      await chooser.getByRole('button', { name: /^Wheat before rain/ }).click()
      const dialog = page.getByRole('dialog', { name: 'Replace this picture on live pages' })
      await dialog.getByText('Comes: Wheat before rain').waitFor()
      await shoot(page, 'image-replace')
      expect(await seriousProblems(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Replace it on 1 page' }).click()
      await page.getByText(/readers have the new picture/).waitFor()
      await shoot(page, 'image-replaced')
      await page.goto(`/stories/${String(slug)}`)
      await page.locator('article img, main img').first().waitFor()
      await page.context().close()
    },
    patienceMs,
  )
})
