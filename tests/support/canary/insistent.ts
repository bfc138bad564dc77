/** What only a stranger asks who has all day: every header and method, all of Payload's REST, and the doors of the desk. */
import type { Payload } from 'payload'
import type { Question, Stolen } from './addresses.ts'
import { manners, type Manner } from './manners.ts'
import type { Names } from './names.ts'
import { fieldsOf, restOf, wireSlugs } from './rest-questions.ts'

export function insistentQuestions(payload: Payload, names: Names, stolen: Stolen): readonly Question[] {
  const { held } = stolen
  const byEveryManner = addressesOfEveryKind(names, stolen).flatMap((address) =>
    manners.map((manner) => ({ address, isOrdered: true, manner })),
  )
  const byRest = wireSlugs.flatMap((slug) => {
    const sort = slug === 'wire-images' ? 'story' : 'slug'
    return restOf(fieldsOf(payload, slug), `/api/${slug}`, sort, held).map((address) => ({ address, isOrdered: false }))
  })
  return [...byEveryManner, ...byRest, ...atTheDesk(stolen)]
}

/** One address of each kind: what is live, what is held, and what never was. */
function addressesOfEveryKind(names: Names, { held, fileNames, publicIds }: Stolen): readonly string[] {
  const live = names.stories.find(({ slug }) => slug === 'it-links')
  return [
    '/',
    '/v1/stories',
    ...['it-links', `${held.word}-story`, 'no-such-story'].map((slug) => `/v1/stories/${slug}`),
    ...['it-links', `${held.word}-story`].map((slug) => `/stories/${slug}`),
    ...['it-links', `${held.word}-story`].map((slug) => `/v1/ninjs/${slug}`),
    '/v1/corrections',
    '/news-sitemap.xml',
    `/v1/sections/section-${held.word}`,
    `/bylines/writer-${held.word}`,
    '/feeds/latest.rss',
    `/feeds/section-${held.word}.json`,
    `/media/${live?.files[0] ?? ''}`,
    `/media/${fileNames[0] ?? ''}`,
    `/media/../private/originals/${held.word}.jpg`,
    `/api/graphql?query=${encodeURIComponent(`{WireStory(slug:"${held.word}-story"){headline}}`)}`,
    '/api/wire-sections?sort=slug',
    `/api/wire-stories/${publicIds[0] ?? ''}`,
    `/api/stories/${held.story}`,
    `/api/images/file/${held.word}.jpg`,
  ]
}

const nothing = '{}'

function asking(method: string, address: string, body = nothing, type = 'application/json'): Question {
  const manner: Manner = { says: `${method} ${body.slice(0, 60)}`, method, body, headers: { 'content-type': type } }
  return { address, isOrdered: true, manner }
}

/** Every action on what is held, by its id; and Payload's own doors, which ask for no collection of ours. */
function atTheDesk({ held }: Stolen): readonly Question[] {
  const actions = [
    ...['submit', 'return', 'approve', 'spike', 'unspike', 'flag', 'clear', 'release', 'unschedule'],
    ...['hold', 'unpublish', 'retract', 'kill', 'nonsense'],
  ].map((action) => `stories/${held.story}/${action}`)
  const changes = [
    ...['extend', 'cover', 'shorten', 'uncover', 'admit', 'cancel', 'lift', 'confirm', 'withdraw', 'dismiss'],
  ].map((change) => `embargoes/${held.embargo}/${change}`)
  const search = `where[headline][like]=${held.word}&limit=1`
  return [
    ...[...actions, ...changes, `images/${held.picture}/kill`].map((path) =>
      asking('POST', `/api/${path}`, '{"reason":"a"}'),
    ),
    ...['stories', 'images', 'embargoes', 'wire-stories'].flatMap((slug) => [
      asking('POST', `/api/${slug}/access/${held.story}`),
      asking('POST', `/api/${slug}`, JSON.stringify({ slug: `${held.word}-story`, title: held.word })),
      asking('PATCH', `/api/${slug}/${held.story}`),
      asking('DELETE', `/api/${slug}/${held.story}`),
      asking('PATCH', `/api/${slug}?where[id][equals]=${held.story}`),
      asking('POST', `/api/${slug}/versions/${held.story}`),
      asking('POST', `/api/${slug}/${held.story}/duplicate`),
      aFormThatStandsForAGet(`/api/${slug}`, search),
    ]),
    ...['login', 'forgot-password', 'reset-password', 'first-register', 'logout', 'refresh-token', 'unlock'].map(
      (door) =>
        asking(
          'POST',
          `/api/users/${door}`,
          JSON.stringify({ email: `${held.word}@stet.example`, password: 'a', token: 'a' }),
        ),
    ),
    asking('POST', '/api/payload-preferences/collection-stories', '{"value":{}}'),
    asking('DELETE', '/api/payload-preferences/collection-stories'),
    ...[
      `{ Story(id: "${held.story}") { headline } }`,
      `{ WireStory(slug: "${held.word}-story") { headline } }`,
      `{ WireStories(subject: "${held.word}") { docs { slug } } }`,
      `mutation { updateStory(id: "${held.story}", data: {}) { id } }`,
    ].map((query) => asking('POST', '/api/graphql', JSON.stringify({ query }))),
    ...[
      `/api/stories/versions/${held.story}`,
      `/api/stories/versions?where[parent][equals]=${held.story}`,
      `/api/embargoes/${held.embargo}/standing`,
      `/api/payload-locked-documents?where[document.value][equals]=${held.story}`,
      '/api/payload-preferences/collection-stories',
      '/api/payload-jobs',
      '/api/globals',
      '/api/images/paste-url/a?src=http://127.0.0.1/',
    ].map((address) => ({ address, isOrdered: true })),
  ]
}

/** The panel sends long queries so. */
function aFormThatStandsForAGet(address: string, body: string): Question {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  }
  return { address, isOrdered: true, manner: { says: `POST for GET ${body}`, method: 'POST', headers, body } }
}
