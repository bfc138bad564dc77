/** Words for a story and a picture in which every text says the canary's name. */
import { aText } from '../copy.ts'
import { aPhotograph } from '../photograph.ts'
import { artworkInFile } from '../picture-files.ts'
import { aPictureForm } from '../stranger.ts'

/** A photograph whose every embedded text, and whose file name, says the word. */
export async function aSingingPicture(word: string): Promise<FormData> {
  const photograph = await aPhotograph({
    'XMP-dc:Creator': [`Creator ${word}`],
    'XMP-dc:Description': `Description ${word}`,
    'XMP-dc:Title': `Title ${word}`,
    'XMP-dc:Rights': `Rights ${word}`,
    'XMP-photoshop:Credit': `Credit ${word}`,
    'XMP-photoshop:Headline': `Headline ${word}`,
    'XMP-xmpRights:UsageTerms': `Terms ${word}`,
    'XMP-xmpRights:WebStatement': `https://${word}.example/terms`,
    'XMP-iptcCore:AltTextAccessibility': `Alt ${word}`,
    'XMP-iptcExt:ArtworkOrObject': [{ ...artworkInFile, AOTitle: `Artwork ${word}`, AOCreator: [`Artist ${word}`] }],
    'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: `Owner ${word}` }],
    'XMP-plus:Licensor': [{ LicensorName: `Licensor ${word}`, LicensorURL: `https://${word}.example` }],
    'IPTC:Source': `Source ${word}`.slice(0, 32),
    'IPTC:By-line': word,
    'IPTC:SpecialInstructions': `Handle ${word} with care`,
    'IPTC:Keywords': [word],
    'IFD0:Artist': `Artist ${word}`,
    'ExifIFD:UserComment': `Comment ${word}`,
    'ExifIFD:SerialNumber': word,
  })
  const words = {
    title: `Picture ${word}`,
    caption: `Caption ${word}`,
    altText: `Alternative ${word}`,
    instructions: `Instructions ${word}`,
    jobId: `Job ${word}`,
    location: { city: `City ${word}`, sublocation: `Place ${word}` },
    peopleInImage: [`Person ${word}`],
    usageRights: { category: 'agency', permission: `Permission ${word}`, restrictions: `Restrictions ${word}` },
    leases: [{ kind: 'allow-use', startsAt: '2026-01-01T00:00:00Z', notes: `Lease ${word}` }],
  }
  return aPictureForm(photograph, `${word}.jpg`, words)
}

/** A story whose every text says the word. `word` is a slug too. */
export function aSingingStory(word: string, refs: { section: string; byline: string; picture: string }): object {
  return {
    headline: `Headline ${word}`,
    shortHeadline: `Short ${word}`,
    seoTitle: `Seo ${word}`,
    socialText: `Social ${word}`,
    slug: `${word}-story`,
    slugline: `SLUG-${word}`,
    standfirst: `Standfirst ${word}`,
    section: refs.section,
    bylines: [{ byline: refs.byline, role: 'reporting' }],
    dateline: { place: `Place ${word}`, date: '2026-11-21' },
    subjects: [`Subject ${word}`, word],
    sources: [{ name: `Source ${word}`, contact: `Contact ${word}`, said: `Said ${word}` }],
    notes: `Notes ${word}`,
    leadImage: refs.picture,
    leadCaption: `Lead ${word}`,
    leadAlt: `Lead alt ${word}`,
    gallery: [{ image: refs.picture, caption: `Gallery ${word}`, alt: `Gallery alt ${word}` }],
    body: aBodyOf([
      node('paragraph', [aText(`Paragraph ${word}`)]),
      node('heading', [aText(`Heading ${word}`)], { tag: 'h2' }),
      node('quote', [aText(`Quote ${word}`)]),
      block('pull-quote', { text: `Pull quote ${word}`, attribution: `Attribution ${word}` }),
      block('embed', { url: `https://www.youtube.com/watch?v=${word.slice(0, 11)}`, title: `Embed ${word}` }),
      block('fact-box', {
        title: `Fact box ${word}`,
        content: aBodyOf([node('paragraph', [aText(`Fact ${word}`)])]),
      }),
      block('picture', { image: refs.picture, caption: `In the body ${word}`, alt: `In the body, alt ${word}` }),
    ]),
  }
}

export function aBodyOf(children: readonly object[]): object {
  return { root: { ...node('root', children), format: '' } }
}

/** A paragraph, the second half of which links to another story; without one it is text alone. */
export function aLinkingParagraph(before: string, linked: string, story: string | null): object {
  if (story === null) return node('paragraph', [aText(before + linked)])
  const fields = { linkType: 'internal', newTab: false, doc: { relationTo: 'stories', value: story } }
  return node('paragraph', [aText(before), node('link', [aText(linked)], { fields, id: '0123456789abcdef01234567' })])
}

function node(type: string, children: readonly object[], more: object = {}): object {
  return { type, version: 1, direction: 'ltr', format: '', indent: 0, ...more, children }
}

let blocks = 0

function block(blockType: string, fields: object): object {
  blocks += 1
  const id = blocks.toString(16).padStart(24, '0')
  return { type: 'block', version: 2, format: '', fields: { id, blockName: '', blockType, ...fields } }
}
