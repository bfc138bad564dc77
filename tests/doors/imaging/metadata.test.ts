import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createMetadataReader } from '../../../src/imaging/metadata.ts'
import { readEmbedded } from '../../../src/newsroom/images/embedded.ts'
import { proposedEmbargo } from '../../../src/newsroom/images/proposed-embargo.ts'
import { aFolder, aPicture, tagsInFile, writeTags, type PictureKind } from '../../support/picture-files.ts'

const reader = createMetadataReader()
let folder = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder, clear } = await aFolder())
})

afterAll(async () => {
  await reader.end()
  await clear()
})

describe('reading what a file says of itself', () => {
  test.each<PictureKind>(['jpg', 'png', 'webp', 'avif', 'tif'])(
    'a %s fills the desk’s fields',
    async (kind) => {
      const file = path.join(folder, `said.${kind}`)
      await aPicture(kind).toFile(file)
      await writeTags(file, tagsInFile)
      const tags = await reader.read(file)
      expect(readEmbedded(tags)).toMatchObject({
        altText: 'A painted man raises his fist',
        caption: 'The portrait <before> the unveiling & after',
        creator: ['Jane Roe'],
        creditLine: 'Agency',
        copyrightNotice: '© Jane Roe',
        copyrightOwner: ['Jane Roe'],
        usageTerms: 'Editorial use only',
        webStatement: 'https://agency.example/terms',
        licensor: [{ name: 'Agency', url: 'https://agency.example' }],
        dateCreated: '2025-03-14T10:20:30',
        artworks: [{ title: 'Portrait with a Raised Fist', creator: ['Nikas Safronov'], source: 'Gift collection' }],
      })
    },
    20_000,
  )

  test('IIM alone is read too, and proposes an embargo', async () => {
    const file = path.join(folder, 'iim.jpg')
    await aPicture('jpg').toFile(file)
    await writeTags(file, {
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': 'Портрет',
      'IPTC:By-line': 'Jane Roe',
      'IPTC:DateCreated': '2025:03:14',
      'IPTC:TimeCreated': '10:20:30+03:00',
      'IPTC:ReleaseDate': '2026:12:01',
      'IPTC:ReleaseTime': '18:00:00+00:00',
    })
    const tags = await reader.read(file)
    expect(readEmbedded(tags)).toMatchObject({
      caption: 'Портрет',
      creator: ['Jane Roe'],
      dateCreated: '2025-03-14T10:20:30+03:00',
    })
    expect(proposedEmbargo(tags, 'UTC', new Date('2026-11-25T09:00:00Z'))).toMatchObject({
      until: new Date('2026-12-01T18:00:00Z'),
    })
  }, 20_000)

  test('nothing is kept of the machine that read it, and no thumbnail', async () => {
    const tags = await reader.read(path.join(folder, 'iim.jpg'))
    expect(Object.keys(tags).filter((tag) => /^(System|ExifTool|File|SourceFile|Composite|ICC)/.test(tag))).toEqual([])
    expect(JSON.stringify(tags)).not.toContain(folder)
  })

  test('a file without any words says nothing', async () => {
    const file = path.join(folder, 'silent.png')
    await aPicture('png').toFile(file)
    expect(readEmbedded(await reader.read(file))).toEqual(readEmbedded({}))
  })

  test('a file that is no picture says nothing, or is refused, and the next is read as ever', async () => {
    const file = path.join(folder, 'text.jpg')
    await writeFile(file, 'no picture')
    await reader.read(file).catch((error: unknown) => {
      expect(error).toHaveProperty('refusal', 'bad-input')
    })
    expect((await reader.read(path.join(folder, 'iim.jpg')))['IPTC:By-line']).toBe('Jane Roe')
  })

  test('after its end it can be asked again', async () => {
    await reader.end()
    expect((await reader.read(path.join(folder, 'iim.jpg')))['IPTC:By-line']).toBe('Jane Roe')
  })
})
