/** One story through the panel as its people see it: written, held, lifted while they watch, read, and killed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { shoot } from '../support/browser.ts'
import { aPicture } from '../support/picture-files.ts'
import { askAs, goTo, openPanelAtTest, signInAs, type PanelAtTest } from './support/panel.ts'
import { seePreviews } from './support/previews.ts'
import { fillPictureDrawer, openTab, save, storyAt, writeStory } from './support/writing.ts'

const patienceMs = 240_000
/** From the moment it is settled when the embargo ends; long enough for two requests on a machine that is busy. */
const endsInMs = 12_000
const aDayMs = 24 * 3_600_000

const headline = 'The lighthouse that kept its lamp'
const readersPage = '/stories/the-lighthouse-that-kept-its-lamp'
const body = 'The keeper lit the lamp on Sunday, for the first time in thirty years.'

let panel: PanelAtTest
/** The story's page in the panel, once it is written. */
let address = ''

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)

afterAll(async () => {
  await panel.close()
})

/** Until tomorrow, over the story on the screen. @returns its id */
async function imposeEmbargo(page: Page): Promise<string> {
  const { embargo } = await askAs(page, '/embargoes', {
    title: 'The lamp: until it is lit',
    until: new Date(Date.now() + aDayMs).toISOString(),
    kind: 'source',
    covers: [{ relationTo: 'stories', value: storyAt(address) }],
  })
  return String(Reflect.get(Object(embargo), 'id'))
}

async function openStory(page: Page): Promise<void> {
  await signInAs(page, 'editor')
  await goTo(page, address)
  await page.getByRole('button', { name: 'More' }).last().waitFor()
}

function banner(page: Page, words: RegExp): Locator {
  return page.locator('.stet-banner').getByText(words)
}

/** Chooses a thing from the menu. @returns the dialog that asks */
async function askTo(page: Page, action: string, title: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: action }).click()
  return page.getByRole('dialog', { name: title })
}

/** Presses a key again and again until the focus is where it is wanted. */
async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never comes to it.`)
}

describe('a story, in the panel', () => {
  test(
    'is written by a reporter, given a picture through its drawer, and submitted',
    async () => {
      const page = await panel.open()
      await signInAs(page, 'reporter')
      await writeStory(page, {
        headline,
        standfirst: 'It was to be a museum piece. It guides ships again.',
        body,
        section: 'Culture',
        byline: 'Ines Halloran',
        source: 'The keeper',
      })
      address = page.url()
      await openTab(page, 'Story')
      await shoot(page, 'main-job-01-written')
      const drawer = await fillPictureDrawer(page, {
        file: await aPicture('jpg').toBuffer(),
        title: 'The lamp, lit',
        altText: 'A lamp behind glass, at dusk',
        credit: 'Harbour Pictures',
        category: 'Staff',
      })
      await shoot(page, 'main-job-02-picture')
      await drawer.getByRole('button', { name: 'Save', exact: true }).click()
      await drawer.waitFor({ state: 'detached' })
      await page
        .locator('#field-leadImage')
        .getByText('the-lamp.jpg')
        .or(page.locator('#field-leadImage img'))
        .first()
        .waitFor()
      await save(page)
      await page.getByText('Before it is approved it still needs').waitFor({ state: 'hidden' })
      await seePreviews(page, headline)
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByText('Submitted: an editor can approve it now.').waitFor()
      await shoot(page, 'main-job-03-submitted')
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'is approved, held under an embargo, nowhere outside, and live at the instant without a reload',
    async () => {
      const page = await panel.open()
      const reader = await panel.open()
      await openStory(page)
      await page.getByRole('button', { name: 'Approve' }).click()
      await page.getByRole('button', { name: 'Release…' }).waitFor()
      await shoot(page, 'main-job-04-approved')

      let loads = 0
      page.on('load', () => (loads += 1))
      const embargo = await imposeEmbargo(page)
      // The dialog asks the desk anew: what was imposed a moment ago counts.
      await page.getByRole('button', { name: 'Release…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Release this story' })
      await dialog.getByText('This goes into an embargo').waitFor()
      await shoot(page, 'main-job-05-release')
      await dialog.getByRole('button', { name: 'Release', exact: true }).click()
      await banner(page, /^Held until .* by .*The lamp: until it is lit/).waitFor()
      await shoot(page, 'main-job-06-held')

      expect((await reader.goto(readersPage))?.status()).toBe(404)
      expect(await reader.getByText(headline).count()).toBe(0)
      await shoot(reader, 'main-job-07-not-found')

      const until = new Date(Date.now() + endsInMs)
      await askAs(page, `/embargoes/${embargo}/shorten`, { until: until.toISOString(), reason: 'It is lit today.' })
      await signInAs(reader, 'editor2')
      await askAs(reader, `/embargoes/${embargo}/confirm`, {})
      await banner(page, /^Live since/).waitFor()
      expect([loads, Date.now() >= until.getTime()]).toEqual([0, true])
      expect(await banner(page, /^Held until/).count()).toBe(0)
      await shoot(page, 'main-job-08-live')
      await page.context().close()
      await reader.context().close()
    },
    patienceMs,
  )

  test(
    'is read by everybody, with its picture',
    async () => {
      const reader = await panel.open()
      const answer = await reader.goto(readersPage)
      expect(answer?.status()).toBe(200)
      await reader.getByRole('heading', { name: headline, level: 1 }).waitFor()
      await reader.getByText(body).waitFor()
      await reader.getByText('Harbour Pictures').first().waitFor()
      const picture = reader.getByRole('img', { name: 'A lamp behind glass, at dusk' })
      expect(await picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 0)).toBe(true)
      await shoot(reader, 'main-job-09-reader')
      await reader.context().close()
    },
    patienceMs,
  )

  test(
    'is held and restored by an editor, who is told each time what disappears, what comes back, and where',
    async () => {
      const page = await panel.open()
      await openStory(page)
      const hold = await askTo(page, 'Hold…', 'Hold this story')
      await hold.getByText('At once this disappears for everybody').waitFor()
      await hold.getByText(readersPage).waitFor()
      await shoot(page, 'main-job-09-hold')
      await hold.getByLabel(/^Why/).fill('The coastguard called.')
      await hold.getByRole('button', { name: 'Hold the story' }).click()
      await banner(page, /^Withheld on .*The coastguard called\.$/).waitFor()

      const kill = await askTo(page, 'Kill…', 'Kill this story')
      await kill.getByText('Readers find nothing of it now').waitFor()
      await shoot(page, 'main-job-09-kill-what-is-held')
      await kill.getByRole('button', { name: 'Cancel' }).click()

      const restore = await askTo(page, 'Restore…', 'Bring this story back')
      await restore.getByText('It leaves at once.').waitFor()
      await restore.getByText(readersPage).waitFor()
      await shoot(page, 'main-job-09-restore')
      await restore.getByRole('button', { name: 'Restore the story' }).click()
      await banner(page, /^Live since/).waitFor()
      const retract = await askTo(page, 'Retract…', 'Retract this story')
      await retract.getByText('The page stays').waitFor()
      await shoot(page, 'main-job-09-retract')
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'is killed by keyboard alone on a telephone, in the dark',
    async () => {
      const page = await panel.open({ theme: 'dark', width: 390 })
      await openStory(page)
      const more = page.getByRole('main').getByRole('button', { name: 'More' }).first()
      await pressUntil(page, 'Tab', more)
      await page.keyboard.press('Enter')
      await pressUntil(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Kill…' }))
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Kill this story' })
      await pressUntil(page, 'Tab', dialog.getByLabel(/^Why/))
      await page.keyboard.type('The lamp was never lit.')
      await pressUntil(page, 'Tab', dialog.getByLabel(/^What readers are told/))
      await page.keyboard.type('The lamp was not lit: we were wrong.')
      await shoot(page, 'main-job-10-kill')
      await pressUntil(page, 'Tab', dialog.getByRole('button', { name: 'Kill the story' }))
      await page.keyboard.press('Enter')
      await banner(page, /^Killed on .*The lamp was never lit\. It does not come back\.$/).waitFor()

      const gone = await page.goto(readersPage)
      expect(gone?.status()).toBe(410)
      await page.getByText('The lamp was not lit: we were wrong.').waitFor()
      await page.context().close()
    },
    patienceMs,
  )
})
