/**
 * Whatever is sent as a picture is taken in or refused with a sentence; nothing of it breaks the house. The damage is
 * dealt by a seeded dice, so that what fails once fails again. `FUZZ=20` deals twenty times as much, of a dice that
 * starts anew at each run and says where.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { inspectPicture } from '../../../src/imaging/inspect.ts'
import { NewsroomError } from '../../../src/newsroom/errors.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { openPictureDesk, type PictureDesk } from '../../support/picture-desk.ts'
import { kinds, oneOfEach } from '../../support/inspected.ts'
import type { PictureKind } from '../../support/picture-files.ts'

const times = Number(process.env['FUZZ'] ?? 1)
const seed = times === 1 ? 0 : Date.now() % 1_000_000
let bytesOf: Awaited<ReturnType<typeof oneOfEach>>
let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
  bytesOf = await oneOfEach({ width: 160, height: 100 })
  if (seed !== 0) process.stdout.write(`The dice starts at ${String(seed)}.\n`)
})

afterAll(() => desk.close())

/** Numbers below one, the same at each run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function flipped(bytes: Buffer, throwDice: () => number, flips: number): Buffer {
  const damaged = Buffer.from(bytes)
  for (let flip = 0; flip < flips; flip += 1) {
    // Headers are where damage tells: half of it is dealt there.
    const reach = flip % 2 === 0 ? Math.min(512, damaged.length) : damaged.length
    damaged[Math.floor(throwDice() * reach)] = Math.floor(throwDice() * 256)
  }
  return damaged
}

/** It says that it is as wide and as high as its header can say. */
function enlarged(kind: PictureKind): Buffer {
  const bytes = Buffer.from(bytesOf(kind))
  const sides = [160, 100].flatMap((side) => [Buffer.from([0, side]), Buffer.from([side, 0])])
  for (const at of sides.map((said) => bytes.subarray(0, 512).indexOf(said))) {
    if (at !== -1) bytes.writeUInt16BE(0xffff, at)
  }
  return bytes
}

/** `taken in`, or the code of a refusal with a sentence. Anything else that is thrown is a bug. */
async function verdict(bytes: Buffer): Promise<string> {
  try {
    await inspectPicture(bytes, pictureLimits)
    return 'taken in'
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    expect(error.problems[0]?.message).toMatch(/^\p{Lu}.*\.$/u)
    return error.problems[0]?.code ?? ''
  }
}

describe.each(kinds)('a %s', (kind) => {
  test(
    'cut anywhere is refused with a sentence',
    async () => {
      const bytes = bytesOf(kind)
      const throwDice = dice(seed + 7)
      for (let cut = 0; cut < 40 * times; cut += 1) {
        const length = Math.floor(throwDice() * (bytes.length - 1))
        const found = await verdict(bytes.subarray(0, length))
        expect({ length, found }).toEqual({ length, found: expect.stringMatching(/^(broken-file|wrong-type)$/) })
      }
    },
    30_000 * times,
  )

  test(
    'with bytes flipped is taken in or refused with a sentence, in bounded memory',
    async () => {
      const throwDice = dice(seed + 11)
      const before = process.memoryUsage().rss
      for (let time = 0; time < 120 * times; time += 1) await verdict(flipped(bytesOf(kind), throwDice, 1 + (time % 8)))
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
    },
    60_000 * times,
  )

  test('under every other name is refused', async () => {
    for (const other of kinds.filter((one) => one !== kind)) {
      await expect(inspectPicture(bytesOf(kind), pictureLimits, { name: `a.${other}` })).rejects.toMatchObject({
        problems: [{ code: 'wrong-type' }],
      })
    }
  })
})

test('the door answers all of it with 201 or a 4xx sentence, and takes the next good one', async () => {
  const throwDice = dice(seed + 23)
  const sent = kinds.flatMap((kind) => [
    { name: `cut.${kind}`, bytes: bytesOf(kind).subarray(0, Math.floor(bytesOf(kind).length * throwDice())) },
    { name: `flipped.${kind}`, bytes: flipped(bytesOf(kind), throwDice, 6) },
    { name: `other.${kind === 'png' ? 'gif' : 'png'}`, bytes: bytesOf(kind) },
    { name: `large.${kind}`, bytes: enlarged(kind) },
    {
      name: `zip.${kind}`,
      bytes: Buffer.concat([bytesOf(kind), Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1')]),
    },
    { name: `page.${kind}`, bytes: Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), bytesOf(kind)]) },
  ])
  for (const { name, bytes } of sent) {
    const { status, json } = await desk.upload(name, bytes, { token: 'picture-editor' })
    expect([name, status === 201 || (status >= 400 && status < 500)]).toEqual([name, true])
    if (status !== 201) {
      expect(json).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) }] })
    }
  }
  expect((await desk.upload('good.jpg', bytesOf('jpg'), { token: 'picture-editor' })).status).toBe(201)
})
