import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { follow } from '../follow-changes.ts'
import type { Newsroom } from '../newsroom.ts'
import { questions, type Question, type Stolen } from './addresses.ts'
import { ask, type Asking } from './ask.ts'
import { insistentQuestions } from './insistent.ts'
import { itsOwnTag, type Manner } from './manners.ts'
import { namesOf, withoutChance } from './names.ts'

/** One thing a stranger saw: an answer whole, or a file in the public folder. */
export type Sight = {
  readonly says: string
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
  /** The same as text without what is random, to be held against another newsroom's. */
  readonly alike: string
}

/**
 * Asks everything of a newsroom, with GET and with HEAD, and looks through the whole public folder.
 *
 * @param insistently also with every header and method, and all that Payload's REST can be asked
 */
export async function everythingPublic(
  newsroom: Newsroom,
  stolen: Stolen,
  { insistently = false }: { readonly insistently?: boolean } = {},
): Promise<readonly Sight[]> {
  const names = await namesOf(newsroom)
  const plain = withoutChance(names)
  const seen: Sight[] = []
  for (const question of questions(names, stolen)) {
    const { address } = question
    seen.push(await look(newsroom, question, plain))
    if (!address.startsWith('/api')) seen.push(await look(newsroom, { ...question, manner: head }, plain))
  }
  if (insistently) {
    for (const question of insistentQuestions(newsroom.payload, names, stolen)) {
      seen.push(await look(newsroom, question, plain))
    }
  }
  seen.push(await changes(newsroom, plain))
  return [...seen, ...(await publicFiles(newsroom, plain))]
}

const head: Manner = { says: '', method: 'HEAD' }

async function look(
  { url }: Newsroom,
  { address, isOrdered, manner }: Question,
  plain: (text: string) => string,
): Promise<Sight> {
  const method = manner?.method ?? 'GET'
  const answer = await ask(url + address, await withOwnTag(url + address, manner))
  const { status, headers: heard, type, body } = answer
  const raw = type.startsWith('image/') ? `${String(body.length)} bytes, ${hashOf(body)}` : body.toString('utf8')
  const named = plain(raw)
  const text = isOrdered ? named : sortedDocs(named)
  // The tag of bytes in which a random name stands is random with them; an answer without a body does not show whether one does.
  const isChanced = body.length === 0 || type.startsWith('image/') || named !== raw
  // And so is what such a name comes to once it is compressed. As it is, each answer is asked for too, and compared whole.
  const isCoded = heard.some((header) => header.startsWith('content-encoding:'))
  const headers = heard.map((header) => {
    if (header.startsWith('etag:') && isChanced) return header.replaceAll(/(?<=etag: .*)[\w-]/g, '·')
    if (header.startsWith('content-length:') && isChanced && isCoded) return 'content-length: ·'
    return plain(header)
  })
  return {
    says: [method, plain(address), manner?.says ?? ''].filter((word) => word !== '').join(' '),
    status,
    headers,
    body,
    alike: [String(status), ...headers, text].join('\n'),
  }
}

export const everyChange = 'everything that ever changed'

/**
 * All that ever happened, as a stranger is told who follows from the beginning. The ids of events and of stories that are
 * not public any more are random, and in the order in which they are told.
 */
async function changes({ url }: Newsroom, plain: (text: string) => string): Promise<Sight> {
  const stream = await follow(url, '0')
  const told = stream.text()
  stream.leave()
  const ids = [...new Set([...plain(told).matchAll(/"id":"([0-9a-f]{32})"/g)].map(([, id = '']) => id))]
  const named = ids.reduce((text, id, index) => text.replaceAll(id, `‹story ${String(index)} that was›`), plain(told))
  const alike = named.replaceAll(/^id: (\d+)\.[\w-]+$/gm, 'id: $1')
  return { says: everyChange, status: 200, headers: [], body: Buffer.from(told), alike }
}

/** A manner that speaks of the answer's own tag has to be told it first. */
async function withOwnTag(url: string, manner: Manner | undefined): Promise<Asking> {
  const { headers = {} } = manner ?? {}
  if (!Object.values(headers).includes(itsOwnTag)) return manner ?? {}
  const { etag } = await ask(url)
  const told: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) told[name] = value === itsOwnTag ? (etag ?? '"none"') : value
  return { ...manner, headers: told }
}

/** Rows without an order of their own come in that of their random ids. */
function sortedDocs(text: string): string {
  if (!text.startsWith('{"docs"')) return text
  const answer: { docs: unknown[] } = JSON.parse(text)
  const docs = answer.docs.map((doc) => JSON.stringify(doc)).toSorted()
  return JSON.stringify({ ...answer, docs })
}

async function publicFiles({ mediaDir }: Newsroom, plain: (text: string) => string): Promise<readonly Sight[]> {
  const folder = join(mediaDir, 'public')
  const names = await readdir(folder, { recursive: true })
  const sights = await Promise.all(
    names.map(async (name) => {
      const body = await readFile(join(folder, name))
      const { size, mtime } = await stat(join(folder, name))
      const facts = `${String(size)} bytes of ${mtime.toISOString()}, ${hashOf(body)}`
      const says = `the file ${plain(name)}`
      return { says, status: 0, headers: [], body: Buffer.concat([body, Buffer.from(name)]), alike: facts }
    }),
  )
  return sights.toSorted((one, other) => (one.says < other.says ? -1 : 1))
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where a word stands in what was seen, in any case and in either of the encodings that metadata knows. */
export function whereIs(word: string, seen: readonly Sight[]): readonly string[] {
  const wanted = word.toLowerCase()
  return seen
    .filter(({ body, headers }) =>
      [body.toString('latin1'), body.toString('utf16le'), body.subarray(1).toString('utf16le'), ...headers].some(
        (text) => text.toLowerCase().includes(wanted),
      ),
    )
    .map(({ says }) => says)
}

/** What one newsroom showed that the other did not, by the question it answers. */
export function differences(one: readonly Sight[], other: readonly Sight[]): readonly string[] {
  const asked = new Set([...one, ...other].map(({ says }) => says))
  const [here, there] = [one, other].map((seen) => new Map(seen.map(({ says, alike }) => [says, alike])))
  return [...asked].filter((says) => here?.get(says) !== there?.get(says))
}
