/** The picture desk asks for pictures: by rights, embargo, use, agency, what they lack, what they show, and by words. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aPicture, anApprovedStory, aStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { inHours } from '../../support/orders.ts'

let newsroom: Newsroom

/** A picture for each thing that can be asked of one. */
const made: Record<string, string> = {}

beforeAll(async () => {
  newsroom = await openNewsroom()
  const until = (hours: number) => [{ kind: 'allow-use', endsAt: inHours(newsroom, hours).toISOString() }]
  const fields = {
    plain: { title: 'Plain', keywords: ['Élysée'] },
    blind: { title: 'Blind', altText: '' },
    loan: { title: 'On loan', leases: until(48) },
    old: { title: 'Long loan', leases: until(24 * 40) },
    vermeer: { title: 'Delft', artworks: [{ title: 'View of Delft', creator: ['Johannes Vermeer'] }] },
    machine: {
      title: 'Imagined',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
    afp: { title: 'From abroad', creditLine: 'AFP', usageRights: { category: 'agency' } },
    drafted: { title: 'In a draft' },
    approved: { title: 'Approved' },
    secret: { title: 'Secret' },
    gone: { title: 'Gone' },
  }
  for (const [name, words] of Object.entries(fields)) {
    made[name] = await aPicture(newsroom, words)
    newsroom.clock.pass(1_000)
  }
  await aStory(newsroom, { leadImage: made['drafted'] })
  await anApprovedStory(newsroom, { leadImage: made['approved'] })
  await imposeEmbargo(newsroom, { images: [String(made['secret'])] }, inHours(newsroom, 1))
  const kill = `/images/${String(made['gone'])}/kill`
  expect((await newsroom.desk('POST', kill, { as: 'editor', body: { reason: 'Wrong' } })).status).toBe(200)
})
afterAll(() => newsroom.close())

async function sheet(query: string) {
  const { status, body, text } = await newsroom.desk('GET', `/images/browse?${query}`, { as: 'picture-editor' })
  if (status !== 200) throw new Error(text)
  return body
}

/** The names of the pictures that answer a question. */
async function found(query: string): Promise<readonly string[]> {
  const { pictures } = await sheet(query)
  return pictures.map(({ id }: { id: string }) => Object.keys(made).find((name) => made[name] === id)).sort()
}

const others = (...but: readonly string[]) =>
  Object.keys(made)
    .filter((name) => !but.includes(name))
    .sort()

describe('pictures are found', () => {
  test.each([
    { by: 'rights=unusable', are: ['blind'] },
    { by: 'lacks=alt', are: ['blind'] },
    { by: 'lacks=credit', are: [] },
    { by: 'category=agency', are: ['afp'] },
    { by: 'agency=AFP', are: ['afp'] },
    { by: 'agency=%25', are: 'all' },
    { by: 'embargo=held', are: ['secret'] },
    { by: 'used=yes', are: ['approved', 'drafted'] },
    { by: 'expires=7', are: ['loan'] },
    { by: 'expires=60', are: ['loan', 'old'] },
    { by: 'shows=artwork', are: ['vermeer'] },
    { by: 'shows=synthetic', are: ['machine'] },
    { by: 'killed=yes', are: ['gone'] },
    { by: 'q=VERMEER%20view', are: ['vermeer'] },
    { by: 'q=elysee', are: ['plain'] },
    { by: 'q=%C3%89LYS%C3%89E', are: ['plain'] },
    { by: 'q=nowhere', are: [] },
    { by: 'q=%25', are: 'all' },
    { by: 'used=yes&rights=usable&q=draft', are: ['drafted'] },
    { by: 'used=&rights=', are: 'all' },
  ])('by $by', async ({ by, are }) => {
    expect(await found(by)).toEqual(are === 'all' ? others() : are)
  })

  test('by what is not so of them', async () => {
    expect(await found('rights=usable')).toEqual(others('blind'))
    expect(await found('embargo=free')).toEqual(others('secret'))
    expect(await found('used=no')).toEqual(others('approved', 'drafted'))
    expect(await found('killed=no')).toEqual(others('gone'))
  })

  test('with a badge in words for each thing that matters', async () => {
    const { pictures, total } = await sheet('order=oldest')
    const badges = Object.fromEntries(
      pictures.map(({ title, badges }: { title: string; badges: { says: string }[] }) => [
        title,
        badges.map(({ says }) => says),
      ]),
    )
    expect(total).toBe(11)
    expect(badges).toMatchObject({
      Plain: ['May be used', 'Not used yet'],
      Blind: ['No alternative text', 'Not used yet'],
      Imagined: ['May be used', 'Made by AI', 'Not used yet'],
      'In a draft': ['May be used', 'Used'],
      Secret: ['May be used', 'Held until 22 Nov 2026, 10:00:11 GMT', 'Not used yet'],
      Gone: ['Killed'],
    })
    expect(badges['On loan'][0]).toMatch(/^May be used until 24 Nov 2026/)
  })

  test('in the order that was asked for, sheet by sheet, and counted', async () => {
    const { pictures: newest } = await sheet('')
    expect(newest[0]).toMatchObject({ title: 'Gone' })
    const { pictures: byTitle, sheets } = await sheet('order=title')
    expect([byTitle[0].title, sheets]).toEqual(['Approved', 1])
    expect(await sheet('sheet=2')).toMatchObject({ pictures: [], total: 11, sheet: 2 })
  })

  test('as soon as a picture is taken out of a text again', async () => {
    const id = await aPicture(newsroom, { title: 'Taken out' })
    const story = await aStory(newsroom, { leadImage: id })
    expect((await sheet('used=yes&q=taken out')).total).toBe(1)
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { leadImage: null } })
    expect((await sheet('used=yes&q=taken out')).total).toBe(0)
  })

  test('of those that were there before anybody kept what they are found by', async () => {
    const id = await aPicture(newsroom, { title: 'An older one', altText: '' })
    await aStory(newsroom, { leadImage: id })
    const forgotten = { words: null, against: null, againstUntil: null, isUsed: null }
    await newsroom.payload.db.updateOne({ collection: 'images', id, data: forgotten, options: { atomic: true } })
    expect(await sheet('q=older&lacks=alt&used=yes')).toMatchObject({ total: 1 })
  })

  test('by their agency, of which the desk has a list', async () => {
    const { body } = await newsroom.desk('GET', '/images/agencies', { as: 'legal' })
    expect(body.agencies).toEqual(['AFP', 'Agency'])
  })

  test('by staff alone, and by what there is', async () => {
    expect((await newsroom.desk('GET', '/images/browse?q=x')).status).toBe(403)
    expect((await newsroom.desk('GET', '/images/agencies')).status).toBe(403)
    const asked = await newsroom.desk('GET', '/images/browse?rights=maybe&colour=red&sheet=0&expires=soon', {
      as: 'legal',
    })
    expect(asked.status).toBe(400)
    expect(asked.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'colour',
      'expires',
      'rights',
      'sheet',
    ])
    expect(asked.text).toContain('rights can’t be “maybe”: one of usable, unusable.')
  })

  // Last: the clock moves on.
  test('by what may be used now, when a lease has ended since', async () => {
    newsroom.clock.pass(49 * 3_600_000)
    expect(await found('rights=unusable&killed=no&q=loan')).toEqual(['loan'])
    expect(await found('embargo=held')).toEqual([])
  })
})
