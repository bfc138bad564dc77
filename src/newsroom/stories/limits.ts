import type { Problem } from '../errors.ts'

/** How long each text may be, in characters: the one table, for the desk's fields and for what comes by the API. */
export const limits = {
  // A story
  headline: 200,
  shortHeadline: 90,
  seoTitle: 120,
  socialText: 280,
  slug: 100,
  slugline: 80,
  standfirst: 500,
  leadCaption: 1_000,
  leadAlt: 500,
  dateline: 120,
  subject: 80,
  subjects: 30,
  bylines: 20,
  gallery: 60,
  sources: 100,
  notes: 20_000,
  genre: 60,
  language: 35,
  /** The stored body, as JSON. */
  body: 2_000_000,
  // Its blocks
  pullQuote: 600,
  attribution: 200,
  embedTitle: 200,
  url: 2_000,
  factBoxTitle: 150,
  // A source
  sourceName: 200,
  sourceContact: 300,
  sourceSaid: 5_000,
  // A picture
  altText: 500,
  caption: 2_000,
  credit: 200,
  copyright: 500,
  usageTerms: 2_000,
  instructions: 2_000,
  keyword: 100,
  jobId: 100,
  location: 200,
  artworkTitle: 300,
  artworkText: 1_000,
  inventoryNumber: 100,
  // People and places
  personName: 120,
  jobTitle: 120,
  bio: 1_000,
  email: 254,
  sectionName: 80,
  sectionDescription: 500,
  partnerName: 200,
  partnerContact: 500,
  tokenName: 100,
  webhookName: 100,
  // Embargoes and actions
  embargoTitle: 200,
  statedAs: 1_000,
  condition: 500,
  terms: 5_000,
  organisation: 200,
  contact: 300,
  reference: 200,
  breachWhere: 500,
  breachEvidence: 5_000,
  note: 2_000,
  reason: 2_000,
} as const

export type Limited = keyof typeof limits

/** A problem for every text that is longer than the table allows; `fields` says which row of the table a field follows. */
export function overLong(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Limited>>,
): readonly Problem[] {
  return Object.entries(fields).flatMap(([field, row]) => {
    const value = values[field]
    const limit = limits[row]
    if (typeof value !== 'string' || value.length <= limit) return []
    const message = `${field} has ${String(value.length)} characters; at most ${String(limit)} are allowed.`
    return [{ code: 'too-long', field, message }]
  })
}
