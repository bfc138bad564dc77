/** What is in the files that a picture goes out as: by its name and its kind, and what they say of rights. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { StagedRendition } from '../../../src/newsroom/images/staged.ts'
import {
  aPicture,
  artworkInFile,
  readTags,
  tagsInFile,
  writeTags,
  type PictureKind,
} from '../../support/picture-files.ts'
import { aDarkroom, hashOf, type Darkroom } from '../../support/staging.ts'

let darkroom: Darkroom

beforeAll(async () => {
  darkroom = await aDarkroom()
})
afterAll(() => darkroom.clear())

describe.each<PictureKind>(['jpg', 'png', 'webp', 'avif', 'tif'])(
  'from a %s that says a great deal of itself',
  (kind) => {
    let original = ''
    let staged: readonly StagedRendition[] = []
    let before = ''

    beforeAll(async () => {
      original = path.join(darkroom.root, `full.${kind}`)
      await aPicture(kind).toFile(original)
      await writeTags(original, tagsInFile)
      before = await hashOf(original)
      staged = await darkroom.stage(original, `full-${kind}`)
    })

    test('the original keeps its bytes', async () => {
      expect(await hashOf(original)).toBe(before)
    })

    test('every file of the table is made, none larger than the original', () => {
      expect(staged.map(({ name, width, height }) => `${name} ${width}×${height}`)).toEqual([
        '320.avif 320×200',
        '320.webp 320×200',
        '320.jpg 320×200',
        '640.avif 640×400',
        '640.webp 640×400',
        '640.jpg 640×400',
        '1280.avif 1280×800',
        '1280.webp 1280×800',
        '1280.jpg 1280×800',
        '1600.avif 1600×1000',
        '1600.webp 1600×1000',
        '1600.jpg 1600×1000',
        '16x9-640.avif 640×360',
        '16x9-640.jpg 640×360',
        '16x9-1280.avif 1280×720',
        '16x9-1280.jpg 1280×720',
        '4x3-640.avif 640×480',
        '4x3-640.jpg 640×480',
        '4x3-1280.avif 1280×960',
        '4x3-1280.jpg 1280×960',
        '3x2-640.avif 640×427',
        '3x2-640.jpg 640×427',
        '3x2-1280.avif 1280×853',
        '3x2-1280.jpg 1280×853',
        'square.webp 400×400',
        'square.jpg 400×400',
        'share.jpg 1200×600',
      ])
    })

    test('each is what its name says', async () => {
      for (const { name, file, type } of staged) {
        const { format, space, compression } = await sharp(path.join(darkroom.root, file)).metadata()
        const kind = format === 'heif' ? `image/${compression === 'av1' ? 'avif' : 'heic'}` : `image/${format}`
        expect([name, kind, space]).toEqual([name, type, 'srgb'])
      }
    })

    test('no byte of any of them says with what, where, when or in whose hands it was made', async () => {
      for (const { name, file } of staged) {
        const bytes = (await readFile(path.join(darkroom.root, file))).toString('latin1')
        const told = /SERIAL-4711|Camera Works|EMBARGO|IIM By-line|EXIF Artist|2025:03:14|gift,|Exif\0\0|8BIM/.exec(
          bytes,
        )
        expect([name, told?.[0]]).toEqual([name, undefined])
      }
    })

    test.each(['640.avif', '640.webp', '640.jpg', 'share.jpg'])(
      '%s carries the rights packet and nothing else of the original',
      async (name) => {
        const rendition = staged.find((one) => one.name === name)
        const tags = await readTags(path.join(darkroom.root, rendition?.file ?? ''))
        expect(tags).toMatchObject({
          'XMP-dc:Creator': ['Jane Roe'],
          'XMP-dc:Rights': '© Jane Roe',
          'XMP-photoshop:Credit': 'Agency',
          'XMP-xmpRights:UsageTerms': 'Editorial use only',
          'XMP-xmpRights:WebStatement': 'https://agency.example/terms',
          'XMP-iptcCore:AltTextAccessibility': 'A painted man raises his fist',
          'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
          'XMP-iptcExt:ArtworkOrObject': [
            {
              AOTitle: artworkInFile.AOTitle,
              AOCreator: artworkInFile.AOCreator,
              AODateCreated: '2024:11',
              AOSource: artworkInFile.AOSource,
              AOSourceInvNo: artworkInFile.AOSourceInvNo,
              AOCopyrightNotice: artworkInFile.AOCopyrightNotice,
              AOCurrentCopyrightOwnerName: artworkInFile.AOCurrentCopyrightOwnerName,
              AOPhysicalDescription: artworkInFile.AOPhysicalDescription,
            },
          ],
          'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'Jane Roe' }],
          'XMP-plus:Licensor': [{ LicensorName: 'Agency', LicensorURL: 'https://agency.example' }],
        })
        const groups = Object.keys(tags).map((tag) => tag.split(':')[0] ?? '')
        const foreign = groups.filter((group) =>
          /^(GPS|IFD\d|ExifIFD|IPTC\d*|Photoshop|ICC|XMP-(exif|xmp|xmpMM|aux|tiff)$)/.test(group),
        )
        expect(foreign).toEqual([])
        expect(JSON.stringify(tags)).not.toMatch(/SERIAL-4711|Camera Works|EMBARGO|2025:03:14/)
      },
      30_000,
    )
  },
)
