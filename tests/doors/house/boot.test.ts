import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MongoServerError } from 'mongodb'
import { whyNot } from '../../../src/boot/database.ts'
import { listen } from '../../../src/boot/listen.ts'
import { oneAtATime } from '../../../src/boot/one-at-a-time.ts'
import { closeDoor } from '../../../src/boot/shut-down.ts'
import { createWaitingRoom } from '../../../src/front/health.ts'
import { freePort, runNode } from '../../support/running-node.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-boot-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a boot that cannot go on stops with a sentence, and no stack', () => {
  test.each([
    { what: 'a wrong value', env: { PORT: 'abc' }, says: 'PORT is wrong: “abc”' },
    {
      what: 'a database server that can’t be reached',
      env: { DATABASE_URL: 'mongodb://ana:geheim@127.0.0.1:1/', PAYLOAD_SECRET: 'x'.repeat(32) },
      says: 'The database mongodb://…@127.0.0.1:1/ (DATABASE_URL) cannot be reached',
    },
    {
      what: 'a node of the wire before there is a wire',
      env: { DATABASE_URL: 'file:{folder}/new.db' },
      says: 'has no tables yet: start a node that has the desk first',
    },
    { what: 'a file that is no database', env: { DATABASE_URL: 'file:{folder}/words.db' }, says: 'cannot be opened' },
  ])(
    '$what',
    async ({ env, says }) => {
      writeFileSync(join(folder, 'words.db'), 'These are words and no database. '.repeat(100))
      const filled = Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, value.replace('{folder}', folder)]),
      )
      const node = await runNode({ ROLE: 'wire', ...filled })
      expect(await node.ended).toBe(1)
      expect(node.said()).toContain(says)
      expect(node.said()).not.toMatch(/^\s+at /m)
      expect(node.said()).not.toContain('geheim')
    },
    30_000,
  )

  // None of the servers at hand asks for a password: this is the error the driver makes of a server's refusal.
  test.each([18, 13, 8000])('a wrong password, said by the server as %d', (code) => {
    const refused = new MongoServerError({ message: 'Authentication failed.', code })
    expect(whyNot('mongodb://…@db/', refused).message).toBe(
      'The database mongodb://…@db/ (DATABASE_URL) refuses this name and password: Authentication failed.',
    )
  })

  test('a port that is taken', async () => {
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await expect(listen({ host: '127.0.0.1', port }, () => undefined)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken`,
    )
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('the door', () => {
  test('is open while the house is not: alive, but not ready', async () => {
    const door = await listen({ host: '127.0.0.1', port: 0 }, createWaitingRoom())
    const url = `http://127.0.0.1:${door.port}`
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(`${url}/ready`)).status).toBe(503)
    const answer = await fetch(`${url}/v1/stories`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    await closeDoor(door.server)
  })

  test('closes after what is being answered, and takes nobody in meanwhile', async () => {
    let finish: (() => void) | undefined
    const arrived = new Promise<void>((resolve) => {
      finish = resolve
    })
    let answer: (() => void) | undefined
    const door = await listen({ host: '127.0.0.1', port: 0 }, (_req, res) => {
      answer = () => res.end('finished')
      finish?.()
    })
    const url = `http://127.0.0.1:${door.port}`
    const inFlight = fetch(url)
    await arrived
    const closed = closeDoor(door.server)
    await expect(fetch(url, { headers: { connection: 'close' } })).rejects.toThrow()
    answer?.()
    expect(await (await inFlight).text()).toBe('finished')
    await closed
  })

  test('cuts off what takes too long', async () => {
    const door = await listen({ host: '127.0.0.1', port: 0 }, () => undefined)
    const endless = fetch(`http://127.0.0.1:${door.port}`).catch(() => 'cut')
    await fetch(`http://127.0.0.1:${door.port}`, { signal: AbortSignal.timeout(100) }).catch(() => null)
    await closeDoor(door.server, 100)
    expect(await endless).toBe('cut')
  })
})

test('a server that npm started is told to stop when npm’s shell is gone', async () => {
  const program = `import { createServer } from 'node:net'
    import { endWithNpm } from './scripts/end-with-npm.mjs'
    process.once('SIGTERM', () => { process.stdout.write('told'); process.exit() })
    endWithNpm()
    createServer().listen(0, '127.0.0.1', () => process.stdout.write('open '))`
  // What stands after the program keeps the shell from becoming it.
  const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" --input-type=module -e "$PROGRAM"; :`], {
    env: { ...process.env, NODE_OPTIONS: '', PROGRAM: program },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const isOpen = new Promise<void>((resolve) => {
    shell.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  await isOpen
  shell.kill('SIGTERM')
  await once(shell.stdout, 'close')
  expect(said).toBe('open told')
})

describe('readying the database', () => {
  test('is done by one at a time', async () => {
    const path = join(folder, 'lock')
    const order: string[] = []
    let leave: (() => void) | undefined
    const inside = new Promise<void>((resolve) => (leave = resolve))
    let waiting: (() => void) | undefined
    const secondWaits = new Promise<void>((resolve) => (waiting = resolve))
    const first = oneAtATime(
      path,
      async () => {
        order.push('first in')
        await inside
        order.push('first out')
      },
      () => undefined,
    )
    const second = oneAtATime(
      path,
      async () => order.push('second in'),
      () => waiting?.(),
    )
    await secondWaits
    leave?.()
    await Promise.all([first, second])
    expect(order).toEqual(['first in', 'first out', 'second in'])
  })

  test('leaves no lock behind when it fails', async () => {
    const path = join(folder, 'failing')
    await expect(
      oneAtATime(
        path,
        () => Promise.reject(new Error('no')),
        () => undefined,
      ),
    ).rejects.toThrow('no')
    expect(
      await oneAtATime(
        path,
        async () => 'in',
        () => undefined,
      ),
    ).toBe('in')
  })
})
