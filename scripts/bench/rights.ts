/**
 * How soon a picture is gone whose right ends: the time from that instant until a node shows the page without it, or with its
 * substitute, and answers 404 to its file. One node has the desk and the engine; two are wire nodes as they are installed, and
 * follow the log. All share one SQLite database, and this process asks them.
 */
import { setTimeout as pass } from 'node:timers/promises'
import sharp from 'sharp'
import { z } from 'zod'
import { openNodes, type BenchNode } from './nodes.ts'
import { remarked } from './photograph.ts'
import { printTable } from './table.ts'
import { openWireNode, type WireNode } from './wire-node.ts'

type Load = { readonly name: string; readonly pictures: number; readonly pagesEach: number; readonly apartMs: number }

function loadsOf(most: number): readonly Load[] {
  const [half, all] = [Math.ceil(most / 2), String(most)]
  return [
    { name: `${String(half)} pictures, 500 ms apart`, pictures: half, pagesEach: 1, apartMs: 500 },
    { name: `${all} pictures at one instant`, pictures: most, pagesEach: 1, apartMs: 0 },
    { name: `one picture on ${all} pages`, pictures: 1, pagesEach: most, apartMs: 0 },
  ]
}

const brought = z.object({ path: z.string(), shown: z.string(), file: z.string() })
const counted = z.object({ left: z.number() })
const page = z.object({ image: z.object({ id: z.string() }).nullable() })
const saved = z.object({ doc: z.object({ id: z.string() }) })

/** A live page that loses its picture at an instant. */
type Losing = z.infer<typeof brought> & { readonly end: number }

const patienceMs = 60_000
/** So many files of a node are asked for at once. */
const atOnce = 10

/** `bench -- rights 10`: of ten pictures, or pages, at most. */
export async function benchRights([most = '40']: readonly string[]): Promise<void> {
  const house = await openNodes(1)
  const wire: WireNode[] = []
  try {
    const [desk] = house.nodes
    if (desk === undefined) return
    await desk.order({ do: 'start' })
    const newsroom: Newsroom = { desk, token: z.string().parse(await desk.order({ do: 'engage' })) }
    for (let number = 0; number < 2; number += 1) wire.push(await openWireNode(house.env))
    const urls = [desk.url, ...wire.map(({ url }) => url)]
    const rows: string[][] = []
    for (const load of loadsOf(Number(most))) {
      for (const substitute of [null, await takeIn(newsroom, 'The substitute of ' + load.name)]) {
        const pages = await prepare(newsroom, { load, substitute, urls })
        const waits = await Promise.all(urls.map((url) => untilGone(url, pages, substitute !== null)))
        const name = `${load.name}, ${substitute === null ? 'without' : 'with'} a substitute`
        const [ofDesk = [], ...ofWire] = waits
        rows.push([name, 'with the desk', ...figures(ofDesk)], [name, 'wire, two', ...figures(ofWire.flat())])
        process.stdout.write(
          `${rows
            .slice(-2)
            .map((row) => row.join('   '))
            .join('\n')}\n`,
        )
      }
    }
    printTable(['until page and file are gone', 'node', 'median', 'p99', 'worst'], rows)
  } finally {
    for (const node of wire) await node.close()
    await house.close()
  }
}

type Newsroom = { readonly desk: BenchNode; readonly token: string }

/** Live pages, seen on every node; the rights to their pictures then end, all sizes made, some seconds from now. */
async function prepare(
  newsroom: Newsroom,
  {
    load,
    substitute,
    urls,
  }: { readonly load: Load; readonly substitute: string | null; readonly urls: readonly string[] },
): Promise<readonly Losing[]> {
  const { desk } = newsroom
  const began = performance.now()
  const pictures: { readonly image: string; readonly pages: readonly z.infer<typeof brought>[] }[] = []
  for (let number = 0; number < load.pictures; number += 1) {
    const image = await takeIn(newsroom, `${load.name}, ${substitute ?? 'none'}, ${String(number)}`)
    await untilMade(desk)
    const pages: z.infer<typeof brought>[] = []
    for (let made = 0; made < load.pagesEach; made += 1) {
      pages.push(brought.parse(await desk.order({ do: 'bring out with', image })))
    }
    pictures.push({ image, pages })
  }
  // A changed lease has all sizes made anew: as much work as that was, at most.
  const first = Date.now() + 3_000 + (performance.now() - began)
  const losing: Losing[] = []
  for (const [index, { image, pages }] of pictures.entries()) {
    const end = Math.ceil(first + index * load.apartMs)
    const leases = [{ kind: 'allow-use', endsAt: new Date(end).toISOString() }]
    await send(newsroom, 'PATCH', `/${image}`, JSON.stringify({ leases, substitute }), 'application/json')
    losing.push(...pages.map((one) => ({ ...one, end })))
  }
  await untilMade(desk)
  for (const url of urls)
    for (const one of losing) await until(async () => (await stands(url, one)).shows === one.shown)
  if (Date.now() > first - 500) throw new Error('The machine is too busy: the pages were not ready in time.')
  return losing
}

/**
 * Asks for some of the files, by turns: to ask for all pages all the time would be the load that is measured.
 *
 * @returns for each page the milliseconds from the instant until this node showed it as it is to be, and no file of the picture
 */
async function untilGone(url: string, pages: readonly Losing[], isReplaced: boolean): Promise<readonly number[]> {
  const left = new Set(pages)
  const took: number[] = []

  async function look(one: Losing): Promise<void> {
    // To the end of those that wait.
    left.delete(one)
    left.add(one)
    if ((await fetch(url + one.file, { method: 'HEAD' })).status === 200) return
    const { shows, hasFile } = await stands(url, one)
    const late = Date.now() - one.end
    if (late > patienceMs) throw new Error(`${url}${one.path} has its picture after a minute.`)
    if (shows === one.shown || hasFile) return
    if (late < 0) throw new Error(`${url}${one.path} lost its picture before the instant.`)
    if ((shows !== null) !== isReplaced) throw new Error(`${url}${one.path} shows ${shows ?? 'no picture'}.`)
    took.push(late)
    left.delete(one)
  }

  while (left.size > 0) {
    await Promise.all([...left].slice(0, atOnce).map(look))
    await pass(10)
  }
  return took
}

/** What a page shows, and whether the picture that is to leave it has its file still. */
async function stands(url: string, { path, file }: z.infer<typeof brought>) {
  const [story, media] = await Promise.all([fetch(url + path), fetch(url + file)])
  await media.arrayBuffer()
  if (media.status !== 200 && media.status !== 404) throw new Error(`${file} answered ${String(media.status)}.`)
  if (story.status !== 200) throw new Error(`${path} answered ${String(story.status)}.`)
  return { shows: page.parse(await story.json()).image?.id ?? null, hasFile: media.status === 200 }
}

/** A picture that may be used. @returns its id */
async function takeIn(newsroom: Newsroom, remark: string): Promise<string> {
  const plain = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#5a7890' } })
  const bytes = remarked(await plain.jpeg().toBuffer(), remark)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photograph.jpg')
  const words = { altText: 'A field', creditLine: 'Agency', creator: ['Jane Roe'], usageRights: { category: 'staff' } }
  form.append('_payload', JSON.stringify(words))
  return send(newsroom, 'POST', '', form)
}

async function send(
  { desk, token }: Newsroom,
  method: string,
  path: string,
  body: string | FormData,
  type?: string,
): Promise<string> {
  const headers = { authorization: `JWT ${token}`, ...(type === undefined ? {} : { 'content-type': type }) }
  const answer = await fetch(`${desk.url}/api/images${path}`, { method, headers, body })
  if (!answer.ok) throw new Error(`A picture was refused: ${await answer.text()}`)
  return saved.parse(await answer.json()).doc.id
}

function untilMade(desk: BenchNode): Promise<void> {
  return until(async () => counted.parse(await desk.order({ do: 'count pictures' })).left === 0)
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pass(20)
}

function figures(waits: readonly number[]): readonly string[] {
  const sorted = [...waits].sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN
  return [0.5, 0.99, 1].map((part) => `${String(at(part))} ms`)
}
