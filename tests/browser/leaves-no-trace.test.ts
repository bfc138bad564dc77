/**
 * The whole house as `npm start` runs it, with a story held in it: of that story nothing is left lying about where somebody
 * looks who has no account on the desk, but one on the machine, or the log.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hold, writeHeld, writeLive, type Desk, type Held } from '../support/canary/two-newsrooms.ts'
import { cast, castPassword } from '../support/cast.ts'
import { aReceiver, type Receiver } from '../support/receiver.ts'
import { runHouse, type RunningNode } from '../support/running-node.ts'
import { createStranger, type Stranger } from '../support/stranger.ts'

const word = `zq${randomBytes(7).toString('hex')}`
const until = new Date(Date.now() + 86_400_000 + Math.floor(Math.random() * 3_600_000))
/** How anything would write the instant: whole, to the second, or as a number. */
const instants = [until.toISOString().slice(0, 19), String(until.getTime()), String(Math.floor(until.getTime() / 1000))]

let folder = ''
let house: RunningNode
let stranger: Stranger
let held: Held
let receiver: Receiver

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-trace-'))
  // As a server's own folder is: others may look in.
  await chmod(folder, 0o755)
  for (const name of ['tmp', 'media']) await mkdir(join(folder, name))
  house = await runHouse({
    DATABASE_URL: `file:${join(folder, 'data/stet.db')}`,
    MEDIA_DIR: join(folder, 'media'),
    TMPDIR: join(folder, 'tmp'),
    SEED_DEMO: 'off',
    ADMIN_EMAIL: 'admin@stet.example',
    ADMIN_PASSWORD: castPassword,
  })
  stranger = createStranger(house.url)
  const desk = await aDesk()
  receiver = await aReceiver()
  await follow(desk, receiver.url)
  const draft = await writeHeld(desk, word)
  const live = await writeLive({ desk, clock: { pass: () => undefined } }, draft.story)
  held = await hold(desk, draft, live, until)
  await annoy(desk)
}, 300_000)

afterAll(async () => {
  await house.stop()
  await receiver.goAway()
  rmSync(folder, { recursive: true, force: true })
})

/** The cast of the tests, engaged by the first account. */
async function aDesk(): Promise<Desk> {
  const tokens = new Map([['admin', await stranger.signIn('admin@stet.example', castPassword)]])
  const ask: Desk = (method, path, { as, body }) => {
    const token = tokens.get(as) ?? ''
    const sent = body instanceof FormData ? { form: body } : { json: body }
    return stranger.ask(method, `/api${path}`, { token, ...sent })
  }
  for (const [name, role] of Object.entries(cast).filter(([each]) => each !== 'admin')) {
    const account = { email: `${name}@stet.example`, password: castPassword, name, roles: [role] }
    const { status, text } = await ask('POST', '/users', { as: 'admin', body: account })
    if (status !== 201) throw new Error(`Nobody was engaged: ${text}`)
    tokens.set(name, await stranger.signIn(account.email, castPassword))
  }
  return ask
}

/** A program elsewhere that is told what went out. */
async function follow(desk: Desk, url: string): Promise<void> {
  const { body } = await desk('POST', '/webhooks', { as: 'admin', body: { name: 'Apps', url } })
  const { status, text } = await desk('POST', `/webhooks/${String(body.doc.id)}/secret`, { as: 'admin', body: {} })
  if (status !== 201) throw new Error(`The webhook has no secret: ${text}`)
}

/** What is refused, and what goes wrong, is what logs are written of. */
async function annoy(desk: Desk): Promise<void> {
  const as = 'editor'
  const broken = new FormData()
  broken.append('file', new Blob(['no picture'], { type: 'image/jpeg' }), `${word}.jpg`)
  const asked = [
    desk('PATCH', `/stories/${held.story}?draft=true`, { as, body: { headline: word.repeat(900), revision: 1 } }),
    desk('PATCH', `/embargoes/${held.embargo}`, { as, body: { until: null, title: word } }),
    desk('POST', `/stories/${held.story}/release`, { as, body: { at: word } }),
    desk('POST', `/embargoes/${held.embargo}/lift`, { as, body: { reason: `It was agreed: ${word}` } }),
    desk('POST', '/images', { as, body: broken }),
    desk('GET', `/stories/${word}`, { as, body: undefined }),
    ...[`/v1/stories/${word}-story`, `/api/stories/${held.story}`, `/stories/${word}-story`, `/admin/${word}`].map(
      (path) => stranger.ask('GET', path),
    ),
    stranger.ask('POST', '/api/users/login', { json: { email: `${word}@stet.example`, password: word } }),
    stranger.ask('GET', `/partner/v1/stories/${word}-story`, { token: word }),
  ]
  for (const { status } of await Promise.all(asked)) expect(status).toBeLessThan(500)
}

function traces(text: string): readonly string[] {
  return [word, ...instants].filter((trace) => text.toLowerCase().includes(trace.toLowerCase()))
}

type Seen = { readonly path: string; readonly mode: number; readonly mtime: number; readonly text: string }

/** Every file and folder below that another account of the machine may open, each folder on the way to it too. */
async function whatOthersSee(at: string, below = ''): Promise<readonly Seen[]> {
  const { mode, mtimeMs: mtime } = await stat(join(at, below))
  const entries = await readdir(join(at, below), { withFileTypes: true })
  if ((mode & 0o005) !== 0o005) return []
  const seen = await Promise.all(
    entries.map(async (entry): Promise<readonly Seen[]> => {
      const path = join(below, entry.name)
      if (entry.isDirectory()) return whatOthersSee(at, path)
      const facts = await stat(join(at, path))
      if ((facts.mode & 0o004) === 0) return []
      const text = (await readFile(join(at, path))).toString('latin1')
      return [{ path, mode: facts.mode, mtime: facts.mtimeMs, text }]
    }),
  )
  return [{ path: below, mode, mtime, text: '' }, ...seen.flat()]
}

test('nothing was logged that tells of it', () => {
  expect(house.said()).toContain('Made the first account')
  expect(traces(house.said())).toEqual([])
})

test('programs elsewhere are told of the live stories, and of nothing that is held', async () => {
  // Another process sends them: there is nothing to be told by.
  while (receiver.received.length < 4) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(receiver.received.map(({ text, headers }) => traces(text + JSON.stringify(headers)))).toEqual([[], [], [], []])
})

test('nothing is left in the folder for temporary files', async () => {
  const left = await readdir(join(folder, 'tmp'), { recursive: true })
  expect(left).toEqual([])
})

describe('another account of the machine', () => {
  test('finds the public files, and of what is held no name, word or instant', async () => {
    const seen = await whatOthersSee(folder)
    expect(seen.some(({ path }) => path.startsWith('media/public/'))).toBe(true)
    expect(seen.filter(({ path, text }) => traces(path + text).length > 0).map(({ path }) => path)).toEqual([])
  })

  test('may open neither the database’s folder nor that of the originals', async () => {
    for (const closed of ['data', 'media/private']) {
      expect([closed, ((await stat(join(folder, closed))).mode & 0o777).toString(8)]).toEqual([closed, '700'])
    }
  })

  test('learns from no public file when it came in, was approved or went out', async () => {
    const files = (await whatOthersSee(folder)).filter(({ path }) => path.startsWith('media/public/'))
    const today = new Date().toISOString().slice(0, 10)
    expect(files.length).toBeGreaterThan(3)
    for (const { path, mtime, text } of files) {
      expect([path, mtime]).toEqual([path, 0])
      expect(text).not.toContain(today)
      expect(text).not.toContain(today.replaceAll('-', ':'))
    }
  })
})

describe('the panel’s own files', () => {
  test('tell of nothing, and come without their sources', async () => {
    const { text: page, status } = await stranger.ask('GET', '/admin/login')
    const files = [...new Set([...page.matchAll(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g)].map(([path]) => path))]
    expect([status, files.length > 3]).toEqual([200, true])
    for (const path of files) {
      const file = await stranger.ask('GET', path)
      expect([path, file.status, traces(file.text)]).toEqual([path, 200, []])
      expect(file.text).not.toContain('sourceMappingURL')
      expect([path, (await stranger.ask('GET', `${path}.map`)).status]).toEqual([path, 404])
    }
  })

  test('have nobody who makes a picture smaller for a stranger', async () => {
    const shrunk = (url: string) => stranger.ask('GET', `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)
    const there = await shrunk(`/api/images/file/${word}.jpg`)
    const never = await shrunk('/api/images/file/never-was.jpg')
    expect([there.status, there.text]).toEqual([never.status, never.text])
    expect(there.status).toBe(404)
  })
})
