/** How long a kill on one node takes until every node answers that the story is gone, answers kept ready included. */
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'

const kills = 20
const prepared = z.array(z.object({ story: z.string(), path: z.string() }))

export async function benchKill(): Promise<void> {
  const house = await openNodes(3)
  try {
    for (const node of house.nodes) await node.order({ do: 'start' })
    const [first] = house.nodes
    if (first === undefined) return
    const stories = prepared.parse(await first.order({ do: 'prepare', count: kills, over: 0 }))
    for (const { path } of stories) {
      for (const node of house.nodes) await untilAnswers(node, path, 200)
    }
    const gone: number[] = []
    for (const { story, path } of stories) {
      const began = performance.now()
      const killed = first.order({ do: 'kill', story })
      await Promise.all(house.nodes.map((node) => untilAnswers(node, path, 410)))
      gone.push(performance.now() - began)
      await killed
    }
    gone.sort((one, other) => one - other)
    const middle = gone[Math.floor(gone.length / 2)] ?? Number.NaN
    const worst = gone.at(-1) ?? Number.NaN
    const line = `From a kill until all three nodes answer 410: median ${middle.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`
    process.stdout.write(`\n${line} (${String(kills)} kills; SQLite).\n`)
  } finally {
    await house.close()
  }
}

async function untilAnswers({ url }: BenchNode, path: string, status: number): Promise<void> {
  while ((await fetch(url + path)).status !== status) await pass(5)
}
