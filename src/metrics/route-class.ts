/** What a route's answers are counted under: what comes first in an address, and never what names one thing. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/^\/v1\/stories\/?$/, 'stories'],
  [/^\/v1\/stories\//, 'story'],
  [/^\/v1\/search\/?$/, 'search'],
  [/^\/v1\/ninjs\//, 'ninjs'],
  [/^\/v1\/changes\/?$/, 'changes'],
  [/^\/v1\/(?:sections|bylines|corrections|fronts)(?:\/|$)/, 'pages'],
  [/^\/v1(?:\/|$)/, 'v1'],
  [/^\/api\/graphql$/, 'graphql'],
  [/^\/feeds\//, 'feeds'],
  [/^\/media\//, 'media'],
  [/^\/(?:sitemaps\/|sitemap\.xml$|news-sitemap\.xml$)/, 'sitemaps'],
  [/^\/(?:health|ready)$/, 'health'],
  [/^\/partner(?:\/|$)/, 'partner'],
  [/^\/preview(?:\/|$)/, 'preview'],
  [/^\/api(?:\/|$)/, 'desk'],
  [/^\/(?:admin|_next)(?:\/|$)/, 'panel'],
]

/** The class of an address; whatever none of them knows is a reader's page. */
export function routeClass(url: string): string {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  return classes.find(([pattern]) => pattern.test(path))?.[1] ?? 'reader'
}
