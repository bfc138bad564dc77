import type { WireImage } from '../../src/newsroom/wire/image.ts'
import type { SectionRef, WireStory } from '../../src/newsroom/wire/story.ts'

export const culture: SectionRef = { slug: 'culture', name: 'Culture' }
export const politics: SectionRef = { slug: 'politics', name: 'Politics' }

/** A live story as the release engine writes it, with whatever the test is about put over it. */
export function aWireStory(over: Partial<WireStory> = {}): WireStory {
  const slug = over.slug ?? 'portrait-unveiled'
  const paragraph = 'The portrait was hung in the west wing on Monday.'
  return {
    id: `id-of-${slug}`,
    slug,
    kind: 'first',
    version: 1,
    headline: 'Portrait unveiled after a year in a crate',
    shortHeadline: null,
    seoTitle: null,
    socialText: null,
    standfirst: 'It crossed an ocean as a gift and spent a year in the dark.',
    slugline: 'portrait-gift',
    section: culture,
    subjects: ['Art', 'Diplomacy'],
    genre: null,
    dateline: { place: 'Belgrade', date: '2026-03-01' },
    language: 'en',
    byline: 'By Ana Kovač',
    bylines: [{ slug: 'ana-kovac', name: 'Ana Kovač', role: 'Reporting' }],
    image: null,
    gallery: [],
    body: {
      html: `<p>${paragraph}</p>`,
      text: paragraph,
      blocks: [{ type: 'paragraph', spans: [{ text: paragraph }] }],
    },
    wordCount: 10,
    usageTerms: null,
    publishedAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    corrections: [],
    retraction: null,
    ...over,
  }
}

export function aWireImage(over: Partial<WireImage> = {}): WireImage {
  return {
    id: 'picture-1',
    alt: 'A painting of a man with his fist raised, in a gilt frame.',
    caption: 'The portrait in the west wing.',
    credit: 'Jane Roe/Stet',
    creator: ['Jane Roe'],
    copyrightNotice: '© 2026 Jane Roe',
    usageTerms: null,
    license: 'https://stet.example/licence',
    acquireLicensePage: 'https://agency.example/buy',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    width: 1600,
    height: 1067,
    focalPoint: { x: 50, y: 40 },
    crops: {},
    placeholder: null,
    thumbhash: null,
    dominantColour: '#cc3311',
    artworks: [
      {
        title: 'The Raised Fist',
        creator: ['A. Painter'],
        dateCreated: '2024',
        source: null,
        sourceInventoryNumber: 'INV-7',
        copyrightNotice: '© A. Painter',
        copyrightOwner: null,
        physicalDescription: 'Oil on canvas',
      },
    ],
    renditions: [
      { name: 'w640', url: '/media/aaaa.jpg', type: 'image/jpeg', width: 640, height: 427 },
      { name: 'w1280', url: '/media/bbbb.jpg', type: 'image/jpeg', width: 1280, height: 853 },
      { name: 'w1280', url: '/media/cccc.webp', type: 'image/webp', width: 1280, height: 853 },
    ],
    ...over,
  }
}
