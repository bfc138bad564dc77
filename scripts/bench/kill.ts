/**
 * How long it takes until every node shows what was decided on one, answers kept ready included: a front, and a kill; and until
 * a search on every node finds what went out, and does not find any more what was killed.
 */
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'
import { printTable } from './table.ts'

const stories = 20
const apartMs = 500
const prepared = z.array(z.object({ story: z.string(), path: z.string(), at: z.number() }))
const found = z.object({ stories: z.array(z.object({ slug: z.string() })) })

type Live = z.infer<typeof prepared>[number]
const front = z.object({ stories: z.array(z.object({ slug: z.string() })) })

export async function benchKill(): Promise<void> {
  const house = await openNodes(3)
  try {
    for (const node of house.nodes) await node.order({ do: 'start' })
    const [first] = house.nodes
    if (first === undefined) return
    const out: number[] = []
    const live = prepared.parse(await first.order({ do: 'prepare', count: 2 * stories, over: 2 * stories * apartMs }))
    for (const { path, at } of live) {
      await pass(Math.max(0, at - Date.now()))
      await Promise.all(house.nodes.map((node) => until(() => finds(node, path))))
      out.push(Date.now() - at)
    }
    for (const { path } of live) {
      for (const node of house.nodes) await until(() => answers(node, path, 200))
    }

    /** @returns the milliseconds from each order until every node shows what came of it */
    async function time(
      what: string,
      those: readonly Live[],
      isSeen: (node: BenchNode, path: string) => Promise<boolean>,
    ): Promise<number[]> {
      const took: number[] = []
      for (const { story, path } of those) {
        const began = performance.now()
        const done = first?.order({ do: what, story })
        await Promise.all(house.nodes.map((node) => until(() => isSeen(node, path))))
        took.push(performance.now() - began)
        await done
      }
      return took
    }

    const [some, others] = [live.slice(0, stories), live.slice(stories)]
    const rows = [
      ['a story is put first on the home page', await time('put first', some, isFirst)],
      ['a story is killed', await time('kill', some, (node, path) => answers(node, path, 410))],
      ['a search finds a story that goes out', out],
      [
        'a search finds one no more that is killed',
        await time('kill', others, async (node, path) => !(await finds(node, path))),
      ],
    ] as const
    printTable(
      ['until three nodes show it', 'median', 'worst'],
      rows.map(([what, took]) => [what, ...figures(took)]),
    )
    const times = `${String(stories)} times each, and ${String(live.length)} searches for what goes out`
    process.stdout.write(`\n${times}; SQLite.\n`)
  } finally {
    await house.close()
  }
}

async function answers({ url }: BenchNode, path: string, status: number): Promise<boolean> {
  return (await fetch(url + path)).status === status
}

async function isFirst({ url }: BenchNode, path: string): Promise<boolean> {
  const { stories: shown } = front.parse(await (await fetch(`${url}/v1/fronts/home?limit=1`)).json())
  return path.endsWith(`/${shown[0]?.slug ?? ''}`)
}

/** By words that stand in this story alone: the number of its part. */
async function finds({ url }: BenchNode, path: string): Promise<boolean> {
  const question = encodeURIComponent(`"part ${/\d+$/.exec(path)?.[0] ?? ''}"`)
  const { stories: shown } = found.parse(await (await fetch(`${url}/v1/search?q=${question}`)).json())
  return shown.some(({ slug }) => path.endsWith(`/${slug}`))
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pass(5)
}

function figures(took: readonly number[]): readonly string[] {
  const sorted = [...took].sort((one, other) => one - other)
  return [inMs(sorted[Math.floor(sorted.length / 2)]), inMs(sorted.at(-1))]
}

function inMs(value = Number.NaN): string {
  return `${value.toFixed(0)} ms`
}
