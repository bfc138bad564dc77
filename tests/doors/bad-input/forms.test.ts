/**
 * Whatever is sent as a form with a file in it is refused with a sentence, and leaves nothing: forms without an end, of another
 * end than they say, cut anywhere, with too much in them, with files under every name but the one that is asked for. What
 * fails prints its seed; `MODEL_RUNS=500` tries as many forms of each kind.
 */
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc, { type Arbitrary } from 'fast-check'
import { aField, aFile, boundary, type, written, type Form } from '../../support/forms.ts'
import { agreedRuns } from '../../support/model/runs.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { aPicture, remarked } from '../../support/picture-files.ts'
import { everythingKept, changed, expectRefusal } from '../../support/refusals.ts'
import { beginSession } from '../../support/session.ts'

let newsroom: Newsroom
let headers: Readonly<Record<string, string>> = {}
let jpeg: Buffer = Buffer.alloc(0)
let memory = 0
let before = ''
let sent = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  headers = { authorization: `JWT ${await beginSession(newsroom.payload, 'picture-editor')}` }
  jpeg = await aPicture('jpg', { width: 120, height: 80 }).toBuffer()
  before = await everythingKept(newsroom)
  memory = process.memoryUsage().rss
})
afterAll(() => newsroom.close())

async function send({ type, bytes }: Form, door = '/images', method = 'POST'): Promise<Answer> {
  sent += 1
  const body = new Uint8Array(bytes)
  const response = await fetch(`${newsroom.url}/api${door}`, {
    method,
    headers: { ...headers, 'content-type': type },
    body,
  })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text), text, headers: response.headers }
}

const refused = [400, 403, 404, 409, 413, 415, 422]

/** Any form of a kind is refused with a sentence; and after the last of them the house is as it was. */
async function expectAllRefused(forms: Arbitrary<Form>, door?: string, method?: string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(forms, async (form) => {
      expectRefusal(await send(form, door, method), { status: refused })
    }),
    { numRuns: agreedRuns(25) },
  )
  expect(await incoming()).toEqual([])
  expect(changed(before, await everythingKept(newsroom))).toEqual([])
}

function incoming(): Promise<string[]> {
  return readdir(path.join(newsroom.mediaDir, 'private', 'incoming'))
}

/** Letters of every kind, and those that mean something to a form, a path or a program. */
const strange = fc.string({
  unit: fc.oneof(fc.constantFrom('"', ';', '=', '\\', '/', '.', '%00', '\r', '\n'), fc.string()),
})
const somePicture = () => fc.constant(aFile('file', 'a.jpg', jpeg))

describe('a form', () => {
  test('that is cut anywhere is refused', async () => {
    const whole = written([aField('_payload', '{"altText":"A field"}'), aFile('file', 'a.jpg', jpeg)])
    const cuts = fc.nat(whole.length - boundary.length - 8)
    await expectAllRefused(cuts.map((length) => ({ type, bytes: whole.subarray(0, length) })))
  })

  test('that does not say where its parts end, or says another end, is refused', async () => {
    const types = fc.oneof(
      fc.constantFrom('multipart/form-data', 'multipart/form-data; boundary=', 'multipart/', 'multipart/mixed'),
      fc.constantFrom(
        'multipart/form-data; boundary="',
        'multipart/form-data;boundary',
        'multipart/form-data; charset=x',
      ),
      fc.stringMatching(/^[a-z0-9]{1,80}$/).map((other) => `multipart/form-data; boundary=${other}`),
    )
    await expectAllRefused(types.map((type) => ({ type, bytes: written([aFile('file', 'a.jpg', jpeg)]) })))
    const ends = fc.stringMatching(/^[a-z-]{0,20}$/)
    await expectAllRefused(ends.map((end) => ({ type, bytes: written([aFile('file', 'a.jpg', jpeg)], end) })))
  })

  test('that has heads without end, or such as mean nothing, is refused', async () => {
    const heads = fc.oneof(
      fc.integer({ min: 1, max: 3000 }).map((many) => 'X-Said: more\r\n'.repeat(many) + aFile('file').head),
      fc.integer({ min: 1, max: 200_000 }).map((long) => `${aFile('file').head}; x="${'x'.repeat(long)}"`),
      strange.map((said) => `Content-Disposition: ${said}`),
      strange.map((said) => `${said}: form-data; name="file"; filename="a.jpg"`),
      fc.constant(''),
    )
    await expectAllRefused(
      heads.map((head) => ({ type, bytes: written([{ head, content: Buffer.from('Dear editor') }]) })),
    )
  })

  test('that has a file under every name but its own is refused, and keeps none of them', async () => {
    const names = fc.oneof(
      strange.filter((name) => name !== 'file'),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'file[]',
        'file[0]',
        'file.name',
        '_payload',
      ),
      fc.constantFrom('prototype', 'files', 'File', 'fil\u0435', '', 'originalName', 'filename', 'tempFilePath'),
    )
    await expectAllRefused(names.map((name) => ({ type, bytes: written([aFile(name, 'a.jpg', jpeg)]) })))
  })

  test('that has more parts than are taken, or longer ones, is refused', async () => {
    const parts = fc.oneof(
      fc
        .integer({ min: 21, max: 5_000 })
        .map((many) => Array.from({ length: many }, (_, at) => aField(`f${String(at)}`, '1'))),
      fc.integer({ min: 4, max: 60 }).map((many) => Array.from({ length: many }, (_, at) => aFile(`f${String(at)}`))),
      fc.integer({ min: 2, max: 3 }).map((many) => Array.from({ length: many }, () => aFile('file', 'a.jpg', jpeg))),
      fc.constant([aField('long', 'x'.repeat(1024 * 1024 + 1)), aFile('file', 'a.jpg', jpeg)]),
    )
    await expectAllRefused(parts.map((all) => ({ type, bytes: written(all) })))
  })

  test('that has words which are none beside its file is refused', async () => {
    const words = fc.oneof(
      strange,
      fc.constantFrom('{', '[]', 'null', '"text"', '1', '{"id":1,"id":2', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    )
    const letter = aFile('file')
    await expectAllRefused(words.map((said) => ({ type, bytes: written([aField('_payload', said), letter]) })))
  })

  test('that has a form in it is refused', async () => {
    const inner = written([aFile('file', 'a.jpg', jpeg)])
    const nested = fc.constantFrom('file', '_payload', 'form').map((name) => {
      const head = `Content-Disposition: form-data; name="${name}"\r\nContent-Type: multipart/mixed; boundary=${boundary}`
      return { type, bytes: written([{ head, content: inner.subarray(0, -2) }]) }
    })
    await expectAllRefused(nested)
  })

  test.each([
    { says: 'at a door that takes none', door: '/stories?draft=true', method: 'POST' },
    { says: 'for a picture that is there', door: '/images/00000000-0000-4000-8000-000000000000', method: 'PATCH' },
    { says: 'for an action', door: '/images/00000000-0000-4000-8000-000000000000/kill', method: 'POST' },
    { says: 'where there is no door', door: '/images/a/b/c', method: 'POST' },
  ])('with a file $says is refused', async ({ door, method }) => {
    const names = fc.oneof(
      somePicture(),
      fc.constantFrom('__proto__', 'other').map((name) => aFile(name, 'a.jpg', jpeg)),
    )
    await expectAllRefused(
      names.map((part) => ({ type, bytes: written([part]) })),
      door,
      method,
    )
  })

  test('whose sender goes away in the middle leaves nothing', async () => {
    const whole = written([aFile('file', 'a.jpg', jpeg)])
    const cuts = fc.integer({ min: 100, max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        await new Promise<void>((resolve) => {
          const going = request(`${newsroom.url}/api/images`, {
            method: 'POST',
            headers: { ...headers, 'content-type': type, 'content-length': whole.length },
          })
          going.on('error', () => undefined)
          going.once('close', resolve)
          going.write(whole.subarray(0, length), () => going.destroy())
        })
      }),
      { numRuns: agreedRuns(10) },
    )
    // What was begun for them is over when the next is answered and nothing lies there any more.
    await send({ type, bytes: written([aFile('file')]) })
    while ((await incoming()).length > 0) await newsroom.get('/v1/stories')
    expect(changed(before, await everythingKept(newsroom))).toEqual([])
  })
})

test('no name of a file leads anywhere: a picture is kept under a name of the house’s own, or not at all', async () => {
  const names = fc.oneof(
    strange,
    fc.constantFrom('../../../public/a.jpg', '..\\..\\a.jpg', '/etc/passwd.jpg', 'a\0.jpg', 'a.jpg\0.php', 'CON.jpg'),
    fc.constantFrom(
      '.jpg',
      '..jpg',
      'a.jpg/',
      'a.jpg.',
      '\u202Egpj.exe',
      'ﬁle.jpg',
      '画像.jpg',
      `${'n'.repeat(300)}.jpg`,
    ),
  )
  let number = 0
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const bytes = remarked(jpeg, `Name ${String((number += 1))}`)
      const answer = await send({ type, bytes: written([aFile('file', name, bytes)]) })
      if (answer.status !== 201) return expectRefusal(answer, { status: refused })
      expect(answer.body.doc.filename).toMatch(/^[A-Za-z0-9-]{32,93}\.jpg$/)
    }),
    { numRuns: agreedRuns(40) },
  )
  await newsroom.pictures.settled()
  expect(await incoming()).toEqual([])
  expect(await newsroom.house.media.list()).toEqual([])
  const originals = await readdir(path.join(newsroom.mediaDir, 'private', 'originals'))
  expect(originals).toHaveLength(await newsroom.house.desk.images.count({}))
  expect((await readdir(newsroom.mediaDir)).toSorted()).toEqual(['private'])
})

test('after all of them the next good picture is taken in, and no memory was kept', async () => {
  expect(sent).toBeGreaterThan(200)
  const { status } = await send({ type, bytes: written([aFile('file', 'good.jpg', remarked(jpeg, 'Good'))]) })
  expect(status).toBe(201)
  expect(process.memoryUsage().rss - memory).toBeLessThan(600 * 1024 * 1024)
})
