/**
 * Whether lists and slugs stay as quick with a million stories as with a thousand: each address is asked for again and
 * again while nothing is ready, over one wire and then over the other. Then a wire node is started over each.
 */
import { z } from 'zod'
import { benchPlace, startChild } from './child.ts'
import { oldHand, slugOf } from './many-stories.ts'
import { printTable } from './table.ts'
import { startWireNode } from './wire-node.ts'

const few = 1000
const times = 60
const ready = z.object({ url: z.string(), seconds: z.number() })
const page = z.object({ next: z.string().nullable() })

type Measured = { readonly ms: ReadonlyMap<string, number>; readonly node: readonly string[] }

export async function benchMillion(words: readonly string[]): Promise<void> {
  const many = Number(words[0] ?? 1_000_000)
  const small = await measured(few)
  const large = await measured(many)
  const rows = [...small.ms].map(([name, before]) => {
    const after = large.ms.get(name) ?? Number.NaN
    return [name, `${before.toFixed(2)} ms`, `${after.toFixed(2)} ms`, `${(after / before).toFixed(2)} ×`]
  })
  const counts = [few, many].map((count) => `${count.toLocaleString('en-GB')} stories`)
  printTable(['', ...counts, ''], rows)
  printTable(
    ['a wire node over', 'ready after', 'memory when ready', 'requests/s of one story', 'memory then'],
    [
      [counts[0] ?? '', ...small.node],
      [counts[1] ?? '', ...large.node],
    ],
  )
}

async function measured(stories: number): Promise<Measured> {
  const place = await benchPlace()
  try {
    const child = await startChild('many-server', place.env, [String(stories)])
    const { url, seconds } = ready.parse(child.said)
    process.stderr.write(`${String(stories)} stories were written in ${seconds.toFixed(0)} s.\n`)
    const ms = new Map<string, number>()
    for (const [name, path] of await addresses(url, stories)) ms.set(name, await median(url + path))
    await child.close()
    return { ms, node: await startWireNode(place.env, `/v1/stories/${slugOf(stories - 1)}`) }
  } finally {
    await place.close()
  }
}

async function addresses(url: string, stories: number): Promise<readonly (readonly [string, string])[]> {
  // What the cursor of the hundredth page says, without reading a hundred pages.
  const until = new Date(Date.parse('2007-01-01T00:00:00Z') + 500 * 600_000).toISOString()
  const { next } = page.parse(await (await fetch(`${url}/v1/stories?limit=20&until=${until}`)).json())
  return [
    ['the first page', '/v1/stories?limit=20'],
    ['the page after the oldest five hundred', `/v1/stories?limit=20&cursor=${String(next)}`],
    ['a section', '/v1/stories?limit=20&section=section-3'],
    ['a section of twenty old stories', `/v1/stories?limit=20&section=${oldHand}`],
    ['a byline', '/v1/stories?limit=20&byline=author-3'],
    ['a byline of twenty old stories', `/v1/stories?limit=20&byline=${oldHand}`],
    ['a subject', '/v1/stories?limit=20&subject=subject-3'],
    ['section, byline and subject at once', '/v1/stories?limit=20&section=section-3&byline=author-3&subject=News'],
    ['a byline’s page', '/v1/bylines/author-3'],
    ['corrections', '/v1/corrections'],
    ['a story', `/v1/stories/${slugOf(Math.floor(stories / 2))}`],
    ['a story that is not there', '/v1/stories/never-was'],
    ['RSS', '/feeds/latest.rss'],
    ['RSS of a section', '/feeds/section-3.rss'],
    ['the sitemap of a month', '/sitemaps/2007-01.xml'],
  ]
}

async function median(url: string): Promise<number> {
  const all: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    const answer = await fetch(url)
    await answer.arrayBuffer()
    all.push(performance.now() - began)
    if (answer.status >= 500) throw new Error(`${url} answered ${String(answer.status)}.`)
  }
  return all.sort((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN
}
