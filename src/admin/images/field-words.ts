import { rightsCategories } from '../../newsroom/images/rights-categories.ts'

/** The fields of a picture, as its page calls them. */
const fields: Readonly<Record<string, string>> = {
  title: 'Title',
  altText: 'Alternative text',
  caption: 'Caption',
  creator: 'Made by',
  creditLine: 'Credit line',
  source: 'Source',
  copyrightNotice: 'Copyright notice',
  copyrightOwner: 'Copyright owners',
  usageTerms: 'Usage terms',
  webStatement: 'Licence',
  licensor: 'Licensors',
  instructions: 'Special instructions',
  dateCreated: 'Taken on',
  'location.sublocation': 'Place',
  'location.city': 'City',
  'location.state': 'State or province',
  'location.country': 'Country',
  'location.countryCode': 'Country code',
  peopleInImage: 'People in the picture',
  keywords: 'Keywords',
  digitalSourceType: 'Digital source type',
  dataMining: 'Data mining',
  jobId: 'Job',
  artworks: 'Artworks and objects',
  'usageRights.category': 'Category of rights',
  'usageRights.permission': 'Permission',
  leases: 'Leases',
}

export function fieldInWords(field: string): string {
  return fields[field] ?? field
}

/**
 * What stands in a field. A category is called what the list of them calls it.
 *
 * @example valueInWords('keywords', ['lake', 'dusk']) // 'lake, dusk'
 */
export function valueInWords(field: string, value: unknown): string {
  const category = field === 'usageRights.category' ? rightsCategories.find((one) => one.value === value) : undefined
  const said = category?.label ?? words(value)
  return said === '' ? 'nothing' : said
}

function words(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const rows = value.map(words).filter((one) => one !== '')
    return rows.join(value.some((one) => typeof one === 'object') ? '; ' : ', ')
  }
  if (typeof value !== 'object' || value === null) return ''
  const parts = Object.entries(value).filter(([name]) => name !== 'id')
  return parts
    .map(([, part]) => words(part))
    .filter((part) => part !== '')
    .join(', ')
}
