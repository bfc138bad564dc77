import type { Held } from './two-newsrooms.ts'

const closed = [
  ...['stories', 'images', 'bylines', 'sections', 'embargoes', 'releases', 'partners', 'users', 'dockets', 'slugs'],
  'page-slugs',
  ...[
    'editions',
    'placements',
    'endings',
    'picture-kills',
    'fronts',
    'front-releases',
    'picture-files',
    'text-pictures',
    'holds',
    'embargo-history',
    'embargo-parties',
    'audit',
  ],
  ...['partner-tokens', 'previews', 'embargo-acceptances', 'early-reads', 'breaches', 'breach-decisions'],
  ...[
    'wire-fronts',
    'wire-facets',
    'wire-slugs',
    'wire-log',
    'payload-kv',
    'payload-preferences',
    'payload-locked-documents',
  ],
]

/** What a stranger may try of the desk's own API, where all of it is closed. */
export function deskAddresses(held: Held): string[] {
  const word = encodeURIComponent(held.word)
  const ids = [held.story, held.rewrite, held.picture, held.embargo, held.section, held.byline]
  return [
    ...closed.flatMap((collection) => [
      `/api/${collection}`,
      `/api/${collection}?where[id][exists]=true&limit=0&depth=2&draft=true`,
      `/api/${collection}/count`,
      `/api/${collection}/versions`,
      ...ids.map((id) => `/api/${collection}/${id}?draft=true`),
    ]),
    `/api/stories?where[headline][like]=${word}&draft=true`,
    `/api/bylines?where[name][like]=${word}`,
    `/api/images?sort=caption&where[caption][like]=${word}`,
    ...ids.flatMap((id) => [`/api/images/${id}/thumbnail`, `/api/stories/${id}/standing`]),
    '/api/now',
    '/api/access',
    '/api/users/me',
    '/api/users/init',
    '/api/graphql',
    '/api/graphql-playground',
    '/api/payload-jobs/run',
  ]
}
