/** Pictures are worked on in a process of their own, as they would be here; what brings it down costs the work in hand. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createLaboratoryApart, type LaboratoryApart } from '../../../src/imaging/laboratory-apart.ts'
import { laboratoryHere } from '../../../src/imaging/laboratory.ts'
import type { Making } from '../../../src/imaging/renditions.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import { compiled } from '../../support/compiled.ts'
import { aFolder, aPicture } from '../../support/picture-files.ts'

let folder = ''
let program = ''
let clear = (): Promise<void> => Promise.resolve()
const open: LaboratoryApart[] = []

beforeAll(async () => {
  ;({ folder, clear } = await aFolder())
  program = path.resolve(await compiled('src/imaging/laboratory-process.ts'))
  await aPicture('jpg', { width: 700, height: 500 }).toFile(path.join(folder, 'whole.jpg'))
  await writeFile(path.join(folder, 'none.jpg'), 'Dear editor')
})

afterAll(async () => {
  for (const laboratory of open) laboratory.end()
  await clear()
})

function aLaboratory(by = program): LaboratoryApart {
  const laboratory = createLaboratoryApart(by)
  open.push(laboratory)
  return laboratory
}

const whole = () => path.join(folder, 'whole.jpg')

async function making(name: string): Promise<Making> {
  const facts = pictureFacts({ altText: 'A harbour' })
  const into = path.join(folder, name)
  await mkdir(into)
  return {
    original: whole(),
    into,
    cropping: { focalPoint: facts.focalPoint, crops: facts.crops },
    rights: facts,
    limits: pictureLimits,
  }
}

test('what it finds is what is found here', async () => {
  const apart = aLaboratory()
  const found = await Promise.all([apart.inspect(whole(), pictureLimits, {}), apart.glance(whole(), pictureLimits)])
  expect(found).toEqual([
    await laboratoryHere.inspect(whole(), pictureLimits, {}),
    await laboratoryHere.glance(whole(), pictureLimits),
  ])
})

test('what it refuses it refuses in the same words', async () => {
  const refused = { refusal: 'bad-input', problems: [{ code: 'wrong-type', field: 'file' }] }
  const none = path.join(folder, 'none.jpg')
  await expect(aLaboratory().inspect(none, pictureLimits, {})).rejects.toMatchObject(refused)
  await expect(laboratoryHere.inspect(none, pictureLimits, {})).rejects.toMatchObject(refused)
})

test('what the system refuses keeps its code', async () => {
  const missing = path.join(folder, 'missing.jpg')
  await expect(aLaboratory().inspect(missing, pictureLimits, {})).rejects.toMatchObject({ code: 'ENOENT' })
})

test('it tells how far the sizes are, and makes no more of them when they are not wanted any more', async () => {
  const apart = aLaboratory()
  const told: number[] = []
  const made = await apart.make(await making('wanted'), (done, of) => {
    told.push(done)
    expect(of).toBeGreaterThan(1)
    return Promise.resolve()
  })
  expect(made.length).toBeGreaterThan(1)
  expect((await readdir(path.join(folder, 'wanted'))).sort()).toEqual(made.map(({ name }) => name).sort())
  expect([...told].sort((one, other) => one - other)).toEqual(told)

  const changed = new Error('It was changed meanwhile.')
  await expect(apart.make(await making('unwanted'), () => Promise.reject(changed))).rejects.toBe(changed)
  expect(await readdir(path.join(folder, 'unwanted'))).toEqual([])
})

test('what brings its process down costs the work in hand alone: the next picture is worked on by another', async () => {
  const dying = path.join(folder, 'dying.mjs')
  const text = `
    import { existsSync, writeFileSync } from 'node:fs'
    if (existsSync('${folder}/died')) await import('${pathToFileURL(program).href}')
    else process.on('message', () => {
      writeFileSync('${folder}/died', '')
      process.kill(process.pid, 'SIGKILL')
    })`
  await writeFile(dying, text)
  const apart = aLaboratory(dying)
  await expect(apart.inspect(whole(), pictureLimits, {})).rejects.toThrow('ended (SIGKILL)')
  await expect(apart.inspect(whole(), pictureLimits, {})).resolves.toMatchObject({ width: 700, height: 500 })
})
