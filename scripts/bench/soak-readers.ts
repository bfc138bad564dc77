import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { whatIsSeen, type Seen } from './soak-judge.ts'

export type Read = Seen & { readonly node: number; readonly address: string; readonly isUnchanged: boolean }

export type Readers = {
  /** What was read since it was last asked. */
  readonly taken: () => readonly Read[]
  readonly stop: () => Promise<void>
}

/** Whoever waits for the machine rather than for us is not what is measured. */
const patienceMs = 60_000

/** Reads without a pause, half of the time asking only for what is new to it: so many at once of each node. */
export function startReaders(urls: readonly string[], atOnce: number, pick: () => string): Readers {
  const agent = new Agent({ keepAlive: true })
  const meant = new Map<string, string>()
  let reads: Read[] = []
  let isOver = false

  async function readOn(url: string, node: number): Promise<void> {
    const tags = new Map<string, Pick<Seen, 'sees' | 'digest'> & { readonly etag: string }>()
    while (!isOver) {
      const address = pick()
      const known = Math.random() < 0.5 ? tags.get(address) : undefined
      const sent = Date.now()
      const { status, type, etag, body } = await ask(agent, url + address, known?.etag)
      const got = Date.now()
      const isUnchanged = status === 304 && known !== undefined
      const seen = isUnchanged ? known : look(status, type, body)
      reads.push({ node, address, sent, got, isUnchanged, sees: seen.sees, digest: seen.digest })
      if (tags.size > 500) tags.clear()
      if (etag !== '' && !isUnchanged && status === 200) tags.set(address, { etag, ...seen })
    }
  }

  /** What is the same to the byte is read once. */
  function look(status: number, type: string, body: Buffer): Pick<Seen, 'sees' | 'digest'> {
    const digest = createHash('sha1')
      .update(`${String(status)} ${type} `)
      .update(body)
      .digest('base64')
    const sees = meant.get(digest) ?? whatIsSeen(status, type, body.toString('utf8'))
    if (meant.size > 5_000) meant.clear()
    meant.set(digest, sees)
    return { sees, digest }
  }

  const all = urls.flatMap((url, node) => Array.from({ length: atOnce }, () => readOn(url, node)))
  return {
    taken() {
      const these = reads
      reads = []
      return these
    },
    async stop() {
      isOver = true
      await Promise.all(all)
      agent.destroy()
    },
  }
}

type Answer = { readonly status: number; readonly type: string; readonly etag: string; readonly body: Buffer }

function ask(agent: Agent, url: string, etag: string | undefined): Promise<Answer> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, timeout: patienceMs }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode = 0, headers: told } = answer
        resolve({
          status: statusCode,
          type: told['content-type'] ?? '',
          etag: told.etag ?? '',
          body: Buffer.concat(chunks),
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
