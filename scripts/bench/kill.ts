/** How long it takes until every node shows what was decided on one, answers kept ready included: a front, and a kill. */
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'
import { printTable } from './table.ts'

const stories = 20
const prepared = z.array(z.object({ story: z.string(), path: z.string() }))
const front = z.object({ stories: z.array(z.object({ slug: z.string() })) })

export async function benchKill(): Promise<void> {
  const house = await openNodes(3)
  try {
    for (const node of house.nodes) await node.order({ do: 'start' })
    const [first] = house.nodes
    if (first === undefined) return
    const live = prepared.parse(await first.order({ do: 'prepare', count: stories, over: 0 }))
    for (const { path } of live) {
      for (const node of house.nodes) await until(() => answers(node, path, 200))
    }

    /** @returns the milliseconds from each order until every node shows what came of it */
    async function time(what: string, isSeen: (node: BenchNode, path: string) => Promise<boolean>): Promise<number[]> {
      const took: number[] = []
      for (const { story, path } of live) {
        const began = performance.now()
        const done = first?.order({ do: what, story })
        await Promise.all(house.nodes.map((node) => until(() => isSeen(node, path))))
        took.push(performance.now() - began)
        await done
      }
      return took.sort((one, other) => one - other)
    }

    const rows = [
      ['a story is put first on the home page', await time('put first', isFirst)],
      ['a story is killed', await time('kill', (node, path) => answers(node, path, 410))],
    ] as const
    printTable(
      ['until three nodes show it', 'median', 'worst'],
      rows.map(([what, took]) => [what, inMs(took[Math.floor(took.length / 2)]), inMs(took.at(-1))]),
    )
    process.stdout.write(`\n${String(stories)} times each; SQLite.\n`)
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

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pass(5)
}

function inMs(value = Number.NaN): string {
  return `${value.toFixed(0)} ms`
}
