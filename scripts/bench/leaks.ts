/**
 * Whether a clock tells what is held from what never was: a thousand requests for each, in one shuffled run over one kept
 * connection, and the two-sample Kolmogorov–Smirnov distance between their times. Beside it the distance between two
 * thousand that are both of what never was, and, to show that it would be heard, that to what is live.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes } from './nodes.ts'

const each = 1000

/** The distance that two samples of this size from one distribution exceed once in a hundred runs. */
const critical = 1.628 * Math.sqrt(2 / each)

const scheduled = z.array(z.object({ story: z.string(), path: z.string() }))

const kinds = ['held', 'never', 'neverElse', 'live'] as const
type Kind = (typeof kinds)[number]
type Times = Readonly<Record<Kind, number[]>>

/** An address of the thing with that number; of what is live there is one, of everything else a thousand. */
type Door = { readonly name: string; readonly address: (kind: Kind, number: number) => string }

export async function benchLeaks(): Promise<void> {
  const house = await openNodes(1)
  try {
    const [node] = house.nodes
    if (node === undefined) return
    await node.order({ do: 'start' })
    const live = 20
    const prepared = scheduled.parse(await node.order({ do: 'prepare', count: live, over: 0 }))
    const held = z.array(z.string()).parse(await node.order({ do: 'hold', count: each }))
    for (const { path } of prepared) while ((await ask(node.url + path)).status !== 200) await pass(20)
    const ids = { live: prepared.map(({ story }) => story), held }
    const rows = []
    for (const door of doors(ids, live)) rows.push(rowOf(door.name, await timed(node.url, door)))
    print(rows)
  } finally {
    await house.close()
  }
}

type Ids = Readonly<Record<'live' | 'held', readonly string[]>>

function doors(ids: Ids, live: number): readonly Door[] {
  /** Held are `scheduled-21` to `scheduled-1020`; what never was is as long and as much alike. */
  const slug = (kind: Kind, number: number) =>
    ({
      held: `scheduled-${String(live + 1 + number)}`,
      never: `schedulex-${String(live + 1 + number)}`,
      neverElse: `schedulez-${String(live + 1 + number)}`,
      live: `scheduled-${String(1 + (number % live))}`,
    })[kind]
  /** Of a section that has nothing but what is held, and of none. */
  const front = (kind: Kind, number: number) =>
    kind === 'live' ? 'culture' : slug(kind, number).replace('schedule', 'desk')
  const id = (kind: Kind, number: number) =>
    (kind === 'held' || kind === 'live' ? ids[kind][number % ids[kind].length] : null) ?? randomUUID()
  return [
    { name: '`/v1/stories/:slug`, each once', address: (kind, number) => `/v1/stories/${slug(kind, number)}` },
    { name: '`/v1/stories/:slug`, one over and over', address: (kind) => `/v1/stories/${slug(kind, 0)}` },
    { name: '`/v1/ninjs/:slug`', address: (kind, number) => `/v1/ninjs/${slug(kind, number)}` },
    { name: '`/v1/fronts/:slug`', address: (kind, number) => `/v1/fronts/${front(kind, number)}` },
    { name: 'a reader’s page', address: (kind, number) => `/stories/${slug(kind, number)}` },
    { name: '`/api/stories/:id`', address: (kind, number) => `/api/stories/${id(kind, number)}?draft=true` },
  ]
}

async function timed(url: string, { address }: Door): Promise<Times> {
  const times: Times = { held: [], never: [], neverElse: [], live: [] }
  const statuses = new Map<Kind, number>()
  for (let warm = 0; warm < 200; warm += 1) await ask(`${url}${address('never', each + warm)}`)
  for (let number = 0; number < each; number += 1) {
    for (const kind of shuffled(kinds)) {
      const asked = `${url}${address(kind, number)}`
      const began = performance.now()
      const { status } = await ask(asked)
      times[kind].push(performance.now() - began)
      statuses.set(kind, status)
    }
  }
  if (statuses.get('held') !== statuses.get('never')) throw new Error('The status tells it: no clock is needed.')
  return times
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function ask(url: string): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
    })
      .on('error', reject)
      .end()
  })
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  const left = [...items]
  return items.map(() => left.splice(randomInt(left.length), 1)).flat()
}

/** Kolmogorov–Smirnov: the greatest distance between the shares of either sample that lie below one value. */
function distance(one: readonly number[], other: readonly number[]): number {
  const [ours, theirs] = [[...one].sort(ascending), [...other].sort(ascending)]
  let greatest = 0
  for (const value of [...ours, ...theirs]) {
    greatest = Math.max(greatest, Math.abs(below(ours, value) / ours.length - below(theirs, value) / theirs.length))
  }
  return greatest
}

/** How many of a sorted sample are at most this. */
function below(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function ascending(one: number, other: number): number {
  return one - other
}

function rowOf(name: string, { held, never, neverElse, live }: Times): readonly string[] {
  const median = (of: readonly number[]) => `${([...of].sort(ascending)[of.length >> 1] ?? Number.NaN).toFixed(3)} ms`
  const [here, control, told] = [distance(held, never), distance(never, neverElse), distance(held, live)]
  return [name, median(held), median(never), ...[here, control, told].map((one) => one.toFixed(3))]
}

function print(rows: readonly (readonly string[])[]): void {
  const head = ['', 'held, median', 'never, median', 'held ↔ never', 'never ↔ never', 'held ↔ live']
  const lines = [head, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(40) : cell.padStart(14))).join('  '),
  )
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
  process.stdout.write(
    `${String(each)} requests each, shuffled. Two samples of one distribution are further apart than ${critical.toFixed(3)} once in a hundred runs.\n`,
  )
}
