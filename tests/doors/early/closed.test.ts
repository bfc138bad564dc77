/** What a party is not shown early, and when it no longer is: it looks like what never was. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, approveAgain, aStory, imposeEmbargo } from '../../support/copy.ts'
import { admit, aPartner } from '../../support/partners.ts'
import { hour, openPartnersDoor, type PartnersDoor } from '../../support/partners-door.ts'

let door: PartnersDoor
beforeAll(async () => {
  door = await openPartnersDoor()
})
afterAll(() => door.newsroom.close())

describe('to a party, what is refused looks like what never was:', () => {
  test('a story whose embargo does not name it', async () => {
    await door.aHeldStory('not-for-others')
    await door.expectClosed('not-for-others', door.outsider)
  })

  test('a story under no embargo, approved or live', async () => {
    const story = await anApprovedStory(door.newsroom, { slug: 'free-as-air' })
    await door.expectClosed('free-as-air')
    await door.release(story)
    expect((await door.newsroom.get('/v1/stories/free-as-air')).status).toBe(200)
    await door.expectClosed('free-as-air')
  })

  test('a draft, and one that is only submitted', async () => {
    const story = await aStory(door.newsroom, { slug: 'still-typing' })
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn }] })
    await door.expectClosed('still-typing')
    await door.act(`/stories/${story}/submit`, {}, 'reporter')
    await door.expectClosed('still-typing')
    await door.act(`/stories/${story}/approve`)
    expect((await door.see('still-typing')).status).toBe(200)
  })

  test('a story that a second embargo holds, which does not admit it', async () => {
    const { story } = await door.aHeldStory('held-twice')
    expect((await door.see('held-twice')).status).toBe(200)
    await imposeEmbargo(door.newsroom, { stories: [story] }, door.inHours(3))
    await door.expectClosed('held-twice')
    door.newsroom.clock.pass(3 * hour)
    expect((await door.see('held-twice')).status).toBe(200)
  })

  test('a story with a picture whose embargo does not admit it, and that picture’s files', async () => {
    const { story, picture, slug } = await door.aSinging('tern')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn }] })
    const url = String((await door.see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    expect((await door.cnn.get(url)).status).toBe(200)
    const embargo = await admit(door.newsroom, { images: [picture], parties: [{ partner: door.outsider }] })
    await door.expectClosed(slug)
    expect(door.looks(await door.cnn.get(url))).toEqual(door.looks(await door.cnn.get('/media/never-was.webp')))
    await door.expectClosed(slug, door.outsider)
    await door.act(`/embargoes/${embargo}/lift`, { reason: 'Theirs is out.' })
    expect((await door.see(slug)).status).toBe(404)
    await door.act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await door.see(slug)).status).toBe(200)
  })

  test.each([
    { says: 'is only proposed', changes: { state: 'proposed' } },
    { says: 'is in a state nobody knows', changes: { state: 'paused' } },
    { says: 'has an end that can’t be read', changes: { until: 'some day' } },
  ])('a story under an embargo that $says', async ({ says, changes }) => {
    const slug = `odd-${says.replaceAll(/[^a-z]/g, '-')}`
    const { embargo } = await door.aHeldStory(slug)
    expect((await door.see(slug)).status).toBe(200)
    const where = { id: { equals: embargo } }
    await door.newsroom.payload.db.updateOne({ collection: 'embargoes', where, data: changes })
    await door.expectClosed(slug)
  })

  test('a story under a hold whose embargo is not there', async () => {
    const { story } = await door.aHeldStory('orphaned')
    await door.newsroom.house.desk.holds.insert({
      id: 'gone~stories',
      embargo: 'gone',
      kind: 'stories',
      item: story,
      times: 1,
    })
    await door.expectClosed('orphaned')
  })
})

describe('an end', () => {
  test('that is moved later is the one it is told', async () => {
    const { embargo } = await door.aHeldStory('later-still', { until: door.inHours(1) })
    await door.act(`/embargoes/${embargo}/extend`, { until: door.inHours(5).toISOString() })
    expect((await door.see('later-still')).body.embargo).toEqual({ until: door.inHours(5).toISOString() })
    door.newsroom.clock.pass(2 * hour)
    expect((await door.see('later-still')).status).toBe(200)
    await door.act(`/embargoes/${embargo}/extend`, { until: null })
    expect((await door.see('later-still')).body.embargo).toEqual({ until: null })
  })

  test('that comes sends the party to the public page, at that instant', async () => {
    const { story } = await door.aHeldStory('on-the-dot', { until: door.inHours(1) })
    await door.release(story)
    door.newsroom.clock.pass(hour - 1)
    expect((await door.see('on-the-dot')).status).toBe(200)
    door.newsroom.clock.pass(1)
    const answer = await door.see('on-the-dot')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://127.0.0.1:3000/stories/on-the-dot'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await door.listed()).not.toContain('on-the-dot')
    await door.expectNotFoundFor(door.outsider, 'on-the-dot')
  })

  test('that two editors bring about does so too', async () => {
    const { story, embargo } = await door.aHeldStory('lifted-by-two')
    await door.release(story)
    await door.act(`/embargoes/${embargo}/lift`, { reason: 'Announced.' })
    expect((await door.see('lifted-by-two')).status).toBe(200)
    await door.act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await door.see('lifted-by-two')).status).toBe(307)
  })

  test('that comes while nothing is to go out leaves nothing at the door', async () => {
    await door.aHeldStory('over-and-unasked', { until: door.inHours(1) })
    door.newsroom.clock.pass(hour)
    await door.expectClosed('over-and-unasked')
  })
})

describe('at once closes the door:', () => {
  test('a kill, of what never was public', async () => {
    const { story, picture, slug } = await door.aSinging('crow')
    await admit(door.newsroom, { stories: [story, picture].slice(0, 1), parties: [{ partner: door.cnn }] })
    await door.release(story)
    const url = String((await door.see(slug)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    await door.act(`/stories/${story}/kill`, { reason: 'It is not so.' }, 'legal')
    await door.expectClosed(slug)
    expect((await door.cnn.get(url)).status).toBe(404)
  })

  test('a kill that is decided and not yet carried out', async () => {
    const { story } = await door.aHeldStory('about-to-go')
    let seen = 0
    door.newsroom.reached = async (step) => {
      if (step === 'ending decided') seen = (await door.see('about-to-go')).status
    }
    await door.act(`/stories/${story}/kill`, { reason: 'It is not so.' })
    door.newsroom.reached = () => Promise.resolve()
    expect(seen).toBe(404)
  })

  test('an ending of what is live, whatever waits to follow it', async () => {
    const { story, embargo } = await door.aHeldStory('taken-off')
    await door.release(story)
    await door.act(`/embargoes/${embargo}/lift`, { reason: 'Announced.' })
    await door.act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    expect((await door.see('taken-off')).status).toBe(307)
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn }] })
    await approveAgain(door.newsroom, story, { headline: 'More is known' })
    expect((await door.see('taken-off')).status).toBe(200)
    await door.act(`/stories/${story}/unpublish`, { reason: 'A mistake.' })
    await door.expectClosed('taken-off')
  })

  test('a flag for legal, until legal clears it', async () => {
    const { story } = await door.aHeldStory('for-legal')
    await door.act(`/stories/${story}/flag`, { note: 'Is this so?' })
    await door.expectClosed('for-legal')
    await door.act(`/stories/${story}/clear`, { note: 'It is.' }, 'legal')
    expect((await door.see('for-legal')).status).toBe(200)
  })

  test('a token that is revoked, for pictures too', async () => {
    const leaver = await aPartner(door.newsroom, 'Leaver')
    const { story, slug } = await door.aSinging('heron')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: leaver }] })
    const url = String((await door.see(slug, leaver)).body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    expect((await leaver.get(url)).status).toBe(200)
    await door.act(`/partners/${leaver.id}/revoke`, { token: leaver.tokenId })
    expect([(await leaver.get(url)).status, (await door.see(slug, leaver)).status]).toEqual([401, 401])
  })
})
