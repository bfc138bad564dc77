import { describe, expect, test } from '@jest/globals'
import { rightsPacket } from '../../../src/newsroom/images/rights-packet.ts'
import { anArtwork, aPicture } from './a-picture.ts'

describe('the rights packet', () => {
  test('escapes whatever a person or a file has written', () => {
    const packet = rightsPacket(
      aPicture({ creditLine: '"A" & <B>\u0000\uD800', artworks: [anArtwork({ title: '</rdf:li><x onload="1">' })] }),
    )
    expect(packet).toContain('<photoshop:Credit>&quot;A&quot; &amp; &lt;B&gt;</photoshop:Credit>')
    expect(packet).toContain('&lt;/rdf:li&gt;&lt;x onload=&quot;1&quot;&gt;')
  })

  test('says nothing of what is not known, nor of when and where', () => {
    const packet = rightsPacket(aPicture({ creditLine: null, caption: 'Private until printed' }))
    expect(packet).not.toContain('photoshop:Credit')
    expect(packet).not.toContain('Private until printed')
    expect(packet).not.toMatch(/xmp:(Create|Modify|Metadata)Date|exif:|photoshop:City/)
  })

  test('fits into a JPEG, at the cost of the artworks’ credits', () => {
    const artworks = Array.from({ length: 20 }, () => anArtwork({ physicalDescription: '“'.repeat(4_000) }))
    const packet = rightsPacket(aPicture({ artworks }))
    expect(Buffer.byteLength(packet)).toBeLessThan(60_000)
    expect(packet).toContain('Jane Roe')
    expect(packet).not.toContain('ArtworkOrObject')
  })
})
