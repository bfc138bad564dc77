import type { Names } from './names.ts'
import type { Stolen } from './addresses.ts'

const fields = 'id slug headline standfirst byline section { slug name } image { caption credit renditions { url } }'

/** Everything that GraphQL can be asked, of what is live and of what is held; and what it has to refuse. */
export function graphqlQuestions(
  slugs: readonly string[],
  pages: readonly string[],
  names: Names,
  { held, from, until, publicIds }: Stolen,
): readonly string[] {
  const filters = [
    ...pages.flatMap((page) => [`section: "${page}"`, `byline: "${page}"`]),
    ...[held.word, `Subject ${held.word}`, 'Rivers'].map((subject) => `subject: "${subject}"`),
    `since: "${from}"`,
    `until: "${from}"`,
    `section: "world", byline: "ana-kovac", subject: "Rivers", since: "${from}", until: "${until}", limit: 2`,
    ...[1, 2, 100, 0, -5, 1000].map((limit) => `limit: ${String(limit)}`),
    ...['nonsense', ...names.cursors].map((cursor) => `limit: 2, cursor: "${cursor}"`),
    // A filter that Payload would have, and this has not.
    `where: { slug: { like: "${held.word}" } }`,
    'sort: "slug"',
    'draft: true',
  ]
  return [
    `{ WireStories { docs { ${fields} } next } }`,
    ...filters.map((filter) => `{ WireStories(${filter}) { docs { slug } next } }`),
    ...[...slugs, ...publicIds, held.story].flatMap((slug) => [
      `{ WireStory(slug: "${slug}") { ${fields} body { html text blocks } gallery { caption } jsonLd corrections { note } } }`,
      `{ WireImages(story: "${slug}") { docs { caption credit } } }`,
    ]),
    '{ WireSections { docs { slug name description } } }',
    '{ WireBylines(limit: 100) { docs { slug name bio } next } }',
    ...pages.flatMap((page) => [
      `{ WireSection(slug: "${page}") { name stories { slug } next } }`,
      `{ WireByline(slug: "${page}") { name stories { slug } next } }`,
    ]),
    ...['home', ...pages].map(
      (page) => `{ WireFront(slug: "${page}") { slug name description stories { ${fields} } } }`,
    ),
    ...['limit: 100', 'limit: 1'].map(
      (some) => `{ WireCorrections(${some}) { docs { kind note at story { slug } } next } }`,
    ),
    ...[held.word, `"${held.word}"`, `${held.word.slice(0, 5)}*`, 'rivers', ''].map(
      (words) => `{ WireSearch(q: ${JSON.stringify(words)}) { docs { ${fields} highlights { text } } next } }`,
    ),
    `{ WireSearch(q: "kovac", byline: "ana-kovac", sort: "newest", since: "${from}") { docs { slug } next } }`,
    '{ __schema { types { name fields { name } } } }',
    ...['Stories', 'Embargoes', 'Releases', 'Users', 'countStories', 'Access'].map(
      (name) => `{ ${name} { docs { id } } }`,
    ),
  ]
}
