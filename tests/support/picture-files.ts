import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import sharp, { type Sharp } from 'sharp'

/** A folder for one test file, and its end: that of the files, and of the ExifTool that wrote them. */
export async function aFolder(): Promise<{ readonly folder: string; readonly clear: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-pictures-'))
  return {
    folder,
    async clear() {
      await tool?.end()
      tool = null
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type PictureKind = 'jpg' | 'png' | 'webp' | 'avif' | 'tif' | 'gif'

/** A picture of a red field with a blue corner at the top left, so that turning and cropping can be seen. */
export function aPicture(kind: PictureKind, { width = 1600, height = 1000 } = {}): Sharp {
  const corner = {
    width: Math.ceil(width / 4),
    height: Math.ceil(height / 4),
    channels: 3,
    background: '#1133cc',
  } as const
  const field = sharp({ create: { width, height, channels: 3, background: '#cc3311' } }).composite([
    { input: { create: corner }, left: 0, top: 0 },
  ])
  switch (kind) {
    case 'jpg':
      return field.jpeg({ quality: 90 })
    case 'png':
      return field.png()
    case 'webp':
      return field.webp()
    case 'avif':
      return field.avif({ effort: 0 })
    case 'tif':
      return field.tiff({ compression: 'lzw' })
    case 'gif':
      return field.gif()
  }
}

/** The same JPEG with a remark in it: other bytes, and nothing else. */
export function remarked(jpeg: Buffer, remark: string): Buffer {
  const said = Buffer.from(remark, 'latin1')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, said.length + 2]), said])
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
}

/** A red frame, then others. */
export function anAnimation(kind: 'webp' | 'gif', frames: number): Promise<Buffer> {
  const [width, height] = [40, 30]
  const pixels = Array.from({ length: frames }, (_, frame) =>
    Buffer.from(Array.from({ length: width * height }, () => [frame === 0 ? 220 : 0, 30, frame * 60]).flat()),
  )
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const
  const animated = sharp(Buffer.concat(pixels), { raw })
  const delay = Array.from({ length: frames }, () => 100)
  return (kind === 'gif' ? animated.gif({ delay }) : animated.webp({ delay })).toBuffer()
}

export const artworkInFile = {
  AOTitle: 'Portrait with a Raised Fist',
  AOCreator: ['Nikas Safronov'],
  AODateCreated: '2024:11',
  AOSource: 'Gift collection',
  AOSourceInvNo: 'G-2025/03',
  AOCopyrightNotice: '© the painter',
  AOCurrentCopyrightOwnerName: 'The painter',
  AOPhysicalDescription: 'Oil on canvas',
}

/** What an agency writes into a file, in all three tongues, and what it should not have left there. */
export const tagsInFile = {
  'XMP-dc:Creator': ['Jane Roe'],
  'XMP-dc:Description': 'The portrait <before> the unveiling & after',
  'XMP-dc:Rights': '© Jane Roe',
  'XMP-photoshop:Credit': 'Agency',
  'XMP-xmpRights:UsageTerms': 'Editorial use only',
  'XMP-xmpRights:WebStatement': 'https://agency.example/terms',
  'XMP-iptcCore:AltTextAccessibility': 'A painted man raises his fist',
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'XMP-iptcExt:ArtworkOrObject': [artworkInFile],
  'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'Jane Roe' }],
  'XMP-plus:Licensor': [{ LicensorName: 'Agency', LicensorURL: 'https://agency.example' }],
  'IPTC:Source': 'IIM Source',
  'IPTC:By-line': 'IIM By-line',
  'IPTC:SpecialInstructions': 'EMBARGO until 2026-12-01 18:00 UTC',
  'IPTC:Keywords': ['portrait', 'gift'],
  'IFD0:Artist': 'EXIF Artist',
  'IFD0:Make': 'Camera Works',
  'ExifIFD:SerialNumber': 'SERIAL-4711',
  'ExifIFD:DateTimeOriginal': '2025:03:14 10:20:30',
  'GPS:GPSLatitude': 55.75,
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': 37.61,
  'GPS:GPSLongitudeRef': 'E',
}

/** Writes tags with ExifTool; formats without room for IIM get the rest. */
export async function writeTags(file: string, tags: object): Promise<void> {
  await exifTool().write(file, tags, { writeArgs: ['-overwrite_original', '-n', '-m'] })
}

/** Every tag that ExifTool finds in a file, by group, as words: its JSON takes 1920.10 for a number otherwise. */
export async function readTags(file: string): Promise<Record<string, unknown>> {
  const readArgs = ['-G1', '-struct', '-n', '-a', '-u', '-ee', '-api', 'StructFormat=JSONQ']
  return { ...(await exifTool().readRaw(file, { readArgs, useMWG: false })) }
}

let tool: ExifTool | null = null

function exifTool(): ExifTool {
  tool ??= new ExifTool({ maxProcs: 1 })
  return tool
}
