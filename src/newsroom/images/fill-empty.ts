import type { EmbeddedFields } from './embedded.ts'
import { countLimits, textLimits } from './limits.ts'

type Fields = { readonly [field: string]: unknown }

/**
 * What a file says fills only what nobody has written: a person's word is never overwritten. A group is filled field by
 * field, a list as a whole. Words over the limit are cut at it (the file's own stay in `embedded`).
 *
 * @returns only the fields to set
 */
export function fillEmpty(written: Fields, said: EmbeddedFields): Fields {
  return fill(written, withinLimits(said))
}

function fill(written: Fields, said: Fields): Fields {
  const filled: [string, unknown][] = []
  for (const [field, value] of Object.entries(said)) {
    const there = written[field]
    if (isGroup(value)) {
      const group = isGroup(there) ? there : {}
      const inner = fill(group, value)
      if (Object.keys(inner).length > 0) filled.push([field, { ...group, ...inner }])
    } else if (isEmpty(there) && !isEmpty(value)) filled.push([field, value])
  }
  return Object.fromEntries(filled)
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withinLimits(said: EmbeddedFields): Fields {
  const { description, name, url } = textLimits
  return {
    ...said,
    title: cut(said.title, textLimits.title),
    altText: cut(said.altText, textLimits.altText),
    caption: cut(said.caption, textLimits.caption),
    creator: cutAll(said.creator, countLimits.names, name),
    creditLine: cut(said.creditLine, textLimits.creditLine),
    source: cut(said.source, textLimits.source),
    copyrightNotice: cut(said.copyrightNotice, textLimits.copyrightNotice),
    copyrightOwner: cutAll(said.copyrightOwner, countLimits.names, name),
    usageTerms: cut(said.usageTerms, textLimits.usageTerms),
    webStatement: webAddress(said.webStatement),
    licensor: said.licensor
      .slice(0, countLimits.licensors)
      .map((one) => ({ name: cut(one.name, name), url: webAddress(one.url) })),
    instructions: cut(said.instructions, textLimits.instructions),
    location: Object.fromEntries(
      Object.entries(said.location).map(([part, text]) => [part, cut(text, textLimits.place)]),
    ),
    peopleInImage: cutAll(said.peopleInImage, countLimits.people, name),
    keywords: cutAll(said.keywords, countLimits.keywords, textLimits.keyword),
    digitalSourceType: cut(said.digitalSourceType, url),
    dataMining: cut(said.dataMining, url),
    jobId: cut(said.jobId, textLimits.jobId),
    artworks: said.artworks.slice(0, countLimits.artworks).map((artwork) => ({
      ...artwork,
      title: cut(artwork.title, textLimits.title),
      creator: cutAll(artwork.creator, countLimits.names, name),
      circaDateCreated: cut(artwork.circaDateCreated, textLimits.place),
      source: cut(artwork.source, textLimits.source),
      sourceInventoryNumber: cut(artwork.sourceInventoryNumber, textLimits.inventoryNumber),
      sourceInventoryUrl: webAddress(artwork.sourceInventoryUrl),
      copyrightNotice: cut(artwork.copyrightNotice, textLimits.copyrightNotice),
      copyrightOwner: cut(artwork.copyrightOwner, name),
      physicalDescription: cut(artwork.physicalDescription, description),
      contentDescription: cut(artwork.contentDescription, description),
      stylePeriod: cutAll(artwork.stylePeriod, countLimits.styles, name),
    })),
  }
}

function cut(text: string | null, limit: number): string | null {
  return text === null ? null : text.slice(0, limit)
}

function cutAll(texts: readonly string[], count: number, limit: number): string[] {
  return texts.slice(0, count).map((text) => text.slice(0, limit))
}

/** A web address as such, or none: a `javascript:` link in a file is not filled in anywhere. */
function webAddress(text: string | null): string | null {
  return text !== null && text.length <= textLimits.url && /^https?:\/\/\S+$/i.test(text) ? text : null
}
