import type { Block } from '../../src/newsroom/body/blocks.ts'
import { renderHtml } from '../../src/newsroom/body/render-html.ts'
import { renderText } from '../../src/newsroom/body/render-text.ts'
import { renditionTypes, widthsFor } from '../../src/newsroom/images/rendition-table.ts'
import type { WireImage } from '../../src/newsroom/wire/image.ts'
import type { WireStory } from '../../src/newsroom/wire/story.ts'
import type { WireRows } from '../../src/wire/store/wire-rows.ts'

const words =
  `The committee met on Monday evening in the hall above the market, where the windows look out on the river and
the argument has been going on, in one form or another, since the spring of last year. `.replace('\n', ' ')

export const stories = 1000

/** A thousand live stories of the usual length. @returns the slug of one of them */
export async function fillWire(rows: WireRows): Promise<string> {
  for (let number = 1; number <= stories; number += 1) {
    const document = aStory(number)
    const { body: _body, gallery: _gallery, corrections: _corrections, ...summary } = document
    await rows.stories.insert({
      id: document.id,
      state: 'live',
      rank: 1,
      slug: document.slug,
      headline: document.headline,
      section: document.section.slug,
      kind: document.kind,
      version: 1,
      language: 'en',
      byline: document.byline,
      publishedAt: document.publishedAt,
      changedAt: document.publishedAt,
      document,
      summary,
      links: [],
      tombstone: null,
    })
  }
  return aStory(stories / 2).slug
}

/** A story of the usual length, with a picture in every width, unless it is to be smaller. */
export function aStory(number: number, { paragraphs = 16, width = 1920 } = {}): WireStory {
  const at = new Date(Date.parse('2026-03-01T00:00:00Z') + number * 3_600_000).toISOString()
  const blocks = Array.from({ length: paragraphs }, (): Block => ({
    type: 'paragraph',
    spans: [{ text: words + words }],
  }))
  return {
    id: `bench-${String(number)}`,
    slug: `bench-story-${String(number)}`,
    kind: 'first',
    version: 1,
    headline: `The portrait that crossed an ocean as a gift, part ${String(number)}`,
    shortHeadline: null,
    seoTitle: null,
    socialText: null,
    standfirst:
      'It was commissioned in one capital, carried to another, and kept from sight until the day it was hung.',
    slugline: 'portrait-gift',
    section: { slug: 'culture', name: 'Culture' },
    subjects: ['Art', 'Diplomacy'],
    genre: null,
    dateline: { place: 'Belgrade', date: '2026-03-01' },
    language: 'en',
    byline: 'By Ana Kovač and Tom Reed in Belgrade',
    bylines: [
      { slug: 'ana-kovac', name: 'Ana Kovač', role: 'Reporting' },
      { slug: 'tom-reed', name: 'Tom Reed', role: null },
    ],
    image: anImage(number, width),
    gallery: [],
    body: { html: renderHtml(blocks), text: renderText(blocks), blocks },
    wordCount: 1100,
    usageTerms: null,
    publishedAt: at,
    updatedAt: at,
    corrections: [],
    retraction: null,
  }
}

function anImage(number: number, width: number): WireImage {
  const renditions = widthsFor(width).flatMap((width) =>
    Object.entries(renditionTypes).map(([extension, type]) => {
      const url = `/media/${String(number).padStart(3, '0')}${String(width).padStart(22, '0')}.${extension}`
      return { name: String(width), url, type, width, height: Math.round((width * 2) / 3) }
    }),
  )
  return {
    id: `bench-image-${String(number)}`,
    alt: 'A painting of a man with his fist raised, in a gilt frame.',
    caption: 'The portrait in the west wing.',
    credit: 'Jane Roe/Stet',
    creator: ['Jane Roe'],
    copyrightNotice: '© 2026 Jane Roe',
    usageTerms: null,
    license: null,
    acquireLicensePage: null,
    digitalSourceType: null,
    width: 1920,
    height: 1280,
    focalPoint: { x: 50, y: 40 },
    crops: {},
    placeholder: null,
    thumbhash: null,
    dominantColour: null,
    artworks: [],
    renditions,
  }
}
