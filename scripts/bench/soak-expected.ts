import { z } from 'zod'
import type { BenchNode } from './nodes.ts'
import { soakSlug, type State } from './soak-judge.ts'

const told = z.object({ logged: z.number(), story: z.string() })

type Story = { readonly id: string; readonly number: number; wording: number }

const listed = { '/v1/stories?limit=20': 20, '/feeds/latest.json': 30, '/v1/stories?limit=2': 2 } as const

/** How many of its section a page shows besides its own story. */
const moreOfSection = 4

/** What happens, and with it what is to be seen where. */
export function createNews(node: BenchNode) {
  const states = new Map<string, State[]>()
  const live: Story[] = []
  const killed: number[] = []
  const happened = { released: 0, corrected: 0, killed: 0 }
  let latest = 0

  function becomes(address: string, state: State): void {
    const known = states.get(address)
    if (known === undefined) states.set(address, [{ sees: 'nothing', from: 0, logged: 0 }, state])
    else if (known.at(-1)?.sees !== state.sees) known.push(state)
  }

  /** Each of these changes with every event: a page shows the newest of its section as well. */
  function noteAll(times: Omit<State, 'sees'>): void {
    const newest = live.map(({ number, wording }) => `${String(number)}:${String(wording)}`).reverse()
    for (const [address, most] of Object.entries(listed)) {
      becomes(address, { sees: newest.slice(0, most).join(' '), ...times })
    }
    for (const { number, wording } of live) {
      const own = `${String(number)}:${String(wording)}`
      const others = newest.filter((one) => one !== own).slice(0, moreOfSection)
      becomes(wireAddress(number), { sees: own, ...times })
      becomes(pageAddress(number), { sees: [own, ...others].join(' '), ...times })
    }
  }

  return {
    happened: () => happened,
    statesOf: (address: string): readonly State[] => states.get(address) ?? [{ sees: 'nothing', from: 0, logged: 0 }],

    /** Lists as often as stories; of these the newest, the one that is held, and some that are gone. */
    anAddress(): string {
      const some = [...live.slice(-20).map(({ number }) => number), ...killed.slice(-5), latest]
      const addresses = [
        ...Object.keys(listed),
        ...some.flatMap((number) => [wireAddress(number), pageAddress(number)]),
      ]
      return addresses[Math.floor(Math.random() * addresses.length)] ?? '/v1/stories?limit=20'
    },

    async bringOut(aheadMs: number): Promise<void> {
      const number = latest + 1
      latest = number
      const at = Date.now() + aheadMs
      const { logged, story } = told.parse(await node.order({ do: 'bring out', number, at }))
      live.push({ id: story, number, wording: 1 })
      happened.released += 1
      noteAll({ from: at, logged })
    },

    async correct(): Promise<void> {
      const story = live[Math.floor(live.length / 2 + Math.random() * (live.length / 2))]
      if (story === undefined) return
      const from = Date.now()
      const { id, number, wording } = story
      const order = { do: 'correct', story: id, number, wording: wording + 1 }
      const { logged } = told.parse(await node.order(order))
      story.wording += 1
      happened.corrected += 1
      noteAll({ from, logged })
    },

    async kill(): Promise<void> {
      const [story] = live.splice(Math.floor(Math.random() * live.length), 1)
      if (story === undefined) return
      const from = Date.now()
      const { logged } = told.parse(await node.order({ do: 'kill', story: story.id }))
      killed.push(story.number)
      happened.killed += 1
      for (const address of [wireAddress(story.number), pageAddress(story.number)]) {
        becomes(address, { sees: 'killed', from, logged })
      }
      noteAll({ from, logged })
    },
  }
}

function wireAddress(number: number): string {
  return `/v1/stories/${soakSlug(number)}`
}

function pageAddress(number: number): string {
  return `/stories/${soakSlug(number)}`
}
