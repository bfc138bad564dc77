import { drawnCrops } from './drawn-crops.ts'
import { countLimits } from './limits.ts'
import type { FocalPoint } from './crop.ts'
import type { Artwork, Lease, Licensor, Picture, UsageRights } from './picture.ts'

type Fields = { readonly [field: string]: unknown }

/**
 * The facts of a picture from its fields, whatever state they are in: what is missing is absent, what can't be read is
 * kept so that the rules see it and refuse. Reading facts that were written this way gives the same facts.
 */
export function pictureFacts(fields: Fields): Picture {
  return {
    altText: text(fields['altText']),
    caption: text(fields['caption']),
    creator: texts(fields['creator']),
    creditLine: text(fields['creditLine']),
    source: text(fields['source']),
    copyrightNotice: text(fields['copyrightNotice']),
    copyrightOwner: texts(fields['copyrightOwner']),
    usageTerms: text(fields['usageTerms']),
    webStatement: text(fields['webStatement']),
    licensor: groups(fields['licensor']).map(licensor),
    digitalSourceType: text(fields['digitalSourceType']),
    artworks: groups(fields['artworks']).slice(0, countLimits.artworks).map(artwork),
    usageRights: usageRights(group(fields['usageRights'])),
    leases: groups(fields['leases']).map(lease),
    focalPoint: focalPoint(fields),
    crops: drawnCrops(fields['crops']),
    width: positive(fields['width']),
    height: positive(fields['height']),
    placeholder: text(fields['placeholder']),
    thumbhash: text(fields['thumbhash']),
    dominantColour: text(fields['dominantColour']),
  }
}

function licensor(fields: Fields): Licensor {
  return { name: text(fields['name']), url: text(fields['url']) }
}

function artwork(fields: Fields): Artwork {
  return {
    title: text(fields['title']) ?? '',
    creator: texts(fields['creator']),
    dateCreated: text(fields['dateCreated']),
    circaDateCreated: text(fields['circaDateCreated']),
    source: text(fields['source']),
    sourceInventoryNumber: text(fields['sourceInventoryNumber']),
    sourceInventoryUrl: text(fields['sourceInventoryUrl']),
    copyrightNotice: text(fields['copyrightNotice']),
    copyrightOwner: text(fields['copyrightOwner']),
    physicalDescription: text(fields['physicalDescription']),
    contentDescription: text(fields['contentDescription']),
    stylePeriod: texts(fields['stylePeriod']),
  }
}

function usageRights(fields: Fields): UsageRights {
  return {
    category: text(fields['category']),
    permission: text(fields['permission']),
    restrictions: text(fields['restrictions']),
  }
}

function lease(fields: Fields): Lease {
  return {
    kind: text(fields['kind']) ?? '',
    startsAt: instant(fields['startsAt']),
    endsAt: instant(fields['endsAt']),
    notes: text(fields['notes']),
  }
}

/** An end that is there but can't be read stays unreadable: as no end at all it would allow for ever. */
function instant(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'unreadable' : value.toISOString()
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'string' ? value : 'unreadable'
}

function focalPoint(fields: Fields): FocalPoint {
  const point = group(fields['focalPoint'])
  return { x: percentage(point['x'] ?? fields['focalX']), y: percentage(point['y'] ?? fields['focalY']) }
}

function percentage(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : 50
}

function positive(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.round(value) : 0
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter((one) => one !== null) : []
}

function groups(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(group) : []
}

function group(value: unknown): Fields {
  return isGroup(value) ? value : {}
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
