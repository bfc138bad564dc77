import type { Problem } from '../errors.ts'
import { inZone } from '../time/in-zone.ts'
import { isSlug } from './slug.ts'

/** A picture as readiness sees it: its words in this story, and whether its rights allow the use at the instant asked for. */
export type PictureFacts = {
  readonly alt: string | null
  readonly credit: string | null
  readonly validity: { readonly usable: boolean; readonly reasons: readonly Problem[] }
  /** When its rights allow the use, where they do not at that instant and will. */
  readonly usableFrom?: Date | null
}

export type SourceFacts = { readonly name: string | null }

export type ReadinessFacts = {
  readonly headline: string | null
  readonly slug: string | null
  /** The section's name. */
  readonly section: string | null
  /** How many names the byline has. */
  readonly bylines: number
  /** The words of the body. */
  readonly words: number
  readonly sources: readonly SourceFacts[]
  readonly flagged: boolean
  readonly picture: PictureFacts | null
  /** Pictures of the gallery and the body, with the field each stands in. */
  readonly otherPictures?: readonly (PictureFacts & { readonly field: string })[]
}

export type Moment = 'submit' | 'approve' | 'release'

export type Readiness = { readonly refusals: readonly Problem[]; readonly warnings: readonly Problem[] }

/**
 * What a story still lacks, all of it at once. It warns who submits and refuses who approves or releases. A story may do
 * without a picture and without a source, with a warning; a picture it has must be complete, and a source named. A picture
 * whose right is still to begin can be approved, with a warning, and is looked at again for the instant of release.
 *
 * @param at when it would be public: a picture's rights have to hold then
 * @param zone the newsroom's zone, for the instants in messages
 */
export function readiness(facts: ReadinessFacts, moment: Moment, at: Date, zone = 'UTC'): Readiness {
  const pictures = namedPictures(facts)
  const ofPictures = pictures.flatMap((one) => ofPicture(one, beginsLater(one, moment) !== null, inZone(at, zone)))
  const problems = [...textProblems(facts), ...deskProblems(facts), ...ofPictures]
  const advice = [
    ...(facts.picture === null ? [noPicture] : []),
    ...(facts.sources.length === 0 ? [noSource] : []),
    ...pictures.flatMap((one) => {
      const from = beginsLater(one, moment)
      return from === null ? [] : [notYet(one, inZone(from, zone))]
    }),
  ]
  if (moment === 'submit') return { refusals: [], warnings: [...problems, ...advice] }
  return { refusals: problems, warnings: advice }
}

const noSource: Problem = { code: 'sources-missing', field: 'sources', message: 'The story names no source.' }

const noPicture: Problem = {
  code: 'picture-missing',
  field: 'leadImage',
  message: 'The story has no lead picture.',
}

function isBlank(value: string | null): boolean {
  return value === null || value.trim() === ''
}

function textProblems({ headline, slug, section, bylines, words }: ReadinessFacts): readonly Problem[] {
  const problems: Problem[] = []
  if (isBlank(headline))
    problems.push({ code: 'headline-missing', field: 'headline', message: 'The story has no headline.' })
  if (slug === null || isBlank(slug)) {
    problems.push({ code: 'slug-missing', field: 'slug', message: 'The story has no slug.' })
  } else if (!isSlug(slug)) {
    const message = `“${slug}” is not a slug: use small letters, digits and single hyphens.`
    problems.push({ code: 'slug-malformed', field: 'slug', message })
  }
  if (isBlank(section))
    problems.push({ code: 'section-missing', field: 'section', message: 'The story is in no section.' })
  if (bylines < 1) problems.push({ code: 'byline-missing', field: 'bylines', message: 'The story has no byline.' })
  if (words < 1) problems.push({ code: 'body-empty', field: 'body', message: 'The story has no text.' })
  return problems
}

function deskProblems({ sources, flagged }: ReadinessFacts): readonly Problem[] {
  const problems: Problem[] = []
  sources.forEach(({ name }, index) => {
    if (!isBlank(name)) return
    const message = `Source ${String(index + 1)} has no name.`
    problems.push({ code: 'source-unnamed', field: `sources.${String(index)}.name`, message })
  })
  if (flagged) {
    const message = 'The story is flagged for legal, and legal has not cleared it.'
    problems.push({ code: 'flagged-for-legal', field: 'flaggedForLegal', message })
  }
  return problems
}

type NamedPicture = PictureFacts & { readonly name: string; readonly field: string; readonly altField: string }

function namedPictures({ picture, otherPictures = [] }: ReadinessFacts): readonly NamedPicture[] {
  const lead = { name: 'The lead picture', field: 'leadImage', altField: 'leadAlt' }
  return [
    ...(picture === null ? [] : [{ ...picture, ...lead }]),
    ...otherPictures.map((other) => ({ ...other, name: `The picture in ${other.field}`, altField: other.field })),
  ]
}

/** When a picture's right begins, where that may be waited for: a release goes out at its instant or not at all. */
function beginsLater({ validity, usableFrom = null }: PictureFacts, moment: Moment): Date | null {
  return moment === 'release' || validity.usable ? null : usableFrom
}

function notYet({ name, field }: NamedPicture, when: string): Problem {
  return { code: 'picture-not-yet', field, message: `${name} may not be used before ${when}.` }
}

function ofPicture(
  { alt, credit, validity, name, field, altField }: NamedPicture,
  early: boolean,
  when: string,
): readonly Problem[] {
  const problems: Problem[] = []
  if (isBlank(alt)) problems.push({ code: 'alt-missing', field: altField, message: `${name} has no alt text.` })
  if (isBlank(credit)) problems.push({ code: 'credit-missing', field, message: `${name} has no credit line.` })
  return validity.usable || early ? problems : [...problems, ...rightsProblems(validity.reasons, name, field, when)]
}

/** What `validity` also says of words is left out: the story's own words for the picture have been looked at above. */
const aboutWords = new Set(['missing-alt', 'missing-credit'])

function rightsProblems(reasons: readonly Problem[], name: string, field: string, when: string): readonly Problem[] {
  const refused = `${name} may not be used on ${when}.`
  if (reasons.length === 0) {
    return [{ code: 'picture-not-usable', field, message: `${refused} Nobody can say why: its rights are unreadable.` }]
  }
  return reasons
    .filter(({ code }) => !aboutWords.has(code))
    .map(({ code, message }) => ({ code, field, message: `${refused} ${message}` }))
}
