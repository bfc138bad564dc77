/** The partners' door: who comes in, and with what. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPartner, knock, type Visitor } from '../../support/partners.ts'
import { looks } from '../../support/partners-door.ts'

let newsroom: Newsroom
let partner: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  partner = await aPartner(newsroom)
})
afterAll(() => newsroom.close())

describe('a token', () => {
  test('is shown once, and nowhere kept', async () => {
    const listed = await newsroom.desk('GET', `/partners/${partner.id}/tokens`, { as: 'reporter' })
    expect(listed.body.tokens).toMatchObject([{ id: partner.tokenId, name: 'Newsroom', madeBy: 'editor' }])
    expect(listed.text).not.toContain(partner.token)
    for (const collection of ['partner-tokens', 'audit'] as const) {
      const rows = await newsroom.payload.db.find({ collection, limit: 0, pagination: false })
      expect(rows.docs.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows.docs)).not.toContain(partner.token)
    }
  })

  test('opens the door, and the desk sees when it was last used and from where', async () => {
    const answer = await partner.get('/stories', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ stories: [], termsToAccept: [] })
    const { body } = await newsroom.desk('GET', `/partners/${partner.id}/tokens`, { as: 'editor' })
    expect(body.tokens[0]).toMatchObject({
      usedAt: newsroom.clock.now().toISOString(),
      usedFrom: '203.0.113.9 via 127.0.0.1',
    })
  })

  test('is one of several, each with a name and each revoked by itself, at once', async () => {
    const body = { name: 'Archive' }
    const second = await newsroom.desk('POST', `/partners/${partner.id}/token`, { as: 'admin', body })
    const { id, token } = second.body
    expect((await knock(newsroom, '/stories', { token })).status).toBe(200)
    const revoke = () => newsroom.desk('POST', `/partners/${partner.id}/revoke`, { as: 'editor', body: { token: id } })
    const { revokedAt } = (await revoke()).body
    expect((await knock(newsroom, '/stories', { token })).status).toBe(401)
    expect((await partner.get('/stories')).status).toBe(200)
    newsroom.clock.pass(1000)
    expect((await revoke()).body).toMatchObject({ id, revokedAt })
  })

  test.each([
    { says: 'by a reporter', as: 'reporter', action: 'token', body: { name: 'Mine' }, status: 403 },
    { says: 'by legal', as: 'legal', action: 'token', body: { name: 'Mine' }, status: 403 },
    { says: 'without a name', as: 'editor', action: 'token', body: { name: ' ' }, status: 400 },
    { says: 'with what it does not know', as: 'editor', action: 'token', body: { name: 'A', days: 3 }, status: 400 },
    { says: 'by an action that is not there', as: 'editor', action: 'invite', body: {}, status: 404 },
    { says: 'of another partner', as: 'editor', action: 'revoke', body: { token: 'nothing' }, status: 404 },
  ] as const)('is not made or revoked $says', async ({ as, action, body, status }) => {
    const answer = await newsroom.desk('POST', `/partners/${partner.id}/${action}`, { as, body })
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].message).toMatch(/\w+ .*\.$/)
  })

  test('is not made for a partner that is suspended', async () => {
    const suspended = await aPartner(newsroom)
    await newsroom.desk('PATCH', `/partners/${suspended.id}`, { as: 'editor', body: { active: false } })
    const answer = await newsroom.desk('POST', `/partners/${suspended.id}/token`, { as: 'editor', body: { name: 'A' } })
    expect(answer.status).toBe(409)
  })

  test('of nobody who is signed in opens the desk', async () => {
    for (const path of ['/stories', '/partners', '/users/me', `/partners/${partner.id}/tokens`]) {
      const answer = await newsroom.get(`/api${path}`, { headers: { authorization: `Bearer ${partner.token}` } })
      expect([path, answer.status === 403 || answer.body.user === null]).toEqual([path, true])
    }
  })
})

describe('whoever has no token that opens the door', () => {
  test('is told the same, whatever they ask and whatever their token is', async () => {
    const suspended = await aPartner(newsroom)
    await newsroom.desk('PATCH', `/partners/${suspended.id}`, { as: 'editor', body: { active: false } })
    const revoked = await aPartner(newsroom)
    await newsroom.desk('POST', `/partners/${revoked.id}/revoke`, { as: 'editor', body: { token: revoked.tokenId } })
    const answers = [
      await knock(newsroom, '/stories'),
      await knock(newsroom, '/stories/anything'),
      await knock(newsroom, '/media/anything.webp'),
      await knock(newsroom, '/embargoes/anything/accept', { method: 'POST' }),
      await knock(newsroom, '/nowhere?draft=true'),
      await knock(newsroom, '/stories', { token: 'stet_short' }),
      await knock(newsroom, '/stories', { token: `stet_${'a'.repeat(43)}` }),
      await knock(newsroom, '/stories', { token: suspended.token }),
      await knock(newsroom, '/stories', { token: revoked.token }),
    ].map(looks)
    expect(answers[0]).toMatchObject({ status: 401 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('comes back in when the partner is no longer suspended', async () => {
    const body = (active: boolean) => ({ as: 'editor' as const, body: { active } })
    await newsroom.desk('PATCH', `/partners/${partner.id}`, body(false))
    expect((await partner.get('/stories')).status).toBe(401)
    await newsroom.desk('PATCH', `/partners/${partner.id}`, body(true))
    expect((await partner.get('/stories')).status).toBe(200)
  })

  test('may not try for ever', async () => {
    newsroom.clock.pass(120_000)
    const token = `stet_${'b'.repeat(43)}`
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    const statuses: number[] = []
    for (let time = 0; time < 62; time += 1) {
      statuses.push((await knock(newsroom, '/stories', { token, headers })).status)
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401))
    expect(statuses.slice(60)).toEqual([429, 429])
    expect((await partner.get('/stories', headers)).status).toBe(200)
    newsroom.clock.pass(60_000)
    expect((await knock(newsroom, '/stories', { token, headers })).status).toBe(401)
  })
})

describe('every answer behind the door', () => {
  test.each(['/stories', '/stories/nothing', '/media/nothing', '/nowhere'])(
    '%s is for one party, kept by nobody, and found by no search engine',
    async (path) => {
      const { headers } = await partner.get(path)
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('etag')).toBeNull()
    },
  )

  test('says what is wrong with a question that can’t be read', async () => {
    expect(await partner.get('/stories?draft=true')).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'bad-parameter', field: 'draft' }] },
    })
    expect((await partner.get('/stories/%zz')).status).toBe(400)
    expect((await partner.accept('anything', '{"version":')).status).toBe(400)
  })

  test('comes a minute apart when one token asks too often', async () => {
    newsroom.clock.pass(120_000)
    const busy = await aPartner(newsroom)
    let last = await busy.get('/stories')
    for (let time = 1; time <= 120; time += 1) last = await busy.get('/stories')
    expect(last.status).toBe(429)
    expect((await partner.get('/stories')).status).toBe(200)
    newsroom.clock.pass(Number(last.headers.get('retry-after')) * 1000)
    expect((await busy.get('/stories')).status).toBe(200)
  })
})

test('a preview is still not there', async () => {
  expect((await newsroom.get('/preview/v1/stories/anything')).status).toBe(404)
})
