/** Every property of the IPTC standard that we claim to read, written with ExifTool and compared with what ExifTool reads. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createMetadataReader } from '../../../src/imaging/metadata.ts'
import { readEmbedded } from '../../../src/newsroom/images/embedded.ts'
import { readIptc } from '../../../src/newsroom/images/iptc.ts'
import { iptcProperties } from '../../../src/newsroom/images/iptc-properties.ts'
import { aFolder, aPicture, readTags, writeTags } from '../../support/picture-files.ts'
import { everyProperty } from '../../support/every-property.ts'

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

let made = 0

async function aFileThatSays(tags: object): Promise<string> {
  made += 1
  const file = path.join(folder, `said-${String(made)}.jpg`)
  await aPicture('jpg', { width: 40, height: 30 }).toFile(file)
  await writeTags(file, tags)
  return file
}

describe('a file that says all there is to say', () => {
  let said: ReturnType<typeof readIptc> = {}
  let reported: Record<string, unknown> = {}

  beforeAll(async () => {
    const file = await aFileThatSays(everyProperty)
    said = readIptc(await reader.read(file))
    reported = await readTags(file)
  })

  test.each(iptcProperties.map(({ name, from }) => ({ name, from })))(
    '$name is what ExifTool reports',
    ({ name, from }) => {
      const tag = from.find((one) => reported[one] !== undefined)
      expect([name, tag]).toEqual([name, expect.any(String)])
      expect(flat(said[name])).toEqual(flat(reported[tag ?? '']))
    },
  )

  test('and nothing of the standard is passed over', () => {
    const read = iptcProperties.flatMap(({ from }) => from)
    expect(Object.keys(everyProperty).filter((tag) => !read.includes(tag))).toEqual([])
  })

  test('and nothing of where on earth', () => {
    expect(JSON.stringify(said)).not.toMatch(/gps|55\.75/i)
  })
})

/** Every value in order, whatever the parts are called; dates with one separator, coordinates left out. */
function flat(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(flat)
  if (typeof value !== 'object' || value === null)
    return [String(value).replace(/^(\d{4}):(\d{2}):(\d{2}) /, '$1-$2-$3T')]
  return Object.entries(value).flatMap(([part, inner]) => (/^GPS/.test(part) ? [] : flat(inner)))
}

describe('which of several tongues is believed', () => {
  const three = {
    'XMP-dc:Description': 'XMP',
    'IPTC:Caption-Abstract': 'IIM',
    'IFD0:ImageDescription': 'EXIF',
  }

  test.each([
    { says: 'XMP before all', drop: [], caption: 'XMP' },
    { says: 'IIM before EXIF', drop: ['XMP-dc:Description'], caption: 'IIM' },
    { says: 'EXIF when it is alone', drop: ['XMP-dc:Description', 'IPTC:Caption-Abstract'], caption: 'EXIF' },
  ])('$says', async ({ drop, caption }) => {
    const file = await aFileThatSays(Object.fromEntries(Object.entries(three).filter(([tag]) => !drop.includes(tag))))
    expect(readEmbedded(await reader.read(file)).caption).toBe(caption)
  })

  test('of several languages the default, else English, else the first', async () => {
    const languages = { 'XMP-dc:Description-de': 'Deutsch', 'XMP-dc:Description-en-GB': 'English' }
    expect(readIptc({ ...languages, 'XMP-dc:Description': 'Default' })['description']).toBe('Default')
    expect(readIptc(languages)['description']).toBe('English')
    expect(readIptc({ 'XMP-dc:Description-de': 'Deutsch' })['description']).toBe('Deutsch')
    const tags = await reader.read(
      await aFileThatSays({ 'XMP-dc:Title-de': 'Hafen', 'XMP-dc:Title-x-default': 'Harbour' }),
    )
    expect(readIptc(tags)).toEqual({ title: 'Harbour', 'title-de': 'Hafen' })
  })
})

test.each([
  { says: 'UTF-8, declared', tags: { 'IPTC:CodedCharacterSet': 'UTF8', 'IPTC:City': 'München' } },
  { says: 'Latin-1', tags: { 'IPTC:City': 'München' } },
])('words in IIM in $says', async ({ tags }) => {
  expect(readEmbedded(await reader.read(await aFileThatSays(tags))).location.city).toBe('München')
})

test.each([
  { says: 'in IIM that says it is UTF-8', tags: { 'IPTC:CodedCharacterSet': 'UTF8', 'IPTC:City': 'Mxnchen' } },
  { says: 'in EXIF, which says nothing', tags: { 'IFD0:Artist': 'Mxnchen' } },
])('Latin-1 $says', async ({ tags }) => {
  const file = await aFileThatSays(tags)
  const bytes = await readFile(file)
  bytes[bytes.indexOf('Mxnchen') + 1] = 0xfc
  await writeFile(file, bytes)
  const { location, creator } = readEmbedded(await reader.read(file))
  expect([location.city, ...creator]).toContain('München')
})

test('a caption that no one packet of XMP has room for, to the last letter', async () => {
  const caption = 'Gruß vom Hafen. '.repeat(5_000)
  const file = await aFileThatSays({ 'XMP-dc:Description': caption, 'XMP-photoshop:Headline': 'Short' })
  const { description, headline } = readIptc(await reader.read(file))
  expect([description === caption.trim(), headline]).toEqual([true, 'Short'])
})

test.each([
  { tags: { 'XMP-photoshop:DateCreated': '1931' }, date: '1931' },
  { tags: { 'XMP-photoshop:DateCreated': '2024:11' }, date: '2024-11' },
  { tags: { 'XMP-photoshop:DateCreated': '2024:11:05' }, date: '2024-11-05' },
  { tags: { 'XMP-photoshop:DateCreated': '2024:11:05 10:20' }, date: '2024-11-05T10:20:00' },
  { tags: { 'XMP-photoshop:DateCreated': '2024:11:05 10:20:30.25+02:00' }, date: '2024-11-05T10:20:30+02:00' },
  { tags: { 'IPTC:DateCreated': '2024:11:00' }, date: '2024-11' },
  { tags: { 'ExifIFD:DateTimeOriginal': '2024:11:05 10:20:30' }, date: '2024-11-05T10:20:30' },
  {
    tags: { 'IPTC:DateCreated': '2024:11:05', 'IPTC:TimeCreated': '10:20:30+02:00' },
    date: '2024-11-05T10:20:30+02:00',
  },
  {
    tags: { 'ExifIFD:DateTimeOriginal': '2024:11:05 10:20:30', 'ExifIFD:OffsetTimeOriginal': '+02:00' },
    date: '2024-11-05T10:20:30+02:00',
  },
  { tags: { 'ExifIFD:DateTimeOriginal': '0000:00:00 00:00:00' }, date: null },
])('a date is read as far as it is known: $date', async ({ tags, date }) => {
  expect(readEmbedded(await reader.read(await aFileThatSays(tags))).dateCreated).toBe(date)
})
