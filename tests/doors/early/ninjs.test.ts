/** Held material as agencies hand news on: ninjs 3.1, `withheld` until its embargo ends. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { approveAgain } from '../../support/copy.ts'
import { ninjsSchema } from '../../support/ninjs-schema.ts'
import { admit } from '../../support/partners.ts'
import { openPartnersDoor, type PartnersDoor } from '../../support/partners-door.ts'

let door: PartnersDoor
beforeAll(async () => {
  door = await openPartnersDoor()
})
afterAll(() => door.newsroom.close())

async function itemAt(slug: string) {
  const { status, headers, body } = await door.cnn.get(`/ninjs/${slug}`)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.iptc.ninjs+json'])
  expect(headers.get('cache-control')).toBe('private, no-store')
  return ninjsSchema.parse(body)
}

describe('a held story as ninjs', () => {
  test('is withheld, with its end, its text, its pictures and the party’s mark', async () => {
    const { story, slug } = await door.aSinging('heron')
    await admit(door.newsroom, { stories: [story], until: door.inHours(3), parties: [{ partner: door.cnn }] })
    const item = await itemAt(slug)
    expect(item).toMatchObject({
      uri: 'tag:127.0.0.1,2026:early/heron-story',
      type: 'text',
      representationType: 'full',
      pubStatus: 'withheld',
      embargoedUntil: door.inHours(3).toISOString(),
      headlines: expect.arrayContaining([{ role: 'main', contentType: 'text/plain', value: 'Headline heron' }]),
    })
    expect(item.bodies?.[0]?.value).toContain('<p>Paragraph heron</p>')
    expect(item.edNote).toMatch(/^Copy [0-9a-f-]{36} for CNN, read at .* Held until .*: not for publication before\.$/)
    expect(item.bodies?.[1]?.value.endsWith(item.edNote ?? '')).toBe(true)
    expect(item.associations?.map(({ rel }) => rel)).toContain('lead')
    const [file] = item.associations?.[0]?.renditions ?? []
    expect(file?.href).toMatch(/\/partner\/v1\/media\/[\w-]{32}\./)
    const said = JSON.stringify(item)
    for (const secret of ['Source heron', 'Contact heron', 'Notes heron', story, '"/media/']) {
      expect(said).not.toContain(secret)
    }
  })

  test('is its notice, and nothing else, where that is all the party is admitted to', async () => {
    const { story, slug } = await door.aSinging('plover')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn, scope: 'notice' }] })
    expect(await itemAt(slug)).toEqual({
      standard: expect.objectContaining({ version: '3.1' }),
      uri: 'tag:127.0.0.1,2026:early/plover-story',
      type: 'text',
      representationType: 'partial',
      pubStatus: 'withheld',
      edNote: expect.stringContaining('Held until it is announced'),
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Headline plover' }],
      altIds: [{ role: 'slug', value: 'plover-story' }],
    })
  })

  test('is partial without its pictures, and has no trace of them', async () => {
    const { story, slug } = await door.aSinging('dunlin')
    await admit(door.newsroom, { stories: [story], parties: [{ partner: door.cnn, scope: 'text' }] })
    const item = await itemAt(slug)
    expect(item.representationType).toBe('partial')
    expect(item).not.toHaveProperty('associations')
    expect(JSON.stringify(item)).not.toMatch(/Lead|media/)
  })

  test('is put on record like every read', async () => {
    const { story, embargo } = await door.aHeldStory('on-record')
    await itemAt('on-record')
    const { body } = await door.newsroom.desk('GET', `/embargoes/${embargo}/reads`, { as: 'editor' })
    expect(body.reads).toMatchObject([{ name: 'CNN', story, what: 'story', scope: 'text+media' }])
  })

  test('of what is live already is an item beside it: the live one stays usable', async () => {
    const { story, embargo } = await door.aHeldStory('goes-on', { until: door.inHours(1) })
    await door.release(story)
    await door.act(`/embargoes/${embargo}/lift`, { reason: 'Announced' })
    await door.act(`/embargoes/${embargo}/confirm`, {}, 'editor2')
    const live = await door.newsroom.get('/v1/ninjs/goes-on')
    expect(live.body).toMatchObject({ pubStatus: 'usable' })
    await admit(door.newsroom, { stories: [story], until: door.inHours(2), parties: [{ partner: door.cnn }] })
    await approveAgain(door.newsroom, story, { headline: 'More is known' })
    await door.release(story)
    const held = await itemAt('goes-on')
    expect(held.pubStatus).toBe('withheld')
    expect(held.uri).not.toBe(live.body.uri)
    expect(held.altIds).toContainEqual({ role: 'story', value: live.body.uri })
    expect((await door.newsroom.get('/v1/ninjs/goes-on')).body).toEqual(live.body)
  })
})

describe('what is not for the party', () => {
  test('is not there, and looks like what never was', async () => {
    const slug = 'heron-story'
    expect(door.looks(await door.outsider.get(`/ninjs/${slug}`))).toEqual(
      door.looks(await door.outsider.get('/ninjs/never-was')),
    )
    expect((await door.newsroom.get(`/partner/v1/ninjs/${slug}`)).status).toBe(401)
  })

  test('waits for its terms', async () => {
    await door.aHeldStory('with-terms', { terms: 'Not before the speech.' })
    const { status, body } = await door.cnn.get('/ninjs/with-terms')
    expect([status, body.termsToAccept[0].terms]).toEqual([403, 'Not before the speech.'])
  })

  test('once it is out is where everybody has it, as ninjs', async () => {
    const { story } = await door.aHeldStory('comes-out', { until: door.inHours(1) })
    await door.release(story)
    door.newsroom.clock.pass(3_600_000)
    const token = { authorization: `Bearer ${door.cnn.token}` }
    const url = `${door.newsroom.url}/partner/v1/ninjs/comes-out`
    const { status, headers } = await fetch(url, { headers: token, redirect: 'manual' })
    expect(status).toBe(307)
    expect(headers.get('location')).toBe('http://127.0.0.1:3000/v1/ninjs/comes-out')
  })
})
