import { createServer, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeAll(async () => {
  open = await aPublicSide()
  await open.rows.publish(aWireStory())
  await open.look()
})
afterAll(() => open.close())

type Bytes = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer }

/** Bytes as they travel: `fetch` would take them apart. */
function bytesOf(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    const asked = request(open.url + path, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

const story = '/v1/stories/portrait-unveiled'
const unpacked = { br: brotliDecompressSync, gzip: gunzipSync } as const

describe('an answer that is worth it', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['GZIP', 'gzip'],
  ] as const)('goes to who accepts “%s” as %s, warm and cold, and is the same', async (accepted, coding) => {
    const whole = await bytesOf(story, {})
    for (const turn of ['first', 'second']) {
      const coded = await bytesOf(story, { 'Accept-Encoding': accepted })
      expect([turn, coded.status, coded.headers['content-encoding']]).toEqual([turn, 200, coding])
      expect(coded.headers['content-length']).toBe(String(coded.body.byteLength))
      expect(coded.body.byteLength).toBeLessThan(whole.body.byteLength)
      expect(unpacked[coding](coded.body).equals(whole.body)).toBe(true)
    }
  })

  test.each([['identity'], ['br;q=0, gzip;q=0'], ['zstd'], ['br;q=2'], ['br;q=never'], ['']])(
    'goes as it is to who says “%s”',
    async (accepted) => {
      const { headers, body } = await bytesOf(story, { 'Accept-Encoding': accepted })
      expect(headers['content-encoding']).toBeUndefined()
      expect(JSON.parse(body.toString())).toMatchObject({ slug: 'portrait-unveiled' })
    },
  )

  test('has a tag of its own in each coding, and says what it depends on', async () => {
    const answers = await Promise.all(
      ['identity', 'gzip', 'br'].map((accepted) => bytesOf(story, { 'Accept-Encoding': accepted })),
    )
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers } of answers) expect(headers.vary).toBe('Accept, Accept-Encoding')
  })

  test('is not sent again to who has it in that coding, and is to who has it in another', async () => {
    const { headers } = await bytesOf(story, { 'Accept-Encoding': 'br' })
    const known = { 'If-None-Match': String(headers.etag) }
    const again = await bytesOf(story, { ...known, 'Accept-Encoding': 'br' })
    expect([again.status, again.headers.etag, again.headers['content-encoding']]).toEqual([
      304,
      headers.etag,
      undefined,
    ])
    expect((await bytesOf(story, { ...known, 'Accept-Encoding': 'gzip' })).status).toBe(200)
  })

  test('tells its coded length to who asks for the head alone', async () => {
    const coded = { 'Accept-Encoding': 'gzip' }
    const [head, whole] = [await bytesOf(story, coded, 'HEAD'), await bytesOf(story, coded)]
    expect(head.headers['content-length']).toBe(String(whole.body.byteLength))
    expect(head.headers.etag).toBe(whole.headers.etag)
    expect(head.body.byteLength).toBe(0)
  })
})

describe('an answer that is not', () => {
  test.each(['/v1/stories/nothing', '/v1/corrections'])('goes as it is: %s', async (path) => {
    expect((await bytesOf(path, { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })
})

describe('an answer that is ready', () => {
  test('is found in whatever order its parameters come, before anything else is asked', async () => {
    await open.get('/v1/stories?limit=3&section=culture')
    const server = createServer((req, res) => {
      if (!open.delivery.ready(req, res)) res.writeHead(501).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : address)}`
    const asked = async (path: string) => (await fetch(url + path)).status
    expect(await asked('/v1/stories?section=culture&limit=3')).toBe(200)
    expect(await asked('/v1/stories?section=culture&limit=4')).toBe(501)
    server.close()
  })
})
