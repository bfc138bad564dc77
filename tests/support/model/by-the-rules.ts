import { mayAsk, type EmbargoChange } from '../../../src/newsroom/embargoes/changes.ts'
import {
  hasExpired,
  mayConfirm,
  requestExpires,
  type PendingChange,
} from '../../../src/newsroom/embargoes/second-editor.ts'
import { holdOf, standing } from '../../../src/newsroom/embargoes/standing.ts'
import type { Person } from '../../../src/newsroom/people/roles.ts'
import { endingProblems, type EndingKind } from '../../../src/newsroom/releases/endings.ts'
import {
  defaultKind,
  kindProblems,
  mayFollow,
  type PublicState,
  type ReleaseKind,
} from '../../../src/newsroom/releases/kinds.ts'
import { releaseAt, type Hold } from '../../../src/newsroom/releases/release-at.ts'
import { moveStory } from '../../../src/newsroom/stories/stages.ts'
import type { Newsdesk } from './commands.ts'

const one: Person = { id: 'one', roles: ['editor'] }
const another: Person = { id: 'another', roles: ['editor'] }
const legal: Person = { id: 'legal', roles: ['legal'] }

type Story = {
  approved: string
  read: string | null
  state: PublicState
  rank: number
  flagged: boolean
  waiting: readonly Waiting[]
}
type Waiting = {
  readonly text: string
  readonly asked: Date
  readonly kind: ReleaseKind
  readonly base: number
  failed: boolean
}
type Embargo = {
  readonly covers: Set<number>
  readonly state: 'active' | 'lifted'
  readonly until: Date | null
  readonly pending: (PendingChange & { readonly thing: number | null }) | null
}

/** A newsroom with nobody in a hurry: every decision is one of `src/newsroom`'s rules, and nothing happens in between. */
export function aDeskByTheRules(start: number): Newsdesk {
  let now = new Date(start)
  const stories: Story[] = [0, 1].map(() => ({
    ...{ approved: 'Text 0', read: null, state: 'never', rank: 0 },
    ...{ flagged: false, waiting: [] },
  }))
  const embargoes: Embargo[] = []
  const story = (number: number) => nth(stories, number)

  function holdsOver(number: number): readonly Hold[] {
    const things = number === 0 ? [0, 2] : [1]
    return embargoes
      .filter(({ covers }) => things.some((thing) => covers.has(thing)))
      .flatMap((embargo) => holdOf(embargo) ?? [])
  }

  function liftDue(): void {
    for (const [number, its] of stories.entries()) {
      for (const release of its.waiting) {
        const at = releaseAt(release.asked, holdsOver(number))
        if (at === 'never' || at > now || release.base !== its.rank || !mayFollow(release.kind, its.state)) continue
        release.failed ||= its.flagged
        if (release.failed) continue
        its.waiting = its.waiting.filter((other) => other !== release)
        Object.assign(its, { read: release.text, state: 'live', rank: its.rank + 1 })
      }
    }
  }

  function ask(number: number, kind: ReleaseKind, text: string, asked: Date, from: 'approved' | 'live'): boolean {
    const its = story(number)
    const note = kind === 'correction' ? 'It was wrong.' : null
    const facts = { kind, publicState: its.state, note, from, hasChanges: from === 'live' }
    if (kindProblems(facts).length > 0 || its.flagged) return false
    its.waiting = [...its.waiting, { text, asked, kind, base: its.rank, failed: false }]
    liftDue()
    return true
  }

  function end(number: number, kind: EndingKind): boolean {
    const its = story(number)
    if (endingProblems(kind, its.state).length > 0) return false
    Object.assign(its, { state: after[kind], waiting: [], rank: its.rank + 1 })
    return true
  }

  function mark(number: number, action: 'flag' | 'clear'): boolean {
    const { flagged, waiting, state } = story(number)
    const about = { createdBy: null, submittedBy: null, flagged, hasUnfinishedRelease: waiting.length > 0 }
    const moved = moveStory({ action, stage: 'approved', person: legal, ...about, isKilled: state === 'killed' })
    if (!('flagged' in moved)) return false
    story(number).flagged = moved.flagged
    liftDue()
    return true
  }

  function may(number: number, change: EmbargoChange, until?: Date): boolean {
    const embargo = nth(embargoes, number)
    const pending = embargo.pending !== null && !hasExpired(embargo.pending, now) ? embargo.pending : null
    const end = until === undefined ? {} : { until }
    return mayAsk({ change, person: one, embargo, reason: 'Agreed.', ...end, pending, now }).length === 0
  }

  function put(number: number, changes: Partial<Embargo>): void {
    embargoes[number] = { ...nth(embargoes, number), ...changes }
    liftDue()
  }

  return {
    told(number) {
      const { state, read } = story(number)
      const retracted = state === 'retracted'
      if ((state === 'live' || retracted) && read !== null)
        return Promise.resolve({ status: 200, text: read, retracted })
      return Promise.resolve({ status: state === 'killed' && read !== null ? 410 : 404 })
    },
    pass(ms) {
      now = new Date(now.getTime() + ms)
      for (const [number, embargo] of embargoes.entries()) {
        if (standing(embargo, now) === 'over') embargoes[number] = { ...embargo, state: 'lifted' }
      }
      liftDue()
      return Promise.resolve()
    },
    approve(number, text) {
      story(number).approved = text
      return Promise.resolve()
    },
    release(number, at) {
      const { state, approved, waiting } = story(number)
      const taken = waiting.length === 0 && ask(number, defaultKind(state), approved, new Date(at), 'approved')
      return Promise.resolve(taken)
    },
    correct: (number, text) => Promise.resolve(ask(number, 'correction', text, now, 'live')),
    refile: (number, text) => Promise.resolve(ask(number, 'refile', text, now, 'live')),
    unschedule(number) {
      const waited = story(number).waiting.length > 0
      story(number).waiting = []
      return Promise.resolve(waited)
    },
    takeOff: (number, action) => Promise.resolve(end(number, action)),
    retract: (number) => Promise.resolve(end(number, 'retract')),
    flag: (number) => Promise.resolve(mark(number, 'flag')),
    clear: (number) => Promise.resolve(mark(number, 'clear')),
    kill: (number) => Promise.resolve(end(number, 'kill')),
    impose(covers, until) {
      const end = until === null ? null : new Date(until)
      embargoes.push({ covers: new Set(covers), state: 'active', until: end, pending: null })
      return Promise.resolve()
    },
    extend(number, at) {
      const until = new Date(at)
      const taken = may(number, 'extend', until)
      if (taken) put(number, { until, pending: null })
      return Promise.resolve(taken)
    },
    cover(number, thing) {
      const taken = may(number, 'cover')
      if (taken) put(number, { covers: nth(embargoes, number).covers.add(thing), pending: null })
      return Promise.resolve(taken)
    },
    ask(number, { action, until: at, thing }) {
      const until = at === null ? undefined : new Date(at)
      const isThere = thing === null || nth(embargoes, number).covers.has(thing)
      const taken = may(number, action, until) && isThere
      const expiresAt = requestExpires(now, nth(embargoes, number))
      const asked = { change: action, askedBy: one.id, askedAt: now, expiresAt, thing }
      if (taken) put(number, { pending: until === undefined ? asked : { ...asked, until } })
      return Promise.resolve(taken)
    },
    confirm(number) {
      const embargo = nth(embargoes, number)
      const { pending } = embargo
      if (mayConfirm({ person: another, embargo, pending, override: false, now }).length > 0)
        return Promise.resolve(false)
      if (pending !== null) put(number, { ...afterwards(embargo, pending), pending: null })
      return Promise.resolve(true)
    },
    withdraw(number) {
      const { pending, state } = nth(embargoes, number)
      const waits = state === 'active' && pending !== null && !hasExpired(pending, now)
      if (waits) put(number, { pending: null })
      return Promise.resolve(waits)
    },
  }
}

const after = { kill: 'killed', hold: 'withheld', unpublish: 'unpublished', retract: 'retracted' } as const

function afterwards(
  { covers }: Embargo,
  { change, until = null, thing }: NonNullable<Embargo['pending']>,
): Partial<Embargo> {
  if (change === 'lift' || change === 'cancel') return { state: 'lifted' }
  if (change === 'shorten') return { until }
  return change === 'uncover' ? { covers: new Set([...covers].filter((one) => one !== thing)) } : {}
}

function nth<T>(all: readonly T[], number: number): T {
  const found = all[number]
  if (found === undefined) throw new Error(`There is no number ${String(number)}.`)
  return found
}
