/** Orders of saves, approvals and corrections, each forced at its point. */
import { describe, expect, test } from '@jest/globals'
import { aLiveStory, aPicture, approveAgain, aStory, type StoryFields } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, docketOf, publicRow, whileSaving } from '../../support/orders.ts'

describe('an urgent correction', () => {
  test('does not take back new facts that went out while it was being cut', async () => {
    const story = await aLiveStory(newsroom, { standfirst: 'Old facts.' })
    await approveAgain(newsroom, story, { standfirst: 'New facts.' })
    const rows: { insert: typeof newsroom.house.desk.editions.insert } = newsroom.house.desk.editions
    const plain = rows.insert
    rows.insert = async (row) => {
      rows.insert = plain
      const written = await plain(row)
      await act(newsroom, story, 'release')
      return written
    }
    await act(newsroom, story, 'release', {
      from: 'live',
      kind: 'correction',
      note: 'A slip.',
      changes: { headline: 'Corrected' },
    })
    expect((await publicRow(newsroom, story))?.document).toMatchObject({ standfirst: 'New facts.' })
  })
})

describe('a save', () => {
  test('that is refused as stale gives no slug away', async () => {
    const story = await aStory(newsroom, { slug: 'the-first-slug' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { standfirst: 'x' } })
    const stale = await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'editor',
      body: { slug: 'another-slug', revision: 1 },
    })
    expect(stale.status).toBe(409)
    const fields: StoryFields = { headline: 'Thief', slug: 'the-first-slug' }
    const other = await newsroom.desk('POST', '/stories?draft=true', { as: 'reporter', body: fields })
    expect(other.status).toBe(409)
    expect(await newsroom.house.desk.slugs.get('the-first-slug')).toMatchObject({ story })
  })

  test('that is refused for what it says gives no slug away', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-kept' })
    const refused = await newsroom.desk('PATCH', `/stories/${story}?draft=true`, {
      as: 'reporter',
      body: { slug: 'a-slug-never-had', language: 'no language at all' },
    })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await newsroom.house.desk.slugs.get('a-slug-kept')).toMatchObject({ story })
  })

  test('that stands gives back the slug it had before, unless that was public', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-to-give-back' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { slug: 'a-slug-taken' } })
    expect(await newsroom.house.desk.slugs.get('a-slug-to-give-back')).toBeNull()
    expect(await newsroom.house.desk.slugs.get('a-slug-taken')).toMatchObject({ story })
  })

  test('is read with the revision of the text that stands, not of one that is being written', async () => {
    const story = await aStory(newsroom, { standfirst: 'Old.' })
    const path = `/stories/${story}?draft=true`
    let read: { standfirst?: string; revision?: number } = {}
    await whileSaving(
      newsroom,
      'stories',
      async () => (read = (await newsroom.desk('GET', path, { as: 'editor' })).body),
      () => newsroom.desk('PATCH', path, { as: 'reporter', body: { standfirst: 'New.' } }),
    )
    expect(read.standfirst).toBe('Old.')
    const over = await newsroom.desk('PATCH', path, {
      as: 'editor',
      body: { standfirst: 'Old, and edited.', revision: read.revision },
    })
    expect(over.status).toBe(409)
    const now = await newsroom.desk('GET', path, { as: 'editor' })
    expect(now.body).toMatchObject({ standfirst: 'New.', revision: 2 })
  })

  test('that is being written keeps an editor from approving, and another from being written', async () => {
    const story = await aStory(newsroom)
    await act(newsroom, story, 'submit', {}, 'reporter')
    const path = `/stories/${story}?draft=true`
    let approved: number | undefined
    let other: { readonly status: number; readonly body: { errors: { code: string }[] } } | undefined
    const saved = await whileSaving(
      newsroom,
      'stories',
      async () => {
        approved = (await act(newsroom, story, 'approve')).status
        other = await newsroom.desk('PATCH', path, { as: 'subeditor', body: { headline: 'Second' } })
      },
      () => newsroom.desk('PATCH', path, { as: 'reporter', body: { headline: 'First' } }),
    )
    expect(saved).toMatchObject({ status: 200 })
    expect(approved).toBe(409)
    expect(other?.status).toBe(409)
    expect((await newsroom.desk('GET', `${path}&depth=0`, { as: 'reporter' })).body.headline).toBe('First')
    expect((await act(newsroom, story, 'approve')).status).toBe(200)
  })
})

describe('an approval', () => {
  test('is refused when the slug of the text went to another story', async () => {
    const story = await aStory(newsroom, { slug: 'a-slug-lost' })
    await act(newsroom, story, 'submit', {}, 'reporter')
    await newsroom.house.desk.slugs.remove({ id: { equals: 'a-slug-lost' } })
    await aStory(newsroom, { slug: 'a-slug-lost' })
    const approved = await act(newsroom, story, 'approve')
    expect(approved.body.errors).toMatchObject([{ code: 'slug-taken' }])
    expect((await docketOf(newsroom, story)).stage).toBe('submitted')
  })
})

describe('a picture that is being saved', () => {
  test('keeps a lease that another save gives it meanwhile', async () => {
    const image = await aPicture(newsroom)
    const path = `/images/${image}`
    const saved = await whileSaving(
      newsroom,
      'images',
      () => newsroom.desk('PATCH', path, { as: 'editor', body: { leases: [{ kind: 'deny-use' }] } }),
      () => newsroom.desk('PATCH', path, { as: 'picture-editor', body: { caption: 'In the field' } }),
    )
    expect(saved.status).toBe(200)
    const { body } = await newsroom.desk('GET', path, { as: 'editor' })
    expect(body).toMatchObject({ caption: 'In the field', leases: [{ kind: 'deny-use' }] })
    expect((await newsroom.house.desk.images.get(image))?.facts?.leases).toMatchObject([{ kind: 'deny-use' }])
  })
})
