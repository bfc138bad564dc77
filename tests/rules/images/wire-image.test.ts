import { describe, expect, test } from '@jest/globals'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import { presentImage } from '../../../src/newsroom/images/wire-image.ts'
import { anArtwork, aPicture } from './a-picture.ts'

const renditions = [
  { name: '640.webp', file: 'abcdefghijklmnopqrstuvwxy.webp', type: 'image/webp', width: 640, height: 427 },
]

describe('a picture as a story shows it', () => {
  test('the story’s own caption and alternative text win', () => {
    const image = presentImage({
      publicId: 'p',
      picture: aPicture(),
      placement: { caption: 'Ours', alt: 'Our alt' },
      renditions,
    })
    expect(image).toMatchObject({
      id: 'p',
      caption: 'Ours',
      alt: 'Our alt',
      credit: 'Jane Roe',
      focalPoint: { x: 30, y: 40 },
    })
  })

  test('without them the picture’s own stand', () => {
    const image = presentImage({
      publicId: 'p',
      picture: aPicture(),
      placement: { caption: null, alt: ' ' },
      renditions,
    })
    expect(image).toMatchObject({ caption: 'The portrait at its unveiling', alt: 'A painted man raises his fist' })
  })

  test('its files answer under /media, and nothing else of them is said', () => {
    const image = presentImage({
      publicId: 'p',
      picture: aPicture(),
      placement: { caption: null, alt: null },
      renditions,
    })
    expect(image.renditions).toEqual([
      { name: '640.webp', url: '/media/abcdefghijklmnopqrstuvwxy.webp', type: 'image/webp', width: 640, height: 427 },
    ])
  })

  test('only what is named leaves: rights, leases and inventory pages stay', () => {
    const picture = aPicture({
      artworks: [anArtwork({ contentDescription: 'CANARY', sourceInventoryUrl: 'https://canary.example' })],
      usageRights: { category: 'staff', permission: 'CANARY', restrictions: 'CANARY' },
    })
    const image = presentImage({ publicId: 'p', picture, placement: { caption: null, alt: null }, renditions })
    expect(JSON.stringify(image)).not.toMatch(/canary/i)
    expect(image.artworks[0]).toMatchObject({ title: 'Portrait with a Raised Fist', copyrightOwner: 'The painter' })
  })
})

describe('the facts of a picture', () => {
  test('read again from what was written they are the same', () => {
    const facts = aPicture({
      artworks: [anArtwork()],
      leases: [{ kind: 'deny-use', startsAt: null, endsAt: 'garbage', notes: null }],
    })
    const again: Record<string, unknown> = JSON.parse(JSON.stringify(facts))
    expect(pictureFacts(again)).toEqual(facts)
  })

  test('an end that can’t be read stays unreadable, so that the lease forbids', () => {
    expect(pictureFacts({ leases: [{ kind: 'allow-use', endsAt: 5 }] }).leases[0]?.endsAt).toBe('unreadable')
    expect(pictureFacts({ leases: [{ kind: 'allow-use', endsAt: new Date(NaN) }] }).leases[0]?.endsAt).toBe(
      'unreadable',
    )
  })

  test('a focal point at the very corner is a focal point', () => {
    expect(pictureFacts({ focalX: 0, focalY: 0 }).focalPoint).toEqual({ x: 0, y: 0 })
    expect(pictureFacts({ focalX: 120 }).focalPoint).toEqual({ x: 50, y: 50 })
  })
})
