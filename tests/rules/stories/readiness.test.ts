import { describe, expect, test } from '@jest/globals'
import { readiness, type PictureFacts, type ReadinessFacts } from '../../../src/newsroom/stories/readiness.ts'

const noon = new Date('2026-11-22T12:00:00Z')

const usable: PictureFacts = { alt: 'A bridge', credit: 'Jane Roe/Stet', validity: { usable: true, reasons: [] } }

const ready: ReadinessFacts = {
  headline: 'Bridge reopens',
  slug: 'bridge-reopens',
  section: 'City',
  bylines: 1,
  words: 200,
  sources: [{ name: 'The mayor' }],
  flagged: false,
  picture: usable,
}

function refused(over: Partial<ReadinessFacts>): readonly (string | undefined)[] {
  return readiness({ ...ready, ...over }, 'release', noon).refusals.map(({ code, field }) => `${code}@${field ?? ''}`)
}

describe('a story without any source', () => {
  test('may go out, with a warning', () => {
    const { refusals, warnings } = readiness({ ...ready, sources: [] }, 'release', noon)
    expect(refusals).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['sources-missing'])
  })
})

describe('what a story still lacks before it goes out', () => {
  test('nothing, when all is there', () => {
    expect(readiness(ready, 'release', noon)).toEqual({ refusals: [], warnings: [] })
  })

  test.each<{ says: string; over: Partial<ReadinessFacts>; problems: readonly string[] }>([
    { says: 'a headline', over: { headline: ' ' }, problems: ['headline-missing@headline'] },
    { says: 'a slug', over: { slug: null }, problems: ['slug-missing@slug'] },
    { says: 'a slug that is one', over: { slug: 'Bridge Reopens' }, problems: ['slug-malformed@slug'] },
    { says: 'a section', over: { section: null }, problems: ['section-missing@section'] },
    { says: 'a byline', over: { bylines: 0 }, problems: ['byline-missing@bylines'] },
    { says: 'any text', over: { words: 0 }, problems: ['body-empty@body'] },
    {
      says: 'the name of a source',
      over: { sources: [{ name: 'A' }, { name: null }] },
      problems: ['source-unnamed@sources.1.name'],
    },
    { says: 'what legal has to say', over: { flagged: true }, problems: ['flagged-for-legal@flaggedForLegal'] },
    {
      says: 'alt text and credit of its picture',
      over: { picture: { ...usable, alt: null, credit: '' } },
      problems: ['alt-missing@leadAlt', 'credit-missing@leadImage'],
    },
    {
      says: 'the rights of its picture, and each reason once',
      over: {
        picture: {
          ...usable,
          alt: null,
          validity: {
            usable: false,
            reasons: [
              { code: 'missing-alt', message: 'The picture has no alternative text.' },
              { code: 'lease-over', message: 'The lease ended.' },
            ],
          },
        },
      },
      problems: ['alt-missing@leadAlt', 'lease-over@leadImage'],
    },
    {
      says: 'rights that can be read',
      over: { picture: { ...usable, validity: { usable: false, reasons: [] } } },
      problems: ['picture-not-usable@leadImage'],
    },
    {
      says: 'alt text in the gallery',
      over: { otherPictures: [{ ...usable, alt: null, field: 'gallery.2' }] },
      problems: ['alt-missing@gallery.2'],
    },
  ])('$says', ({ over, problems }) => {
    expect(refused(over)).toEqual(problems)
  })

  test('all of it at once', () => {
    const empty: ReadinessFacts = {
      ...{ headline: null, slug: null, section: null, bylines: 0, words: 0, sources: [], flagged: true, picture: null },
    }
    expect(readiness(empty, 'approve', noon).refusals).toHaveLength(6)
  })

  test('is a warning to who submits, and a refusal to who approves or releases', () => {
    const facts = { ...ready, headline: null }
    expect(readiness(facts, 'submit', noon)).toMatchObject({ refusals: [], warnings: [{ code: 'headline-missing' }] })
    expect(readiness(facts, 'approve', noon)).toMatchObject({ refusals: [{ code: 'headline-missing' }], warnings: [] })
  })

  test('a lead picture is asked for, never required', () => {
    expect(readiness({ ...ready, picture: null }, 'release', noon)).toMatchObject({
      refusals: [],
      warnings: [{ code: 'picture-missing' }],
    })
  })

  test('a picture whose right is still to begin warns who approves, and refuses who releases', () => {
    const reasons = [{ code: 'use-not-leased', message: 'No lease.' }]
    const picture = { ...usable, validity: { usable: false, reasons }, usableFrom: new Date('2026-11-22T18:00:00Z') }
    const approved = readiness({ ...ready, picture }, 'approve', noon, 'Europe/London')
    const message = 'The lead picture may not be used before 22 November 2026, 18:00 GMT.'
    expect(approved).toEqual({ refusals: [], warnings: [{ code: 'picture-not-yet', field: 'leadImage', message }] })
    expect(readiness({ ...ready, picture }, 'release', noon).refusals).toMatchObject([{ code: 'use-not-leased' }])
    const blank = readiness({ ...ready, picture: { ...picture, alt: '' } }, 'approve', noon)
    expect(blank.refusals).toMatchObject([{ code: 'alt-missing' }])
  })

  test('the refusal of a picture says when it would have been used', () => {
    const picture = {
      ...usable,
      validity: { usable: false, reasons: [{ code: 'lease-over', message: 'The lease ended.' }] },
    }
    const [problem] = readiness({ ...ready, picture }, 'release', noon, 'Europe/London').refusals
    expect(problem?.message).toBe('The lead picture may not be used on 22 November 2026, 12:00 GMT. The lease ended.')
  })
})
