import { expect } from '@jest/globals'
import fc from 'fast-check'
import type { Loosening, Naive, Told } from './naive.ts'

/** What is held against the model. Each act answers whether it was taken; stories, things and embargoes go by number. */
export type Newsdesk = {
  readonly told: (story: number) => Promise<Told>
  readonly pass: (ms: number) => Promise<void>
  readonly approve: (story: number, text: string) => Promise<void>
  readonly release: (story: number, at: number) => Promise<boolean>
  readonly correct: (story: number, text: string) => Promise<boolean>
  readonly refile: (story: number, text: string) => Promise<boolean>
  readonly unschedule: (story: number) => Promise<boolean>
  readonly takeOff: (story: number, action: 'hold' | 'unpublish') => Promise<boolean>
  readonly retract: (story: number) => Promise<boolean>
  readonly flag: (story: number) => Promise<boolean>
  readonly clear: (story: number) => Promise<boolean>
  readonly kill: (story: number) => Promise<boolean>
  readonly impose: (covers: readonly number[], until: number | null) => Promise<void>
  readonly extend: (embargo: number, until: number) => Promise<boolean>
  readonly cover: (embargo: number, thing: number) => Promise<boolean>
  readonly ask: (embargo: number, change: Loosening) => Promise<boolean>
  readonly confirm: (embargo: number) => Promise<boolean>
  readonly withdraw: (embargo: number) => Promise<boolean>
}

type Command = fc.AsyncCommand<Naive, Newsdesk>
type Act = {
  readonly says: string
  readonly can?: (model: Naive) => boolean
  /** Does it in both. @returns whether each took it */
  readonly both: (model: Naive, desk: Newsdesk) => Promise<readonly [expected: boolean, taken: boolean]>
}

/** An act in both, after which the public is told in both the same, and before which it was possible at all. */
function command({ says, can = () => true, both }: Act): Command {
  return {
    check: can,
    async run(model, desk) {
      const [expected, taken] = await both(model, desk)
      expect({ says, taken }).toEqual({ says, taken: expected })
      const told = await Promise.all(model.stories.map((_story, number) => desk.told(number)))
      expect({ says, told }).toEqual({ says, told: model.stories.map((story) => model.told(story)) })
    },
    toString: () => says,
  }
}

const minute = 60_000
/** Few enough that ends, schedules and ticks often fall on the same millisecond. */
const spans = fc.constantFrom(1, 30 * minute, 60 * minute, 60 * minute, 120 * minute)
const story = fc.constantFrom<0 | 1>(0, 1)
const embargo = fc.nat({ max: 3 })
const thing = fc.nat({ max: 2 })
const text = fc.integer({ min: 1, max: 99 }).map((number) => `Text ${String(number)}`)

/** Any sequence of what a newsroom does, and of time that passes. */
export const anyDay = [
  spans.map((ms) =>
    command({
      says: `pass ${String(ms)}`,
      both: async (model, desk) => {
        model.pass(ms)
        await desk.pass(ms)
        return [true, true]
      },
    }),
  ),
  fc.tuple(story, text).map(([one, words]) =>
    command({
      says: `approve ${String(one)} “${words}”`,
      can: ({ stories }) => stories[one].standing !== 'killed' && !stories[one].flagged,
      both: async (model, desk) => {
        model.approve(model.stories[one], words)
        await desk.approve(one, words)
        return [true, true]
      },
    }),
  ),
  fc.tuple(story, fc.option(spans, { nil: 0 })).map(([one, ms]) =>
    command({
      says: `release ${String(one)} in ${String(ms)}`,
      both: async (model, desk) => {
        const at = model.now() + ms
        return [model.release(model.stories[one], at), await desk.release(one, at)]
      },
    }),
  ),
  fc.tuple(story, text, fc.constantFrom<'correct' | 'refile'>('correct', 'refile')).map(([one, words, how]) =>
    command({
      says: `${how} ${String(one)} to “${words}”`,
      // Two that wait over one base: whichever goes first makes the other stale, and either is right.
      can: (model) => model.stories[one].waiting.length === 0 || !model.isHeld(model.stories[one]),
      both: async (model, desk) => [model.change(model.stories[one], words), await desk[how](one, words)],
    }),
  ),
  story.map((one) =>
    command({
      says: `unschedule ${String(one)}`,
      both: async (model, desk) => [model.unschedule(model.stories[one]), await desk.unschedule(one)],
    }),
  ),
  fc.tuple(story, fc.constantFrom<'hold' | 'unpublish'>('hold', 'unpublish')).map(([one, action]) =>
    command({
      says: `${action} ${String(one)}`,
      both: async (model, desk) => [model.takeOff(model.stories[one]), await desk.takeOff(one, action)],
    }),
  ),
  story.map((one) =>
    command({
      says: `retract ${String(one)}`,
      both: async (model, desk) => [model.retract(model.stories[one]), await desk.retract(one)],
    }),
  ),
  story.map((one) =>
    command({
      says: `flag ${String(one)}`,
      both: async (model, desk) => [model.flag(model.stories[one]), await desk.flag(one)],
    }),
  ),
  story.map((one) =>
    command({
      says: `clear ${String(one)}`,
      both: async (model, desk) => {
        // What failed because of the flag is an editor's to ask for again.
        if (model.hasFailed(model.stories[one])) {
          model.unschedule(model.stories[one])
          await desk.unschedule(one)
        }
        return [model.clear(model.stories[one]), await desk.clear(one)]
      },
    }),
  ),
  story.map((one) =>
    command({
      says: `kill ${String(one)}`,
      both: async (model, desk) => [model.kill(model.stories[one]), await desk.kill(one)],
    }),
  ),
  fc.tuple(fc.uniqueArray(thing, { minLength: 1, maxLength: 2 }), fc.option(spans)).map(([covers, ms]) =>
    command({
      says: `embargo ${covers.join('+')} ${ms === null ? 'until announced' : `for ${String(ms)}`}`,
      can: ({ embargoes }) => embargoes.length < 4,
      both: async (model, desk) => {
        const until = ms === null ? null : model.now() + ms
        model.impose(covers, until)
        await desk.impose(covers, until)
        return [true, true]
      },
    }),
  ),
  fc.tuple(embargo, spans).map(([number, ms]) =>
    onEmbargo(number, `extend to ${String(ms)} from now`, (model, its) => {
      const until = model.now() + ms
      return [model.extend(its, until), (desk) => desk.extend(number, until)]
    }),
  ),
  fc.tuple(embargo, thing).map(([number, item]) =>
    onEmbargo(
      number,
      `cover ${String(item)}`,
      (model, its) => [model.cover(its, item), (desk) => desk.cover(number, item)],
      (its) => !its.covers.has(item),
    ),
  ),
  fc
    .tuple(embargo, spans)
    .map(([number, ms]) =>
      onEmbargo(number, `ask to shorten to ${String(ms)} from now`, (model, its) =>
        asking(model, its, number, { action: 'shorten', until: model.now() + ms, thing: null }),
      ),
    ),
  fc
    .tuple(embargo, thing)
    .map(([number, item]) =>
      onEmbargo(number, `ask to uncover ${String(item)}`, (model, its) =>
        asking(model, its, number, { action: 'uncover', until: null, thing: item }),
      ),
    ),
  fc
    .tuple(embargo, fc.constantFrom<'lift' | 'cancel' | 'admit'>('lift', 'lift', 'cancel', 'admit'))
    .map(([number, action]) =>
      onEmbargo(number, `ask to ${action}`, (model, its) =>
        asking(model, its, number, { action, until: null, thing: null }),
      ),
    ),
  embargo.map((number) =>
    onEmbargo(number, 'withdraw', (model, its) => [model.withdraw(its), (desk) => desk.withdraw(number)]),
  ),
  embargo.map((number) =>
    onEmbargo(number, 'confirm', (model, its) => [model.confirm(its), (desk) => desk.confirm(number)]),
  ),
]

type Embargo = Naive['embargoes'][number]

function asking(model: Naive, its: Embargo, number: number, change: Loosening) {
  return [model.ask(its, change), (desk: Newsdesk) => desk.ask(number, change)] as const
}

function onEmbargo(
  number: number,
  says: string,
  act: (model: Naive, its: Embargo) => readonly [boolean, (desk: Newsdesk) => Promise<boolean>],
  can: (its: Embargo) => boolean = () => true,
): Command {
  return command({
    says: `embargo ${String(number)}: ${says}`,
    can: ({ embargoes }) => {
      const its = embargoes[number]
      return its !== undefined && can(its)
    },
    both: async (model, desk) => {
      const its = model.embargoes[number]
      if (its === undefined) throw new Error(`There is no embargo ${String(number)}.`)
      const [expected, inReal] = act(model, its)
      return [expected, await inReal(desk)]
    },
  })
}
