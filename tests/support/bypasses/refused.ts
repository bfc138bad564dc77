/** Ways round an embargo that are open to nobody, of whatever role. */
import { everyone, type Asked, type Person } from './held-desk.ts'

export type Refused = { readonly says: string; readonly asked: readonly Asked[]; readonly by: readonly Person[] }

/** Where no role may anything, as the access table says cell by cell: those who may most elsewhere, and a stranger. */
export const theMighty: readonly Person[] = ['editor', 'admin', undefined]

const all = 'where[id][exists]=true'
const now = '2026-11-22T09:00:00.000Z'

/** Every parameter by which Payload's own code is asked to look away, in one. */
const lookAway = [
  ...['overrideAccess=true', 'overrideLock=true', 'draft=true', 'autosave=true', 'trash=true', 'depth=2'],
  ...['locale=all', 'fallback-locale=none', 'publishSpecificLocale=en', 'disableErrors=true', 'showHiddenFields=true'],
].join('&')

const guarded: readonly Asked[] = [
  ...[{ stage: 'submitted' }, { standing: 'live' }, { flaggedForLegal: true }, { docket: 'another' }].map((body) => ({
    asks: 'PATCH /stories/{story}?draft=true',
    body,
  })),
  { asks: 'PATCH /stories/{story}?draft=true', body: { rewriteOf: '{live}' } },
  { asks: 'PATCH /stories/{story}?draft=true', body: { duplicateOf: '{live}' } },
  { asks: 'PATCH /stories/{spare}?draft=true', body: { slug: 'held-one' } },
  ...[
    ...[{ until: now }, { until: null }, { zone: 'Asia/Tokyo' }, { condition: 'when it suits us' }, { change: 9 }],
    ...[{ state: 'lifted' }, { state: 'cancelled' }, { state: 'proposed' }, { covers: [] }, { isCovering: true }],
    ...[{ pending: { action: 'lift', by: 'somebody' } }, { lapsesAt: now }, { history: [] }, { lines: [] }],
    ...[{ covering: ['another'] }, { parties: [{ partner: 'anyone', scope: 'text+media' }] }],
  ].map((body) => ({ asks: 'PATCH /embargoes/{embargo}', body })),
  ...[{ facts: { altText: 'Other' } }, { embedded: { said: 'nothing' } }, { staged: [] }].map((body) => ({
    asks: 'PATCH /images/{picture}',
    body,
  })),
]

const publishing: readonly Asked[] = [
  { asks: 'PATCH /stories/{story}', body: { _status: 'published' } },
  { asks: 'PATCH /stories/{story}?draft=false&publishSpecificLocale=en', body: { _status: 'published' } },
  { asks: 'PATCH /stories/{story}?publishAllLocales=true', body: { notes: 'x' } },
  { asks: 'PATCH /stories/{story}?unpublishAllLocales=true', body: { notes: 'x' } },
  { asks: 'PATCH /stories/{live}?unpublishAllLocales=true&draft=true', body: { notes: 'x' } },
  { asks: `PATCH /stories?${all}&publishAllLocales=true`, body: { notes: 'x' } },
  { asks: 'POST /stories', body: { headline: 'Out at once', _status: 'published' } },
  { asks: 'POST /stories?publishAllLocales=true', body: { headline: 'Out at once' } },
]

const bulk: readonly Asked[] = [
  { asks: `PATCH /stories?${all}&draft=true`, body: { stage: 'approved' } },
  { asks: `PATCH /stories?${all}`, body: { _status: 'published' } },
  { asks: `PATCH /embargoes?${all}`, body: { until: now } },
  { asks: `PATCH /embargoes?${all}`, body: { state: 'lifted' } },
  { asks: 'PATCH /embargoes?where[state][equals]=active&trash=true&limit=0', body: { covers: [] } },
  { asks: `PATCH /images?${all}`, body: { staged: [] } },
  ...['stories', 'images', 'embargoes', 'bylines', 'sections', 'users', 'partners', 'webhooks'].flatMap((slug) => [
    { asks: `DELETE /${slug}?${all}` },
    { asks: `DELETE /${slug}?${all}&trash=true&overrideLock=true&limit=0` },
  ]),
]

const gone: readonly Asked[] = [
  ...['stories/{story}', 'images/{picture}', 'embargoes/{embargo}', 'releases/{release}', 'stories/{live}'].flatMap(
    (path) => [
      { asks: `DELETE /${path}` },
      { asks: `DELETE /${path}?trash=true` },
      { asks: `DELETE /${path}?${lookAway}` },
    ],
  ),
]

const doubled: readonly Asked[] = [
  ...[
    'stories/{story}',
    'images/{picture}',
    'embargoes/{embargo}',
    'releases/{release}',
    'wire-stories/{wire}',
  ].flatMap((path) => [
    { asks: `POST /${path}/duplicate`, body: {} },
    { asks: `POST /${path}/duplicate?${lookAway}`, body: { _status: 'published', state: 'lifted' } },
  ]),
]

const made: readonly Asked[] = [
  { asks: 'POST /stories', body: { headline: 'Made approved', stage: 'approved' } },
  { asks: 'POST /stories?draft=true', body: { headline: 'Made live', standing: 'live' } },
  { asks: 'POST /stories?draft=true', body: { headline: 'Made of another', docket: '{story}' } },
  { asks: 'POST /stories?draft=true', body: { headline: 'Made there', slug: 'held-one' } },
  { asks: 'POST /images', body: { id: '{picture}', filename: '{file}', url: '/api/images/file/{file}' } },
  {
    asks: 'POST /users/first-register',
    body: { email: 'x@stet.example', password: 'xxxxxxxxxxxx', roles: ['admin'] },
  },
  {
    asks: 'POST /images?uploadEdits[crop][x]=1&uploadEdits[widthInPixels]=5',
    isForm: true,
    body: { filename: '{file}', url: '/api/images/file/{file}', staged: [], facts: {} },
  },
]

const worded: readonly Asked[] = [
  { asks: `PATCH /embargoes/{embargo}?${lookAway}`, body: { until: null, state: 'cancelled' } },
  { asks: 'PATCH /embargoes/{embargo}', isForm: true, body: { until: now } },
  { asks: 'PATCH /embargoes/{embargo}?data={"until":null}', body: { state: 'lifted' } },
  { asks: `PATCH /stories/{story}?${lookAway}`, body: { stage: 'submitted' } },
  { asks: 'PATCH /stories/{story}', isForm: true, body: { _status: 'published' } },
  { asks: 'POST /embargoes/{embargo}', body: { until: now } },
  { asks: 'PUT /embargoes/{embargo}', body: { until: now } },
  { asks: 'PUT /stories/{story}', body: { stage: 'approved' } },
  { asks: 'POST /embargoes/{embargo}/update', body: { until: now } },
  ...['PATCH', 'DELETE', 'PUT'].flatMap((method) =>
    ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override'].map((name) => ({
      asks: `POST /embargoes/{embargo}?_method=${method}`,
      headers: { [name]: method },
      body: { until: now },
    })),
  ),
]

const plumbing: readonly Asked[] = [
  { asks: 'PATCH /releases/{release}', body: { releaseAt: now, frozen: false } },
  { asks: 'PATCH /releases/{release}', body: { state: 'live' } },
  { asks: 'PATCH /dockets/{story}', body: { stage: 'draft', edition: null } },
  { asks: 'PATCH /editions/{edition}', body: { headline: 'Other' } },
  { asks: 'PATCH /holds/{hold}', body: { item: 'another' } },
  { asks: 'PATCH /slugs/held-one', body: { story: '{live}' } },
  { asks: 'PATCH /wire-stories/{wire}', body: { headline: 'Other', state: 'gone' } },
  { asks: 'PATCH /wire-log/1', body: { kind: 'killed' } },
  ...['holds/{hold}', 'editions/{edition}', 'dockets/{story}', 'slugs/held-one', 'wire-stories/{wire}'].map((path) => ({
    asks: `DELETE /${path}`,
  })),
]

const elsewhere: readonly Asked[] = [
  ...['payload-jobs', 'payload-kv', 'payload-migrations', 'exports', 'imports', 'search', 'globals/desk'].map(
    (slug) => ({
      asks: `POST /${slug}`,
      body: { id: 'made-up', taskSlug: 'schedulePublish', key: 'made-up', collectionSlug: 'stories' },
    }),
  ),
  { asks: 'GET /payload-jobs/run' },
  { asks: 'GET /payload-jobs/handle-schedules' },
  { asks: `DELETE /payload-kv?${all}` },
  { asks: `DELETE /payload-migrations?${all}` },
  { asks: 'POST /payload-jobs/schedule-publish', body: { type: 'publish', date: now, doc: '{story}' } },
  { asks: 'POST /graphql', body: { query: 'mutation { updateStory(id: "{story}", data: {}) { id } }' } },
  { asks: 'POST /graphql', body: { query: '{ Story(id: "{story}") { headline } }' } },
  { asks: 'GET /graphql?query={Embargoes{docs{until}}}' },
  { asks: 'GET /graphql-playground' },
  { asks: 'POST /stories/versions/{embargo}', body: {} },
  ...['embargoes', 'images', 'releases', 'dockets', 'wire-stories'].map((slug) => ({
    asks: `POST /${slug}/versions/{version}`,
    body: {},
  })),
]

export const refused: readonly Refused[] = [
  { says: 'a raw save of what guards', asked: guarded, by: everyone },
  { says: 'publishing as Payload would', asked: publishing, by: everyone },
  { says: 'something made as it would like to be', asked: made, by: everyone },
  { says: 'a change or deletion of many at once', asked: bulk, by: theMighty },
  { says: 'a deletion, to the trash or for good', asked: gone, by: theMighty },
  { says: 'a duplicate', asked: doubled, by: theMighty },
  { says: 'the same in other words', asked: worded, by: theMighty },
  { says: 'the plumbing, by its ids', asked: plumbing, by: theMighty },
  { says: 'a door that is not there', asked: elsewhere, by: theMighty },
]
