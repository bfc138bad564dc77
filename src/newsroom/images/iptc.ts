import type { EmbeddedTags } from './embedded-tags.ts'
import { datesCreated } from './date-created.ts'
import { exactDate, firstList, firstText, inLanguages, structuresOf, textOf, wholeListOf } from './embedded-words.ts'
import { iptcProperties, type IptcProperty } from './iptc-properties.ts'

export type IptcValue = string | readonly string[] | IptcStructure | readonly IptcStructure[]
export type IptcStructure = { readonly [part: string]: string | readonly string[] | readonly IptcStructure[] }

/** Each property of the IPTC Photo Metadata Standard that a file carries, under the standard's own name. */
export type Iptc = { readonly [property: string]: IptcValue }

/**
 * All that a file says in the terms of IPTC Core and Extension, and of PLUS where IPTC takes it up: XMP before IIM before
 * EXIF. What a text says in a language it names stands beside it, with the language behind its name. What is absent is left out. Coordinates are nobody's business, and are left out of places too.
 */
export function readIptc(tags: EmbeddedTags): Iptc {
  const said = iptcProperties.flatMap((property) => [
    [property.name, read(tags, property)] as const,
    ...inOtherLanguages(tags, property),
  ])
  return Object.fromEntries(said.filter((entry): entry is [string, IptcValue] => entry[1] !== null))
}

/** @example { description: 'The harbour', 'description-de': 'Der Hafen' } */
function inOtherLanguages(tags: EmbeddedTags, { name, kind, from: [first = ''] }: IptcProperty) {
  if (kind !== 'text') return []
  return inLanguages(tags, first).map(([language, text]) => [`${name}-${language}`, text] as const)
}

function read(tags: EmbeddedTags, { from, kind }: IptcProperty): IptcValue | null {
  switch (kind) {
    case 'text':
      return firstText(tags, from)
    case 'date':
      return (
        datesCreated(tags)
          .map(exactDate)
          .find((date) => date !== null) ?? null
      )
    case 'list':
      return someOf(firstList(tags, from, wholeListOf))
    case 'structure':
      return structures(tags, from)[0] ?? null
    case 'structures':
      return someOf(structures(tags, from))
  }
}

function structures(tags: EmbeddedTags, from: readonly string[]): IptcStructure[] {
  return from
    .flatMap((name) => structuresOf(tags[name]))
    .map(structure)
    .filter((one) => Object.keys(one).length > 0)
}

const coordinates = /^(GPS|Exif)/i

function structure(parts: EmbeddedTags): IptcStructure {
  const said = Object.entries(parts)
    .filter(([part]) => !coordinates.test(part))
    .map(([part, value]) => [partName(part), partOf(value)] as const)
  return Object.fromEntries(
    said.filter((entry): entry is [string, NonNullable<ReturnType<typeof partOf>>] => entry[1] !== null),
  )
}

function partOf(value: unknown): IptcStructure[string] | null {
  const inner = structuresOf(value)
  if (inner.length > 0) return someOf(inner.map(structure))
  return Array.isArray(value) ? someOf(wholeListOf(value)) : textOf(value)
}

/** @example partName('AOSourceInvNo') // 'sourceInvNo' */
function partName(part: string): string {
  const bare = part.replace(/^AO(?=[A-Z])/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}

function someOf<T>(values: readonly T[]): readonly T[] | null {
  return values.length === 0 ? null : values
}
