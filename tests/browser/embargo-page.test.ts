/** What a person does with an embargo, and with a partner's key, in the panel. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CastPart } from '../../src/demo/cast.ts'
import { shoot } from '../support/browser.ts'
import { aPhotograph } from '../support/photograph.ts'
import {
  goTo,
  openPanelAtTest,
  openThing,
  region,
  seriousProblems,
  signInAs,
  type Look,
  type PanelAtTest,
  type Thing,
} from './support/panel.ts'

const patienceMs = 180_000
const budget = 'Budget: until the minister sits down'
const budgetStory = 'Budget puts a penny on sugar and takes it off bread'

let panel: PanelAtTest

beforeAll(async () => {
  panel = await openPanelAtTest()
}, 300_000)

afterAll(async () => {
  await panel.close()
})

const openAs = (part: CastPart, thing: Thing, look: Look = {}) => openThing(panel, part, thing, look)

/** What a broadcaster's program asks with its token. */
async function knock(token: string, path: string, method = 'GET'): Promise<Record<string, unknown>> {
  const answer = await fetch(`${panel.url}/partner/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  })
  return { status: answer.status, ...Object(await answer.json()) }
}

describe('early access', () => {
  test(
    'is by a token shown once, and what is read with it stands on the embargo’s page',
    async () => {
      const page = await openAs('editor', ['partners', 'name', 'Meridian Television'])
      await page.getByRole('button', { name: 'Make a token…' }).click()
      await page.getByLabel('What to call it').fill('Newsroom')
      await page.getByRole('button', { name: 'Make the token' }).click()
      const token = await page.getByRole('dialog').locator('code').innerText()
      await shoot(page, 'partner-token')
      await page.getByRole('button', { name: 'I have it' }).click()
      const keys = region(page, /^Tokens/)
      await keys
        .getByRole('row', { name: /^Newsroom/ })
        .getByText('Never')
        .waitFor()
      expect(await page.content()).not.toContain(token)

      const { termsToAccept, stories: none } = await knock(token, '/stories')
      const embargo = String(Reflect.get(Object((termsToAccept as readonly unknown[])[0]), 'embargo'))
      expect(none).toEqual([])
      await knock(token, `/embargoes/${embargo}/accept`, 'POST')
      const { stories } = await knock(token, '/stories')
      const slug = String(Reflect.get(Object((stories as readonly unknown[])[0]), 'slug'))
      expect((await knock(token, `/stories/${slug}`))['status']).toBe(200)

      await goTo(page, `/admin/collections/embargoes/${embargo}`)
      const party = region(page, /^Early access/).getByRole('row', { name: /Meridian Television/ })
      await party.getByText(/^accepted .* from 127\.0\.0\.1$/).waitFor()
      const read = region(page, /^What they read/)
        .getByRole('row', { name: /Meridian Television/ })
        .filter({ hasText: 'The text' })
      await read.filter({ hasText: budgetStory }).filter({ hasText: '127.0.0.1' }).first().waitFor()
      await shoot(page, 'embargo-page-light')
      expect(await seriousProblems(page)).toEqual([])

      await page.goBack()
      const used = region(page, /^Tokens/).getByRole('row', { name: /^Newsroom/ })
      await used.getByText(/from 127\.0\.0\.1/).waitFor()
      await page.getByRole('button', { name: 'Revoke “Newsroom”…' }).click()
      await page.getByRole('button', { name: 'Revoke the token' }).click()
      await used.getByText(/^Revoked /).waitFor()
      expect((await knock(token, '/stories'))['status']).toBe(401)
      await shoot(page, 'partner')
      expect(await seriousProblems(page)).toEqual([])
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'is given by two editors, each told that nothing becomes public',
    async () => {
      const page = await openAs('editor', ['embargoes', 'title', budget], { theme: 'dark', width: 390 })
      await page.getByRole('button', { name: 'Admit a party…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(/^Nothing becomes public\./).waitFor()
      await dialog.getByRole('combobox', { name: 'Party' }).selectOption('CNN')
      await dialog.getByLabel(/^The text, without/).check()
      await dialog.getByLabel(/^Why/).fill('They were in the lock-up too.')
      await shoot(page, 'embargo-admit-dark-390')
      expect(await seriousProblems(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Ask to admit it' }).click()
      await page.getByText(/You asked to admit CNN, which may then see the text, at once/).waitFor()
      await page.getByText(/it can be confirmed until .*, and then expires/).waitFor()
      await shoot(page, 'embargo-page-dark-390')
      expect(await seriousProblems(page)).toEqual([])
      await page.context().close()

      const second = await openAs('editor2', ['embargoes', 'title', budget])
      await second.getByRole('button', { name: 'Confirm…' }).click()
      await second.getByText(/^Nothing becomes public\./).waitFor()
      await second.getByRole('button', { name: 'Admit the party' }).click()
      await region(second, /^Early access/)
        .getByRole('row', { name: /CNN/ })
        .waitFor()
      await region(second, /^History/)
        .getByText(/confirmed the request to admit a party \(CNN: the text\)/)
        .waitFor()
      await second.context().close()
    },
    patienceMs,
  )
})

describe('an embargo', () => {
  test(
    'that was broken is recorded so, holds, and what was decided stands beside it',
    async () => {
      const page = await openAs('legal', ['embargoes', 'title', budget], { theme: 'dark' })
      await page.getByRole('button', { name: 'Record a breach…' }).click()
      await page.getByLabel('Where it was seen').fill('A rival’s home page')
      await page.getByLabel('What shows it').fill('The penny on sugar, word for word.')
      await page.getByLabel('By whom').selectOption('Meridian Television')
      await page.getByRole('button', { name: 'Record the breach' }).click()
      const breaches = region(page, /^Breaches/)
      await breaches.getByText(/Put down to Meridian Television\. \d+ reads before it\./).waitFor()
      await breaches.getByRole('button', { name: 'Decide…' }).click()
      await page.getByLabel(/^Inform the source/).check()
      await page.getByRole('button', { name: 'Record the decision' }).click()
      await breaches.getByText('Inform the source').waitFor()
      await page.getByText('Holds', { exact: true }).first().waitFor()
      await shoot(page, 'embargo-breach-dark')
      expect(await seriousProblems(page)).toEqual([])
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'lets a story go by two editors, and the one who asked may take it back',
    async () => {
      const page = await openAs('editor', ['embargoes', 'title', budget])
      await page.getByRole('button', { name: `Uncover “${budgetStory}”…` }).click()
      await page.getByText('The story becomes public at once').waitFor()
      await page.getByLabel(/^Why/).last().fill('It is in the morning papers.')
      await shoot(page, 'embargo-uncover')
      await page.getByRole('button', { name: 'Ask to uncover it' }).click()
      await page.getByText(/You asked to uncover the story/).waitFor()
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
      await region(page, /^History/)
        .getByText(/took back the request to take a thing from under it/)
        .waitFor()
      await page.context().close()
    },
    patienceMs,
  )

  test(
    'that was read in a picture’s file waits on Now, and is dismissed with a reason',
    async () => {
      const page = await panel.open()
      await signInAs(page, 'editor')
      const file = await aPhotograph({ 'IPTC:SpecialInstructions': 'EMBARGO: not before the journal has it.' })
      const fields = { title: 'A cell', altText: 'A cell', creditLine: 'Agency', usageRights: { category: 'staff' } }
      await page.request.post('/api/images', {
        headers: { origin: panel.url },
        multipart: {
          file: { name: 'cell.jpg', mimeType: 'image/jpeg', buffer: file },
          _payload: JSON.stringify(fields),
        },
      })
      await goTo(page, '/admin')
      const waiting = region(page, /^Waiting for you/)
        .getByRole('listitem')
        .filter({ hasText: 'Read in a file' })
      await waiting.getByRole('link').first().click()
      await region(page, /^Read in a picture’s file/).waitFor()
      await shoot(page, 'embargo-proposed')
      expect(await seriousProblems(page)).toEqual([])
      await page.getByRole('button', { name: 'It is an embargo…' }).click()
      await page.getByText(/^Nothing becomes public\. What it covers stays held/).waitFor()
      await shoot(page, 'embargo-proposed-confirm')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Dismiss…' }).click()
      await page.getByLabel(/^Why it is no embargo/).fill('The journal has it.')
      await page.getByRole('button', { name: 'Dismiss it' }).click()
      await region(page, /^History/)
        .getByText(/dismissed it: “The journal has it\.”/)
        .waitFor()
      await page.context().close()
    },
    patienceMs,
  )
})
