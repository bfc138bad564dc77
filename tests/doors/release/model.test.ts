/** Any sequence of events, on the real stack: at every moment what is public is exactly what a naive model says. */
import { afterAll, beforeAll, test } from '@jest/globals'
import fc from 'fast-check'
import { aByline, anApprovedStory, aPicture, approveAgain, aSection, imposeEmbargo } from '../../support/copy.ts'
import { agreedRuns } from '../../support/model/runs.ts'
import { aPartner, change } from '../../support/embargoes.ts'
import { anyDay, type Newsdesk } from '../../support/model/commands.ts'
import { createNaive } from '../../support/model/naive.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { act } from '../../support/orders.ts'

let newsroom: Newsroom
let shared: { readonly section: string; readonly bylines: readonly { byline: string; role: string }[] }
let partner = ''
let days = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  shared = { section: await aSection(newsroom), bylines: [{ byline: await aByline(newsroom), role: 'reporting' }] }
  partner = await aPartner(newsroom, 'Broadcaster')
})
afterAll(() => newsroom.close())

test(
  'what is public, and with which text, is what the embargoes, schedules and endings leave',
  async () => {
    const day = fc.commands(anyDay, { maxCommands: 40, size: 'max' })
    await fc.assert(
      fc.asyncProperty(day, async (commands) => {
        const desk = await aNewsdesk()
        await fc.asyncModelRun(() => ({ model: createNaive(newsroom.clock.now().getTime()), real: desk }), commands)
      }),
      { numRuns: agreedRuns(5), endOnFailure: true },
    )
  },
  Math.max(20, agreedRuns(5)) * 60_000,
)

/** Two stories that nobody has read yet, the first with a picture, at the desk's and the public's real doors. */
async function aNewsdesk(): Promise<Newsdesk> {
  days += 1
  const isOnDemand = days % 2 === 0
  const picture = await aPicture(newsroom)
  const slugs = [`first-${String(days)}`, `second-${String(days)}`]
  const first = await anApprovedStory(newsroom, { ...shared, slug: slugs[0], headline: 'Text 0', leadImage: picture })
  const second = await anApprovedStory(newsroom, { ...shared, slug: slugs[1], headline: 'Text 0' })
  const stories = [first, second]
  const embargoes: string[] = []
  const story = (number: number) => stories[number] ?? 'none'
  const embargo = (number: number) => embargoes[number] ?? 'none'
  const reason = 'It was agreed.'
  const itemOf = (thing: number) =>
    thing < 2 ? { relationTo: 'stories', value: story(thing) } : { relationTo: 'images', value: picture }
  return {
    async told(number) {
      if (!isOnDemand) await newsroom.engine.liftAll()
      const { status, body } = await newsroom.get(`/v1/stories/${String(slugs[number])}`)
      if (status === 200) return { status, text: String(body.headline), retracted: body.retraction !== null }
      if (status === 404 || status === 410) return { status }
      throw new Error(`The public was answered ${String(status)}.`)
    },
    async pass(ms) {
      if (isOnDemand) {
        // The last sweep is just before the instant: what is due then goes out because somebody asks for it.
        newsroom.clock.pass(ms - 1)
        await newsroom.engine.sweepNow()
        newsroom.clock.pass(1)
        return
      }
      newsroom.clock.pass(ms)
      // At every other instant what is due goes out before a sweep has looked.
      if (newsroom.clock.now().getTime() % 2 === 0) await newsroom.engine.liftAll()
      await newsroom.engine.sweepNow()
    },
    approve: (number, headline) => approveAgain(newsroom, story(number), { headline }),
    release: (number, at) => taken(act(newsroom, story(number), 'release', { at: iso(at) })),
    correct: (number, headline) =>
      taken(
        act(newsroom, story(number), 'release', {
          kind: 'correction',
          from: 'live',
          changes: { headline },
          note: 'The headline was wrong.',
        }),
      ),
    refile: (number, headline) => {
      const refiled = { kind: 'refile', from: 'live', changes: { headline } }
      return taken(act(newsroom, story(number), 'release', refiled))
    },
    unschedule: (number) => taken(act(newsroom, story(number), 'unschedule')),
    takeOff: (number, action) => taken(act(newsroom, story(number), action, { reason })),
    retract: (number) => taken(act(newsroom, story(number), 'retract', { reason, note: 'It was wrong.' })),
    flag: (number) => taken(act(newsroom, story(number), 'flag', { note: 'A claim.' })),
    clear: (number) => taken(act(newsroom, story(number), 'clear', { note: 'It stands.' }, 'legal')),
    kill: (number) => taken(act(newsroom, story(number), 'kill', { reason })),
    async impose(covers, until) {
      const imposed = await imposeEmbargo(
        newsroom,
        { stories: covers.filter((thing) => thing < 2).map(story), images: covers.includes(2) ? [picture] : [] },
        until === null ? null : new Date(until),
      )
      embargoes.push(String(imposed.embargo.id))
    },
    extend: (number, until) => taken(change(newsroom, embargo(number), 'extend', { until: iso(until) })),
    cover(number, thing) {
      return taken(change(newsroom, embargo(number), 'cover', { item: itemOf(thing) }))
    },
    ask: (number, { action, until, thing }) =>
      taken(
        change(newsroom, embargo(number), action, {
          reason,
          ...(until === null ? {} : { until: iso(until) }),
          ...(thing === null ? {} : { item: itemOf(thing) }),
          ...(action === 'admit' ? { party: { partner, scope: 'text' } } : {}),
        }),
      ),
    withdraw: (number) => taken(change(newsroom, embargo(number), 'withdraw')),
    confirm: (number) => taken(change(newsroom, embargo(number), 'confirm', {}, 'editor2')),
  }
}

const iso = (at: number) => new Date(at).toISOString()

/** Whether the newsroom took it; that it broke, or does not know who asks, is neither. */
async function taken(asked: Promise<Answer>): Promise<boolean> {
  const { status, text } = await asked
  if (status >= 500 || status === 401 || status === 403) throw new Error(`${String(status)}: ${text}`)
  return status < 300
}
