/** A story as schema.org describes one, held to schema.org's own vocabulary. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aWireImage, aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'
import { strangeToSchemaOrg } from '../../support/schema-org.ts'
import type { WireStory } from '../../../src/newsroom/wire/story.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(() => open.close())

async function linkedData(over: Partial<WireStory>) {
  await open.rows.publish(aWireStory(over))
  return (await (await open.getNow('/v1/stories/portrait-unveiled')).json()).jsonLd
}

describe('linked data', () => {
  test('has no word that schema.org does not know, with all that may be known of a story', async () => {
    const at = '2026-03-02T00:00:00.000Z'
    const artworks = aWireImage().artworks.map((work) => ({
      ...work,
      source: 'The museum',
      copyrightOwner: 'The heirs',
    }))
    const data = await linkedData({
      shortHeadline: 'Portrait unveiled',
      genre: 'review',
      usageTerms: 'Not for sale',
      image: aWireImage({ artworks, usageTerms: 'One use' }),
      corrections: [{ kind: 'retraction', note: 'The letters were forged.', at }],
      retraction: { note: 'The letters were forged.', at },
    })
    expect(strangeToSchemaOrg(data)).toEqual([])
    expect(data).toMatchObject({
      '@type': 'ReviewNewsArticle',
      creativeWorkStatus: 'Retracted',
      usageInfo: { '@type': 'CreativeWork', text: 'Not for sale' },
      correction: [{ '@type': 'CorrectionComment', text: 'The letters were forged.' }],
    })
  })

  test.each([
    { genre: null, kind: 'NewsArticle' },
    { genre: 'news', kind: 'NewsArticle' },
    { genre: 'analysis', kind: 'AnalysisNewsArticle' },
    { genre: 'background', kind: 'BackgroundNewsArticle' },
    { genre: 'Opinion', kind: 'OpinionNewsArticle' },
    { genre: 'editorial', kind: 'OpinionNewsArticle' },
    { genre: 'obituary', kind: 'NewsArticle' },
    { genre: 'constructor', kind: 'NewsArticle' },
  ])('says of the genre “$genre” that it is a $kind', async ({ genre, kind }) => {
    const data = await linkedData({ genre })
    expect(data['@type']).toBe(kind)
    expect(strangeToSchemaOrg(data)).toEqual([])
  })

  test.each([
    {
      type: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      is: 'TrainedAlgorithmicMediaDigitalSource',
    },
    {
      type: 'https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia/',
      is: 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
    },
    { type: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation', is: 'DigitalArtDigitalSource' },
    { type: 'computationalCapture', is: 'MultiFrameComputationalCaptureDigitalSource' },
  ])('says of a picture how it was made: $is', async ({ type, is }) => {
    const data = await linkedData({ image: aWireImage({ digitalSourceType: type }) })
    expect(data.image[0].digitalSourceType).toBe(`https://schema.org/${is}`)
    expect(strangeToSchemaOrg(data)).toEqual([])
  })

  test('says nothing of how a picture was made where schema.org has no name for it', async () => {
    const data = await linkedData({
      image: aWireImage({ digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/none' }),
    })
    expect(data.image[0]).not.toHaveProperty('digitalSourceType')
  })
})

test('the vocabulary that it is held to knows what is strange', () => {
  const author = { '@type': 'Persn', name: 'Ana' }
  const strange = {
    '@type': 'NewsArticle',
    headlines: 'A',
    author,
    image: { '@type': 'Place', name: 'B' },
    usageInfo: 'Ask',
  }
  expect(strangeToSchemaOrg({ ...strange, publisher: { '@type': 'NewsMediaOrganization', price: 1 } })).toEqual([
    'there is no NewsArticle.headlines',
    'NewsArticle.author is a “Persn”',
    'NewsArticle.author is a “Persn”',
    'there is no Persn.name',
    'NewsArticle.image is a “Place”',
    'there is no NewsMediaOrganization.price',
  ])
  expect(strangeToSchemaOrg({ '@type': 'ImageObject', digitalSourceType: 'Ask' })).toEqual([
    'ImageObject.digitalSourceType is text',
  ])
})
