import type { Locator, Page } from 'playwright-core'
import { goTo } from './panel.ts'

export type StoryToWrite = {
  readonly headline: string
  readonly standfirst: string
  readonly body: string
  readonly section: string
  readonly byline: string
  readonly source: string
}

export type PictureToUpload = {
  readonly file: Buffer
  readonly title: string
  readonly altText: string
  readonly credit: string
  /** As the list of rights says it. */
  readonly category: string
}

/** Waits until a field of the form has these words, as its writer sees them. */
export async function says(page: Page, field: string, words: string): Promise<void> {
  await page.waitForFunction(([id, value]) => Reflect.get(Object(document.getElementById(id)), 'value') === value, [
    `field-${field}`,
    words,
  ] as const)
}

/** Waits until the desk has these words of the story on the screen, and the panel says so. */
export async function deskHas(page: Page, field: string, words: string): Promise<void> {
  const story = storyAt(page.url())
  await page.evaluate(
    async ([id, name, value]) => {
      for (;;) {
        const answer = await fetch(`/api/stories/${id}?draft=true&depth=0`).catch(() => null)
        if (answer?.ok === true && Reflect.get(Object(await answer.json()), name) === value) return
        // The desk can only be asked.
        await new Promise((again) => setTimeout(again, 200))
      }
    },
    [story, field, words] as const,
  )
  await isSaved(page)
}

async function isSaved(page: Page): Promise<void> {
  await page
    .locator('.stet-save--saved')
    .getByText(/^Saved \d/)
    .waitFor()
}

/** The id in the address of a story's page. */
export function storyAt(address: string): string {
  const id = /[0-9a-f-]{36}/.exec(address)?.[0]
  if (id === undefined) throw new Error(`${address} is no story’s.`)
  return id
}

/** Saves what is on the screen and waits until the desk has it. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved
  await isSaved(page)
}

/** A new story, written as a reporter does: from top to bottom, then the section, then who told us. */
export async function writeStory(page: Page, story: StoryToWrite): Promise<void> {
  await goTo(page, '/admin/collections/stories/create')
  await page.getByRole('textbox', { name: 'Headline' }).fill(story.headline)
  await page.getByRole('textbox', { name: 'Standfirst' }).fill(story.standfirst)
  await page.getByRole('button', { name: 'Add Name' }).click()
  await choose(page.locator('#field-bylines__0__byline'), story.byline)
  await page.getByRole('textbox', { name: 'Body' }).click()
  await page.keyboard.type(story.body)
  await choose(page.locator('#field-section'), story.section)
  await page.getByRole('button', { name: 'Save the story' }).click()
  await page.waitForURL(/stories\/[0-9a-f-]{36}/)
  await openTab(page, 'Desk only')
  await page.getByRole('button', { name: 'Add Source' }).click()
  await page.locator('#field-sources__0__name').fill(story.source)
  await save(page)
}

/** Fills the lead picture's drawer with a picture's file and what it needs to go out, and leaves it open. */
export async function fillPictureDrawer(page: Page, picture: PictureToUpload): Promise<Locator> {
  await openTab(page, 'Pictures')
  await page
    .locator('#field-leadImage')
    .getByRole('button', { name: /Create new/i })
    .click()
  const drawer = page.getByRole('dialog').last()
  await drawer
    .locator('input[type="file"]')
    .setInputFiles({ name: 'the-lamp.jpg', mimeType: 'image/jpeg', buffer: picture.file })
  await drawer.getByRole('textbox', { name: 'Title' }).fill(picture.title)
  await drawer.getByRole('textbox', { name: 'Alternative text' }).fill(picture.altText)
  await drawer.getByRole('button', { name: 'Credit & rights' }).click()
  await drawer.getByRole('textbox', { name: 'Credit line' }).fill(picture.credit)
  // What is not in the window is not there yet.
  await drawer.getByRole('heading', { name: 'By which right' }).scrollIntoViewIfNeeded()
  await choose(drawer.locator('#field-usageRights__category'), picture.category)
  return drawer
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

async function choose(field: Locator, words: string): Promise<void> {
  await field.getByRole('combobox').fill(words)
  await field.getByRole('option', { name: words }).first().click()
}
