import type { WireArtwork, WireImage } from '../../newsroom/wire/image.ts'
import type { Correction, Tombstone } from '../../newsroom/wire/story.ts'
import { storyUri } from '../site.ts'
import type { Site } from '../site.ts'
import { known } from '../stories/known.ts'
import { picturesOf } from '../stories/pictures-of.ts'
import type { ShownPicture } from '../stories/pictures-of.ts'
import type { PublicStory } from '../stories/present-story.ts'

/**
 * IPTC's News in JSON, ninjs 3.1: https://iptc.org/standards/ninjs/
 *
 * The standard has no place for corrections of its own: each is a description under its kind, for readers, and all of them
 * the note to editors. A retracted story is `canceled`, as a killed one is: whoever took it should take it down.
 */
export type Ninjs = Readonly<Record<string, unknown>>

const standard = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' }

export function ninjs(story: PublicStory, site: Site): Ninjs {
  const uri = storyUri(site, story.id)
  return known({
    standard,
    uri,
    type: 'text',
    representationType: 'full',
    version: String(story.version),
    firstCreated: story.publishedAt,
    versionCreated: story.updatedAt,
    pubStatus: story.retraction === null ? 'usable' : 'canceled',
    language: story.language,
    usageTerms: story.usageTerms,
    edNote: story.corrections.map(saidToEditors).join('\n'),
    slugline: story.slugline,
    by: story.byline,
    located: story.dateline?.place ?? null,
    headlines: texts([
      ['main', story.headline],
      ['short', story.shortHeadline],
      ['seo', story.seoTitle],
      ['social', story.socialText],
    ]),
    descriptions: texts([
      ['summary', story.standfirst],
      ...story.corrections.map(({ kind, note }) => [kind, note] as const),
    ]),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: story.wordCount, value: story.body.html },
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: story.body.text.length,
        wordCount: story.wordCount,
        value: story.body.text,
      },
    ],
    infoSources: [
      ...story.bylines.map(({ slug, name, role }) => ({ name, role: role ?? 'author', literal: slug })),
      { name: site.newsroomName, role: 'publisher', uri: site.url },
    ],
    subjects: [
      { name: story.section.name, rel: 'section', literal: story.section.slug },
      ...story.subjects.map((name) => ({ name, rel: 'about' })),
    ],
    genres: story.genre === null ? [] : [{ name: story.genre }],
    altIds: [{ role: 'slug', value: story.slug }],
    renditions: [{ name: 'web', href: story.url, contentType: 'text/html' }],
    associations: picturesOf(story).map((shown) => association(shown, uri)),
  })
}

/** What is left to say of a killed story. */
export function canceled({ id, slug, killedAt, notice }: Tombstone, site: Site): Ninjs {
  return known({
    standard,
    uri: storyUri(site, id),
    type: 'text',
    versionCreated: killedAt,
    pubStatus: 'canceled',
    edNote: notice,
    altIds: [{ role: 'slug', value: slug }],
  })
}

function association({ picture, place }: ShownPicture, story: string): Ninjs {
  const uri = `${story}/pictures/${picture.id}`
  return known({
    name: firstOf(picture.caption, picture.alt, place),
    rel: place,
    uri,
    type: 'picture',
    by: picture.creator.join(', '),
    copyrightNotice: picture.copyrightNotice,
    usageTerms: picture.usageTerms,
    rightsInfo: isUrl(picture.license) ? { linkedRights: picture.license } : null,
    descriptions: texts([
      ['caption', picture.caption],
      ['alt', picture.alt],
    ]),
    infoSources: [
      ...picture.creator.map((name) => ({ name, role: 'creator' })),
      ...(picture.credit === '' ? [] : [{ name: picture.credit, role: 'credit' }]),
    ],
    objects: picture.artworks.map(({ title, sourceInventoryNumber }) =>
      known({ name: title, rel: 'artwork', literal: sourceInventoryNumber }),
    ),
    renditions: files(picture),
    associations: picture.artworks.map((work, index) => artwork(work, `${uri}/artworks/${String(index + 1)}`)),
  })
}

/** The work that a picture shows has its own maker and its own rights. A date that is not a day in full is told in words. */
function artwork(work: WireArtwork, uri: string): Ninjs {
  return known({
    name: firstOf(work.title, 'artwork'),
    rel: 'artwork',
    uri,
    by: work.creator.join(', '),
    copyrightHolder: work.copyrightOwner,
    copyrightNotice: work.copyrightNotice,
    descriptions: texts([
      ['date-created', work.dateCreated],
      ['physical-description', work.physicalDescription],
    ]),
    infoSources: [
      ...work.creator.map((name) => ({ name, role: 'creator' })),
      ...(work.source === null ? [] : [{ name: work.source, role: 'source' }]),
    ],
    altIds:
      work.sourceInventoryNumber === null ? [] : [{ role: 'inventory-number', value: work.sourceInventoryNumber }],
  })
}

function files({ renditions }: WireImage): readonly Ninjs[] {
  return renditions.map(({ name, url, type, width, height }) => ({ name, href: url, contentType: type, width, height }))
}

function texts(all: readonly (readonly [role: string, value: string | null])[]): readonly Ninjs[] {
  return all.flatMap(([role, value]) =>
    value === null || value === '' ? [] : [{ role, contentType: 'text/plain', value }],
  )
}

function saidToEditors({ kind, note, at }: Correction): string {
  return `${kind}, ${at.slice(0, 10)}: ${note}`
}

/** Associations have to be named. */
function firstOf(...names: readonly (string | null)[]): string {
  return names.find((name) => name !== null && name !== '') ?? ''
}

function isUrl(text: string | null): boolean {
  return text !== null && URL.canParse(text)
}
