import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { demoPictures } from '../../../src/demo/pictures/all.ts'
import { createDarkroom, type Darkroom } from '../../../src/demo/pictures/darkroom.ts'
import { createMetadataReader } from '../../../src/imaging/metadata.ts'
import { readEmbedded } from '../../../src/newsroom/images/embedded.ts'

const metadata = createMetadataReader()
let folder: string
let darkroom: Darkroom

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-darkroom-'))
  darkroom = createDarkroom(folder, new Date('2026-11-22T09:00:00Z'))
})

afterAll(async () => {
  await darkroom.close()
  await metadata.end()
  await rm(folder, { recursive: true, force: true })
})

async function developed(key: string) {
  const picture = demoPictures.find((one) => one.key === key)
  if (picture === undefined) throw new Error(`There is no picture ${key}.`)
  const file = await darkroom.develop(picture)
  return { file, words: readEmbedded(await metadata.read(file)) }
}

/** A painted picture takes a second or two on a small machine, and longer on a busy one. */
const patience = 60_000

describe('a picture of the demo, developed', () => {
  test(
    'is a JPEG large enough for any page, and tells the desk who made it and what it shows',
    async () => {
      const { file, words } = await developed('mussel-glue')
      expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 1920, height: 1280 })
      expect(words).toMatchObject({
        title: 'Mussels at the bench',
        creator: ['Odile Merrick'],
        creditLine: 'University of Carrow',
        copyrightNotice: '© 2026 University of Carrow',
        instructions: expect.stringContaining('EMBARGO'),
        keywords: ['chemistry', 'laboratories', 'mussels'],
        location: { city: 'Carrow', country: 'Halvenia' },
        digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
        jobId: 'demo-mussel-glue',
      })
    },
    patience,
  )

  test(
    'names the artwork it shows, its painter, its year and who holds it',
    async () => {
      const { words } = await developed('harbour-picture')
      expect(words.artworks).toEqual([
        expect.objectContaining({
          title: 'Low Water, Evening',
          creator: ['Elspeth Varnholm'],
          dateCreated: '1911',
          source: 'Carrow City Museum',
          sourceInventoryNumber: 'CCM.1934.17',
          physicalDescription: 'Oil on canvas, 86 × 128 cm',
        }),
      ])
    },
    patience,
  )
})
