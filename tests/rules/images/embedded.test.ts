import { describe, expect, test } from '@jest/globals'
import { keepTelling } from '../../../src/newsroom/images/embedded-tags.ts'
import { isoDate } from '../../../src/newsroom/images/embedded-words.ts'
import { readEmbedded } from '../../../src/newsroom/images/embedded.ts'
import { fillEmpty } from '../../../src/newsroom/images/fill-empty.ts'

describe('what a file says of itself', () => {
  test('XMP is believed before IIM, and IIM before EXIF', () => {
    const all = { 'XMP-dc:Creator': ['Xmp'], 'IPTC:By-line': ['Iim'], 'IFD0:Artist': 'Exif' }
    expect(readEmbedded(all).creator).toEqual(['Xmp'])
    expect(readEmbedded({ ...all, 'XMP-dc:Creator': [' '] }).creator).toEqual(['Iim'])
    expect(readEmbedded({ 'IFD0:Artist': 'Exif' }).creator).toEqual(['Exif'])
  })

  test('a number is read as it is written, and a list in place of a text is joined', () => {
    expect(readEmbedded({ 'XMP-photoshop:Credit': 2024, 'XMP-dc:Rights': ['©', 'X'] })).toMatchObject({
      creditLine: '2024',
      copyrightNotice: '©; X',
    })
  })

  test('what a camera writes in place of a caption is none', () => {
    const said = ['OLYMPUS DIGITAL CAMERA         ', 'SONY DSC', 'Exif_JPEG_PICTURE', 'A digital camera on a table']
    const captions = said.map((words) => readEmbedded({ 'IFD0:ImageDescription': words }).caption)
    expect(captions).toEqual([null, null, null, 'A digital camera on a table'])
  })

  test('EXIF names several makers in one line', () => {
    expect(readEmbedded({ 'IFD0:Artist': 'Jane Roe; John Doe;' }).creator).toEqual(['Jane Roe', 'John Doe'])
    expect(readEmbedded({ 'XMP-dc:Creator': ['Roe; Doe & Sons'] }).creator).toEqual(['Roe; Doe & Sons'])
  })

  test('an artwork is read field by field, one or several', () => {
    const one = { AOTitle: 'Night', AOCreator: 'N. S.', AOSourceInvNo: 12, AODateCreated: '2024:11:05 00:00:00' }
    expect(readEmbedded({ 'XMP-iptcExt:ArtworkOrObject': one }).artworks).toMatchObject([
      {
        title: 'Night',
        creator: ['N. S.'],
        sourceInventoryNumber: '12',
        dateCreated: '2024-11-05T00:00:00',
        copyrightNotice: null,
      },
    ])
    expect(readEmbedded({ 'XMP-iptcExt:ArtworkOrObject': [one, {}, { AOSourceInvNo: 'X1' }] }).artworks).toHaveLength(2)
  })

  test('where it was taken is read from words, never from coordinates', () => {
    const said = readEmbedded({
      'XMP-iptcExt:LocationCreated': [{ City: 'Butler' }],
      'IPTC:Country-PrimaryLocationName': 'USA',
      'GPS:GPSLatitude': 40.85,
      'Composite:GPSPosition': '40.85 -79.97',
    })
    expect(said.location).toMatchObject({ city: 'Butler', country: 'USA', sublocation: null })
    expect(JSON.stringify(said)).not.toContain('40.85')
  })

  test('licensors and owners are read from their structures', () => {
    const said = readEmbedded({
      'XMP-plus:Licensor': [{ LicensorName: 'Agency', LicensorURL: 'https://a.example' }, { LicensorID: 3 }],
      'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'A' }, { CopyrightOwnerName: 'A' }],
    })
    expect(said.licensor).toEqual([{ name: 'Agency', url: 'https://a.example' }])
    expect(said.copyrightOwner).toEqual(['A'])
  })

  test('a file that says nothing, or nonsense, fills nothing', () => {
    const nonsense = {
      'XMP-dc:Creator': { a: 1 },
      'XMP-iptcExt:ArtworkOrObject': 'painting',
      'XMP-plus:Licensor': [3, null],
    }
    expect(readEmbedded(nonsense)).toEqual(readEmbedded({}))
    expect(fillEmpty({ caption: null }, readEmbedded({}))).toEqual({})
  })
})

describe('dates in files', () => {
  test.each([
    ['2024:07:13 18:11:30-04:00', '2024-07-13T18:11:30-04:00'],
    ['2024:07:13 18:11:30', '2024-07-13T18:11:30'],
    ['2024-07-13T18:11Z', '2024-07-13T18:11:00Z'],
    ['2024:11', '2024-11'],
    [1931, '1931'],
    ['2024:07:00', '2024-07'],
    ['2024:02:31', null],
    ['0000:00:00 00:00:00', null],
    ['last June', null],
    [['2024'], '2024'],
    [null, null],
  ])('%j is %j', (written, read) => {
    expect(isoDate(written)).toBe(read)
  })
})

describe('filling the fields', () => {
  const said = readEmbedded({
    'XMP-dc:Description': 'From the file',
    'XMP-dc:Creator': ['File'],
    'XMP-photoshop:City': 'Moscow',
  })

  test('only what nobody has written is filled', () => {
    expect(fillEmpty({ caption: 'Ours', creator: [], location: { country: 'Russia' } }, said)).toMatchObject({
      creator: ['File'],
      location: { city: 'Moscow', country: 'Russia' },
    })
    expect(fillEmpty({ caption: 'Ours' }, said)).not.toHaveProperty('caption')
    expect(fillEmpty({ caption: ' ' }, said)).toHaveProperty('caption', 'From the file')
  })

  test('a link that is not a web address is not filled in', () => {
    const evil = readEmbedded({ 'XMP-xmpRights:WebStatement': 'javascript:alert(1)' })
    expect(fillEmpty({}, evil)).not.toHaveProperty('webStatement')
  })

  test('words over the limit are cut, so that a file can’t make itself impossible to save', () => {
    const long = readEmbedded({
      'XMP-dc:Description': 'x'.repeat(7_000),
      'XMP-dc:Subject': Array.from({ length: 900 }, (_, i) => `k${i}`),
    })
    const filled = fillEmpty({}, long)
    expect(filled['caption']).toHaveLength(4_000)
    expect(filled['keywords']).toHaveLength(200)
  })
})

describe('what is kept of a file’s words', () => {
  test('only the telling groups, without binary pieces, safe to store', () => {
    const kept = keepTelling({
      SourceFile: '/tmp/x.jpg',
      'System:FileName': 'x.jpg',
      'ICC_Profile:RedTRC': '…',
      'IFD1:ThumbnailImage': '(Binary data 32 bytes, use -b option to extract)',
      'ExifIFD:MakerNote': '(Binary data 32 bytes, use -b option to extract)',
      'XMP-x.y:$Odd.name': 'dropped: no such group',
      'XMP-dc:Odd.name': { '$a.b': 'bell \u0007rings' },
      'IPTC:Keywords': ['a', 'b'],
    })
    expect(kept).toEqual({ 'XMP-dc:Odd_name': { _a_b: 'bell rings' }, 'IPTC:Keywords': ['a', 'b'] })
  })

  test('numbers stay numbers where nothing of how they are written is lost', () => {
    const said = { 'XMP-iptcExt:ModelAge': ['25', '007'], 'XMP-x:A': '1920.10', 'XMP-x:B': '0.385', 'XMP-x:C': '1e5' }
    expect(Object.values(keepTelling(said))).toEqual([[25, '007'], '1920.10', 0.385, '1e5'])
  })

  test('a long caption whole, and what no longer fits beside it not at all', () => {
    const [long, tooLong] = ['a'.repeat(90_000), 'a'.repeat(100_001)]
    const pages = Object.fromEntries(Array.from({ length: 12 }, (_, page) => [`XMP-x:Page${String(page)}`, long]))
    const kept = keepTelling({ 'XMP-dc:Description': long, 'XMP-x:Blob': tooLong, ...pages, 'IPTC:City': 'Butler' })
    expect(kept).toMatchObject({ 'XMP-dc:Description': long, 'IPTC:City': 'Butler' })
    expect(Object.keys(kept)).toHaveLength(12)
  })
})
