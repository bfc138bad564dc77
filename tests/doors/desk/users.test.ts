import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { castPassword } from '../../support/cast.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
const ids = new Map<string, string>()

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { docs } = await newsroom.payload.find({ collection: 'users', limit: 100 })
  for (const { id, name } of docs) ids.set(name, id)
})

afterAll(() => newsroom.close())

function account(name: string): string {
  return `/users/${ids.get(name) ?? ''}`
}

function signIn(email: string, password: string) {
  return newsroom.desk('POST', '/users/login', { body: { email, password } })
}

describe('one’s own account', () => {
  test('a reporter changes their own name and password', async () => {
    const body = { name: 'Rob Reporter', password: 'another password' }
    expect(await newsroom.desk('PATCH', account('reporter'), { as: 'reporter', body })).toMatchObject({ status: 200 })
    expect(await signIn('reporter@stet.example', castPassword)).toMatchObject({ status: 401 })
    expect(await signIn('reporter@stet.example', 'another password')).toMatchObject({
      status: 200,
      body: { user: { name: 'Rob Reporter' } },
    })
  })

  test.each(['subeditor', 'admin'] as const)('a %s does not change their own roles, and is told so', async (who) => {
    const body = { roles: ['editor'], name: 'Changed' }
    expect(await newsroom.desk('PATCH', account(who), { as: who, body })).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'own-roles', field: 'roles' }] },
    })
    expect(await newsroom.payload.findByID({ collection: 'users', id: ids.get(who) ?? '' })).toMatchObject({
      name: who,
      roles: [who],
    })
  })

  test('sending back the roles one has is no change', async () => {
    const body = { roles: ['legal'], name: 'Lee Legal' }
    expect(await newsroom.desk('PATCH', account('legal'), { as: 'legal', body })).toMatchObject({ status: 200 })
  })

  test('the address one signs in with is for an administrator to change', async () => {
    const body = { email: 'somebody@else.example' }
    expect(await newsroom.desk('PATCH', account('editor2'), { as: 'editor2', body })).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'own-email', field: 'email' }] },
    })
  })

  test('all accounts at once are not changed by one person', async () => {
    const path = '/users?where[name][exists]=true'
    expect(await newsroom.desk('PATCH', path, { as: 'editor', body: { name: 'All of us' } })).toMatchObject({
      status: 403,
    })
  })
})

describe('the accounts of others', () => {
  test('an administrator gives somebody another role', async () => {
    const body = { roles: ['picture-editor', 'subeditor'] }
    expect(await newsroom.desk('PATCH', account('picture-editor'), { as: 'admin', body })).toMatchObject({
      status: 200,
      body: { doc: { roles: ['picture-editor', 'subeditor'] } },
    })
  })

  test('an editor changes none', async () => {
    const body = { name: 'Not you', password: 'taken over' }
    expect(await newsroom.desk('PATCH', account('admin'), { as: 'editor', body })).toMatchObject({ status: 403 })
  })

  test('a role that there is not is refused', async () => {
    const body = { roles: ['owner'] }
    expect(await newsroom.desk('PATCH', account('picture-editor'), { as: 'admin', body })).toMatchObject({
      status: 400,
    })
  })

  test('an account that has lost its roles can do nothing', async () => {
    const data = { name: 'Gone', email: 'gone@stet.example', password: castPassword, roles: [] }
    await newsroom.payload.create({ collection: 'users', data })
    const { body } = await signIn('gone@stet.example', castPassword)
    const headers = { authorization: `JWT ${String(body.token)}` }
    for (const path of ['/api/stories', '/api/users', '/api/images', '/api/sections']) {
      expect(await newsroom.get(path, { headers })).toMatchObject({ status: 403 })
    }
  })
})

describe('an API key', () => {
  const apiKey = 'c7a1f3d2-6d1f-4b0e-9f0b-1f6b3a1c2d3e'

  test('is made by the person it belongs to, works, and is shown to nobody', async () => {
    const body = { enableAPIKey: true, apiKey }
    expect(await newsroom.desk('PATCH', account('editor2'), { as: 'editor2', body })).toMatchObject({ status: 200 })
    const headers = { authorization: `users API-Key ${apiKey}` }
    expect(await newsroom.get('/api/stories', { headers })).toMatchObject({ status: 200 })
    for (const as of ['editor2', 'admin', 'reporter'] as const) {
      const { text } = await newsroom.desk('GET', '/users?limit=100', { as })
      expect(text).not.toContain(apiKey)
    }
  })

  test('is not made for somebody else, not even by an administrator', async () => {
    const body = { enableAPIKey: true, apiKey: 'd8b2f3d2-6d1f-4b0e-9f0b-1f6b3a1c2d3e' }
    await newsroom.desk('PATCH', account('editor'), { as: 'admin', body })
    const headers = { authorization: `users API-Key ${body.apiKey}` }
    expect(await newsroom.get('/api/stories', { headers })).toMatchObject({ status: 403 })
  })
})

describe('the doors that are closed', () => {
  test('nobody registers themselves', async () => {
    const body = { email: 'first@stet.example', password: 'first', name: 'First', roles: ['admin'] }
    expect(await newsroom.desk('POST', '/users/first-register', { body })).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'closed' }] },
    })
  })

  test('without a mail server there is no letter with a new password', async () => {
    const body = { email: 'admin@stet.example' }
    expect(await newsroom.desk('POST', '/users/forgot-password', { body })).toMatchObject({ status: 404 })
  })

  test('after ten wrong passwords an account rests for a quarter of an hour, and an administrator opens it', async () => {
    const email = 'locked@stet.example'
    const data = { name: 'Locked', email, password: castPassword, roles: ['legal' as const] }
    await newsroom.payload.create({ collection: 'users', data })
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(email, 'wrong')
    expect(await signIn(email, castPassword)).toMatchObject({ status: 401 })
    expect(await newsroom.desk('POST', '/users/unlock', { as: 'editor', body: { email } })).toMatchObject({
      status: 403,
    })
    await newsroom.desk('POST', '/users/unlock', { as: 'admin', body: { email } })
    expect(await signIn(email, castPassword)).toMatchObject({ status: 200 })
  })
})
