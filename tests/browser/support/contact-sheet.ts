import type { Page } from 'playwright-core'

export const sheet = (page: Page) => page.getByRole('list', { name: 'Pictures' })
/** Every picture that is in the window has come. */
export const drawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('.stet-card__picture')]
      .filter((one) => one.getBoundingClientRect().top < window.innerHeight)
      .every((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0),
  )
export const count = (page: Page, says: RegExp) => page.getByRole('status').filter({ hasText: says }).waitFor()
