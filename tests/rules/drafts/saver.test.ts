import { describe, expect, test } from '@jest/globals'
import type { Answer } from '../../../src/admin/actions/post-action.ts'
import { contentOf, sameContent, type Content } from '../../../src/admin/drafts/content.ts'
import { createSaver, type SaveState, type Sent } from '../../../src/admin/drafts/saver.ts'

const saved = (revision: number): Answer => ({ ok: true, status: 200, json: { doc: { revision } } })
const refused = (status: number, code: string): Answer => ({ ok: false, status, problems: [{ code, message: 'No.' }] })

/** A saver at a desk that answers as told, beside a browser that keeps words. */
function aSaver(answers: readonly Answer[], isSignedIn = true) {
  const sent: Sent[] = []
  const states: SaveState[] = []
  const browser: { kept: Content | null; aside: Content[]; hasRoom: boolean } = { kept: null, aside: [], hasRoom: true }
  const left = [...answers]
  const saver = createSaver({
    send: (one) => {
      sent.push(one)
      return Promise.resolve(left.shift() ?? refused(500, 'nothing-left'))
    },
    isSignedIn: () => Promise.resolve(isSignedIn),
    keep: (content) => {
      browser.kept = content
    },
    drop: () => {
      browser.kept = null
    },
    putAside: (content) => {
      if (browser.hasRoom) browser.aside.push(content)
      return browser.hasRoom
    },
    report: (state) => {
      states.push(state)
    },
    now: () => new Date('2026-11-22T16:40:02Z'),
    pauseMs: 60_000,
    savesByItself: () => true,
  })
  saver.settle({ headline: 'One' }, 1)
  return { saver, sent, states, browser }
}

describe('a reporter loses no word', () => {
  test('words are kept in the browser from the moment they are typed until the desk has those very words', async () => {
    const { saver, browser } = aSaver([saved(2)])
    saver.typed({ headline: 'Two' })
    expect(browser.kept).toEqual({ headline: 'Two' })
    await saver.saveNow()
    expect(browser.kept).toBeNull()
    saver.stop()
  })

  test('words typed while a save is under way stay kept, and go with the next revision', async () => {
    const { saver, sent, browser } = aSaver([saved(2), saved(3)])
    saver.typed({ headline: 'Two' })
    const first = saver.saveNow()
    saver.typed({ headline: 'Three' })
    await first
    expect(browser.kept).toEqual({ headline: 'Three' })
    await saver.saveNow()
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2])
    expect(browser.kept).toBeNull()
    saver.stop()
  })

  test.each([
    { says: 'a lost network', answer: refused(0, 'no-answer'), isSignedIn: true, why: 'unreached' },
    { says: 'a restart', answer: refused(503, 'status-503'), isSignedIn: true, why: 'unreached' },
    { says: 'an expired session', answer: refused(403, 'refused'), isSignedIn: false, why: 'signed-out' },
    { says: 'a role that was taken away', answer: refused(403, 'refused'), isSignedIn: true, why: 'refused' },
    { says: 'a stale revision', answer: refused(409, 'stale-revision'), isSignedIn: true, why: 'stale' },
    { says: 'a slug that is taken', answer: refused(409, 'slug-taken'), isSignedIn: true, why: 'refused' },
  ])('$says leaves the words kept, and says why they are not saved', async ({ answer, isSignedIn, why }) => {
    const { saver, states, browser } = aSaver([answer], isSignedIn)
    saver.typed({ headline: 'Two' })
    expect(await saver.saveNow()).toBe(false)
    expect(browser.kept).toEqual({ headline: 'Two' })
    expect(states.at(-1)).toMatchObject({ is: 'not-saved', why })
    saver.stop()
  })

  test('mine goes on top of a later revision when its writer says so', async () => {
    const { saver, sent, browser } = aSaver([refused(409, 'stale-revision'), saved(8)])
    saver.typed({ headline: 'Mine' })
    await saver.saveNow()
    expect(await saver.saveOver(7)).toBe(true)
    expect(sent.at(-1)).toMatchObject({ revision: 7, content: { headline: 'Mine' } })
    expect(browser.kept).toBeNull()
    saver.stop()
  })

  test('nothing is saved when nothing was written', async () => {
    const { saver, sent } = aSaver([])
    saver.typed({ headline: 'One' })
    expect(await saver.saveNow()).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('words that take the place of others', () => {
  test('a page that is read again from the desk does not take the place of words that are not saved', () => {
    const { saver, browser } = aSaver([])
    saver.typed({ headline: 'Mine' })
    expect(saver.settle({ headline: 'One' }, 4)).toBe(false)
    expect([saver.current(), saver.revision(), browser.kept]).toEqual([{ headline: 'Mine' }, 1, { headline: 'Mine' }])
    saver.stop()
  })

  test('a page that is read again while a save is under way changes nothing either', async () => {
    const { saver } = aSaver([saved(2)])
    saver.typed({ headline: 'Mine' })
    const saving = saver.saveNow()
    saver.typed({ headline: 'One' })
    expect(saver.settle({ headline: 'Somebody’s' }, 1)).toBe(false)
    await saving
    expect([saver.current(), saver.isUnsaved()]).toEqual([{ headline: 'One' }, true])
    saver.stop()
  })

  test('theirs takes the place of mine, which stays kept beside it and is not saved over theirs', async () => {
    const { saver, sent, browser } = aSaver([refused(409, 'stale-revision')])
    saver.typed({ headline: 'Mine' })
    await saver.saveNow()
    expect(saver.makeWay({ headline: 'Theirs' }, 7)).toBe(true)
    expect(browser).toMatchObject({ kept: null, aside: [{ headline: 'Mine' }] })
    expect(await saver.saveNow()).toBe(true)
    expect(sent).toHaveLength(1)
    saver.stop()
  })

  test('restored words are kept until the desk has them, on the revision that was on the screen', async () => {
    const { saver, sent, browser } = aSaver([refused(0, 'no-answer'), saved(8)])
    saver.settle({ headline: 'Theirs' }, 7)
    expect(saver.restore({ headline: 'Mine' })).toBe(true)
    expect(await saver.saveNow(true)).toBe(false)
    expect(browser.kept).toEqual({ headline: 'Mine' })
    expect(await saver.saveNow(true)).toBe(true)
    expect(sent.at(-1)).toEqual({ content: { headline: 'Mine' }, revision: 7, isExplicit: true })
    expect(browser).toMatchObject({ kept: null, aside: [] })
    saver.stop()
  })

  test('what was typed and not saved is kept beside the words that are restored over it', () => {
    const { saver, browser } = aSaver([])
    saver.typed({ headline: 'Typed while the restoring took its time' })
    expect(saver.restore({ headline: 'Mine' })).toBe(true)
    expect(browser.aside).toEqual([{ headline: 'Typed while the restoring took its time' }])
    saver.stop()
  })

  test.each(['makeWay', 'restore'] as const)('a browser without room changes nothing (%s)', (how) => {
    const { saver, browser } = aSaver([])
    saver.typed({ headline: 'Mine' })
    browser.hasRoom = false
    expect(how === 'restore' ? saver.restore({ headline: 'Old' }) : saver.makeWay({ headline: 'Theirs' }, 7)).toBe(
      false,
    )
    expect([saver.current(), saver.revision(), browser.kept]).toEqual([{ headline: 'Mine' }, 1, { headline: 'Mine' }])
    saver.stop()
  })
})

describe('whether two texts say the same', () => {
  const text = (more: object) => ({ body: { root: { children: [{ type: 'text', text: 'A', ...more }] } } })

  test('what an editor adds by itself when it is touched is no change', () => {
    expect(sameContent(text({}), text({ detail: 0, mode: 'normal', style: '', version: 1 }))).toBe(true)
  })

  test('bold is a change', () => {
    expect(sameContent(text({ format: 0 }), text({ format: 1 }))).toBe(false)
  })

  test('a list without rows, which a form counts as 0, is an empty list', () => {
    expect(contentOf({ gallery: 0, headline: 'A' })).toEqual({ gallery: [], headline: 'A' })
  })
})
