/** Words as the desk calls them, and as a person can read them beside one another. */
const names: Readonly<Record<string, string>> = {
  alt: 'Alt text',
  artworks: 'Artworks shown',
  bio: 'Bio',
  caption: 'Caption',
  copyrightNotice: 'Copyright notice',
  creator: 'Creator',
  credit: 'Credit',
  description: 'Description',
  jobTitle: 'Job title',
  license: 'Licence',
  name: 'Name',
  slug: 'Slug',
  url: 'Own page',
  usageTerms: 'Usage terms',
}

export function nameOfWords(field: string): string {
  return names[field] ?? field
}

/** @example sayWords(['Jane Roe', 'Tom Reed']) // 'Jane Roe, Tom Reed' */
export function sayWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(sayWords).join(', ')
  if (typeof value === 'object') {
    const said = Object.values(value).filter((one) => one !== null && one !== '')
    return said.map(sayWords).join(', ')
  }
  return JSON.stringify(value)
}
