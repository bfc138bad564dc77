/** What a writer may do to a held story and its picture on any day: none of it drops the embargo, or changes what was approved. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  approvedHeadline,
  askAs,
  everyone,
  openHeldDesk,
  whatGuards,
  type Asked,
  type HeldDesk,
  type Person,
} from '../../support/bypasses/held-desk.ts'
import type { CastMember } from '../../support/cast.ts'
import { aPictureForm } from '../../support/stranger.ts'
import { expectRefusal } from '../../support/refusals.ts'
import { aPhotograph } from '../../support/photograph.ts'

let desk: HeldDesk

beforeAll(async () => {
  desk = await openHeldDesk()
})
afterAll(() => desk.newsroom.close())

const writers: readonly CastMember[] = ['reporter', 'subeditor', 'picture-editor', 'editor']
const embargoKeepers: readonly CastMember[] = ['editor', 'legal']
const everyParameter = [
  ...['overrideAccess=true', 'overrideLock=true', 'draft=true', 'autosave=true', 'trash=true', 'depth=2'],
  ...['locale=all', 'fallback-locale=none', 'publishSpecificLocale=en', 'disableErrors=true', 'showHiddenFields=true'],
].join('&')

const words = { notes: 'Typed since.', headline: 'Typed since' }

type Save = {
  readonly who: readonly CastMember[]
  readonly asked: Asked
  /** Who tries, if it is not a writer, an editor, one who may not write, and a stranger. */
  readonly by?: readonly Person[]
}

const aFew: readonly Person[] = ['reporter', 'editor', 'legal', undefined]

const saves: readonly Save[] = [
  ...['?draft=true', `?publishAllLocales=true&${everyParameter}`].map((query) => ({
    who: writers,
    asked: { asks: `POST /stories/versions/{version}${query}`, body: {} },
    by: everyone,
  })),
  { who: writers, asked: { asks: 'POST /stories/versions/{version}', body: { state: 'live', _status: 'published' } } },
  { who: writers, asked: { asks: 'PATCH /stories/{story}', body: words }, by: everyone },
  { who: writers, asked: { asks: `PATCH /stories/{story}?${everyParameter}`, body: words } },
  { who: writers, asked: { asks: 'PATCH /stories/{story}?draft=true', isForm: true, body: words } },
  { who: writers, asked: { asks: 'PATCH /stories/{story}?draft=true', body: { ...words, id: '{live}' } } },
  {
    who: writers,
    asked: { asks: 'PATCH /stories/{story}?draft=true', body: { deletedAt: '{until}', updatedAt: null } },
  },
  { who: writers, asked: { asks: 'PATCH /stories/{story}?draft=true', body: { leadImage: null, gallery: [] } } },
  { who: writers, asked: { asks: 'PATCH /stories?where[slug][equals]=held-one&draft=true&limit=0', body: words } },
  {
    who: writers,
    asked: { asks: 'PATCH /images/{picture}', body: { caption: 'Typed since', instructions: null } },
    by: everyone,
  },
  { who: writers, asked: { asks: 'PATCH /images/{picture}?uploadEdits[crop][x]=9', body: { deletedAt: '{until}' } } },
  {
    who: writers,
    asked: { asks: 'PATCH /images/{picture}', body: { id: '{live}', filename: 'other.jpg', url: '/x' } },
  },
  {
    who: embargoKeepers,
    asked: { asks: 'PATCH /embargoes/{embargo}', body: { title: 'Another', terms: 'None' } },
    by: everyone,
  },
  { who: embargoKeepers, asked: { asks: `PATCH /embargoes/{embargo}?${everyParameter}`, body: { id: '{live}' } } },
  { who: embargoKeepers, asked: { asks: 'PATCH /embargoes/{embargo}', body: { deletedAt: '{until}', kind: 'legal' } } },
  {
    who: embargoKeepers,
    asked: { asks: 'PATCH /embargoes?where[title][exists]=true', body: { title: 'All of them' } },
  },
]

describe('nothing that guards is changed by', () => {
  test.each(saves.map(({ who, asked, by = aFew }) => ({ ...asked, sent: JSON.stringify(asked.body), who, asked, by })))(
    '$asks with $sent, whoever sends it',
    async ({ who, asked, by }) => {
      const before = await whatGuards(desk)
      for (const as of by) {
        const answer = await askAs(desk, as, asked)
        if (as !== undefined && who.includes(as))
          expect([as, answer.status, answer.text]).toEqual([as, 200, answer.text])
        else expectRefusal(answer, { status: [403] })
      }
      expect(await whatGuards(desk)).toEqual(before)
    },
  )
})

describe('what is made anew', () => {
  const create = (path: string, body: object) => askAs(desk, 'reporter', { asks: `POST ${path}`, body })

  test.each(['duplicateOf', 'rewriteOf', 'translationOf'])('is held as what it comes from, as %s', async (origin) => {
    const { newsroom, ids } = desk
    const answer = await create('/stories?draft=true', {
      headline: origin,
      slug: origin.toLowerCase(),
      [origin]: '{story}',
    })
    expect(answer.status).toBe(201)
    const held = await newsroom.house.desk.holds.find({ item: { equals: answer.body.doc.id } })
    expect(held.map(({ embargo }) => embargo)).toEqual([ids['embargo']])
  })

  test('has an id of its own, whatever id and state it comes with', async () => {
    const { ids } = desk
    const before = await whatGuards(desk)
    const story = await create('/stories?draft=true', { id: '{story}', headline: 'Mine', edition: '{edition}' })
    const made = {
      id: '{embargo}',
      title: 'Mine',
      until: null,
      state: 'lifted',
      change: 9,
      pending: { action: 'lift' },
    }
    const embargo = await create('/embargoes', made)
    expect([story.status, embargo.status]).toEqual([201, 201])
    expect([ids['story'], ids['embargo']]).not.toContain(story.body.doc.id)
    expect(embargo.body.embargo).toMatchObject({ state: 'active', until: null })
    expect(embargo.body.embargo.id).not.toBe(ids['embargo'])
    expect(await whatGuards(desk)).toEqual(before)
  })

  test('is another picture, when it comes under the name and with the id of one that is held', async () => {
    const { newsroom, ids } = desk
    const before = await originals()
    const form = aPictureForm(await aPhotograph({}), ids['file'] ?? '', {
      id: ids['picture'],
      filename: ids['file'],
      uploadEdits: { crop: { x: 1 } },
    })
    const { status, body } = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
    expect(status).toBe(201)
    expect(body.doc.id).not.toBe(ids['picture'])
    expect(body.doc.filename).not.toBe(ids['file'])
    expect((await originals()).filter((file) => before.includes(file))).toEqual(before)
  })

  /** Each with the digest of its bytes. */
  async function originals(): Promise<readonly string[]> {
    const { docs } = await desk.newsroom.payload.db.find<{ filename: string }>({ collection: 'images', limit: 0 })
    return docs.map((doc) => JSON.stringify(doc)).toSorted()
  }
})

describe('after all of that', () => {
  const get = async (path: string) => (await desk.newsroom.get(path)).status

  test('it is not out a millisecond before its embargo ends, and is at that instant, as it was approved', async () => {
    const { newsroom, until } = desk
    newsroom.clock.set(new Date(until.getTime() - 1))
    await newsroom.engine.liftAll()
    expect(await get('/v1/stories/held-one')).toBe(404)
    expect(await newsroom.house.media.list()).toEqual([])
    newsroom.clock.set(until)
    const { status, body } = await newsroom.get('/v1/stories/held-one')
    expect([status, body.headline, body.image.caption]).toEqual([200, approvedHeadline, 'First caption'])
  })
})
