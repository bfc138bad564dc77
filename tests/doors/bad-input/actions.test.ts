/** What is asked of the desk wrongly: it says what was wrong, and changes nothing. */
import { afterAll, beforeAll, describe, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import { aLiveStory, anApprovedStory, aStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNothingChanged, expectRefusal, type Expected } from '../../support/refusals.ts'

let newsroom: Newsroom
const ids = { draft: '', submitted: '', approved: '', live: '', embargo: '' }

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids.draft = await aStory(newsroom, { slug: 'a-draft' })
  ids.submitted = await aStory(newsroom, { slug: 'handed-in' })
  await newsroom.desk('POST', `/stories/${ids.submitted}/submit`, { as: 'reporter', body: {} })
  ids.approved = await anApprovedStory(newsroom, { slug: 'an-approved-one' })
  ids.live = await aLiveStory(newsroom, { slug: 'a-live-one' })
  const end = new Date(newsroom.clock.now().getTime() + 86_400_000)
  ids.embargo = String((await imposeEmbargo(newsroom, { stories: [ids.approved] }, end)).embargo.id)
})
afterAll(() => newsroom.close())

type Line = Expected & {
  readonly asks: string
  readonly as?: CastMember
  readonly body?: unknown
}

/** `POST /stories/{draft}/submit` and the like: what stands in braces is one of the ids above. */
async function ask({ asks, as, body }: Line) {
  const [method = '', path = ''] = asks.split(' ')
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => Object(ids)[name])
  return newsroom.desk(method, address, {
    ...(as === undefined ? {} : { as }),
    ...(body === undefined ? {} : { body }),
  })
}

function refusedEach(lines: readonly Line[]): void {
  test.each(
    lines.map((line) => ({ ...line, who: line.as ?? 'nobody', sent: JSON.stringify(line.body ?? null).slice(0, 70) })),
  )('$asks by $who: $sent', async (line) => {
    const answer = await expectNothingChanged(newsroom, () => ask(line))
    expectRefusal(answer, line)
  })
}

describe('an action that is not there', () => {
  refusedEach([
    {
      asks: 'POST /stories/{draft}/publish',
      as: 'editor',
      body: {},
      status: [404],
      field: 'action',
      says: '“publish”',
    },
    { asks: 'POST /stories/{draft}/duplicate', as: 'editor', body: {}, status: [404], says: '“duplicate”' },
    { asks: 'POST /embargoes/{embargo}/forget', as: 'editor', body: {}, status: [404], says: '“forget”' },
    { asks: 'POST /stories/00000000-0000-4000-8000-000000000000/submit', as: 'editor', body: {}, status: [404] },
    { asks: 'POST /stories/{draft}/submit', as: 'reporter', body: { when: 'now' }, status: [400], says: '“when”' },
    {
      asks: 'POST /stories/{draft}/submit',
      as: 'reporter',
      body: { note: 7 },
      status: [400],
      field: 'note',
      says: '7',
    },
  ])
})

describe('an action of another’s role', () => {
  const not = (asks: string, as: CastMember | undefined, body: object = {}): Line => ({
    asks,
    body,
    status: [403],
    ...(as === undefined ? {} : { as }),
  })
  refusedEach([
    not('POST /stories/{draft}/submit', undefined),
    not('POST /stories/{draft}/submit', 'legal'),
    not('POST /stories/{draft}/submit', 'admin'),
    not('POST /stories/{submitted}/return', 'reporter', { note: 'No' }),
    not('POST /stories/{submitted}/approve', 'reporter'),
    not('POST /stories/{submitted}/approve', 'subeditor'),
    not('POST /stories/{draft}/spike', 'reporter'),
    not('POST /stories/{approved}/release', 'reporter'),
    not('POST /stories/{approved}/release', 'legal'),
    not('POST /stories/{approved}/release', undefined),
    not('POST /stories/{approved}/unschedule', 'subeditor'),
    not('POST /stories/{live}/unpublish', 'legal', { reason: 'Wrong' }),
    not('POST /stories/{live}/kill', 'subeditor', { reason: 'Wrong' }),
    not('POST /embargoes/{embargo}/extend', 'reporter', { until: null }),
    not('POST /embargoes/{embargo}/lift', 'legal', { reason: 'Said so' }),
    not('POST /embargoes/{embargo}/confirm', 'legal'),
  ])
})

describe('an action that the state does not allow', () => {
  const out = (asks: string, body: object = {}): Line => ({ asks, as: 'editor', body, status: [409] })
  refusedEach([
    out('POST /stories/{draft}/release'),
    out('POST /stories/{draft}/unpublish', { reason: 'Wrong' }),
    out('POST /stories/{live}/unschedule'),
    out('POST /stories/{draft}/return', { note: 'No' }),
    out('POST /embargoes/{embargo}/confirm'),
    out('POST /stories/{approved}/release', { kind: 'correction', note: 'It was June.' }),
    { asks: 'POST /stories/{approved}/release', as: 'editor', body: { kind: 'leak' }, status: [400], says: 'leak' },
  ])
})

describe('an older revision', () => {
  const stale = { status: [409], field: 'revision', says: 'revision 7' } as const
  refusedEach([
    { asks: 'PATCH /stories/{draft}?draft=true', as: 'reporter', body: { revision: 7, headline: 'Mine' }, ...stale },
    { asks: 'POST /stories/{draft}/submit', as: 'reporter', body: { revision: 7 }, ...stale },
    { asks: 'POST /stories/{submitted}/approve', as: 'editor', body: { revision: 7 }, ...stale },
    { asks: 'POST /stories/{approved}/release', as: 'editor', body: { revision: 7 }, ...stale },
    { asks: 'POST /stories/{draft}/submit', as: 'reporter', body: { revision: -1 }, status: [400], says: '-1' },
  ])
})

describe('a time that is none', () => {
  const wrong = [
    { given: { at: '2027-02-31T10:00:00Z' }, says: '2027-02-31' },
    { given: { at: 'tomorrow at nine' }, says: 'tomorrow at nine' },
    { given: { at: '2027-03-28T01:30', zone: 'Europe/London' }, says: '2027-03-28T01:30' },
    {
      given: { at: '2027-10-31T01:30', zone: 'Europe/London' },
      says: '2027-10-31T01:30+01:00 or 2027-10-31T01:30+00:00',
    },
    { given: { at: '2027-06-01T09:00' }, says: '2027-06-01T09:00' },
    { given: { at: '2027-06-01T09:00', zone: 'Mars/Olympus' }, says: 'Mars/Olympus' },
    { given: { at: '2027-06-01T25:00:00Z' }, says: '25:00' },
    { given: { at: '2027-06-01T09:00:00+19:00' }, says: '+19:00' },
    { given: { at: '2020-06-01T09:00:00Z' }, says: '2020-06-01' },
  ]
  const asUntil = ({ at, zone }: { at: string; zone?: string }) => ({
    until: at,
    ...(zone === undefined ? {} : { zone }),
  })
  const impose = (given: object) => ({ title: 'Held', covers: [], ...given })
  refusedEach([
    ...wrong.map(({ given, says }): Line => ({
      asks: 'POST /stories/{approved}/release',
      as: 'editor',
      body: given,
      status: [422],
      says,
    })),
    ...wrong.slice(0, -1).flatMap(({ given, says }): Line[] => [
      { asks: 'POST /embargoes', as: 'editor', body: impose(asUntil(given)), status: [422], says },
      ...(says === '2027-06-01T09:00' || says.startsWith('Mars')
        ? []
        : (['extend', 'shorten'] as const).map((action): Line => ({
            asks: `POST /embargoes/{embargo}/${action}`,
            as: 'editor',
            body: { ...asUntil(given), reason: 'They said so.' },
            status: [422],
            says,
          }))),
    ]),
    {
      asks: 'POST /embargoes',
      as: 'editor',
      body: impose({ until: '2020-01-01T00:00:00Z' }),
      status: [422],
      says: '2020',
    },
    { asks: 'POST /embargoes', as: 'editor', body: impose({ until: 7 }), status: [400, 422], field: 'until' },
  ])
})

describe('an embargo over what is not there', () => {
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const covering = (covers: unknown): Line => ({
    asks: 'POST /embargoes',
    as: 'editor',
    body: { title: 'Held', until: null, covers },
    status: [400],
    field: 'covers',
  })
  refusedEach([
    { ...covering([{ relationTo: 'stories', value: nowhere }]), says: nowhere },
    { ...covering([{ relationTo: 'users', value: nowhere }]), says: 'users' },
    { ...covering('everything'), says: 'everything' },
    { asks: 'POST /embargoes', as: 'editor', body: { until: null }, status: [400], field: 'title' },
    { asks: 'POST /embargoes', as: 'editor', body: { title: 'Held', kind: 'secret' }, status: [400], says: 'secret' },
    {
      asks: 'POST /embargoes/{embargo}/cover',
      as: 'editor',
      body: { item: { relationTo: 'stories', value: nowhere } },
      status: [400],
      says: nowhere,
    },
  ])
})
