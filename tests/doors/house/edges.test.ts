import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(async () => {
  await newsroom.close()
})

function post(path: string, body: string, type = 'application/json'): ReturnType<Newsroom['get']> {
  return newsroom.get(path, { method: 'POST', body, headers: { 'content-type': type } })
}

describe('at the door of the desk', () => {
  test.each([
    { body: '{"email":', says: 'The body is not JSON', status: 400, code: 'bad-json' },
    { body: '[]', says: 'The body must be a JSON object, such as {}; this was [].', status: 400, code: 'bad-json' },
    { body: '"words"', says: 'The body must be a JSON object', status: 400, code: 'bad-json' },
    { body: `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}`, says: 'larger than 2 MiB', status: 413, code: 'too-large' },
  ])('a body that is $says is refused', async ({ body, says, status, code }) => {
    const answer = await post('/api/users/login', body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ errors: [{ code, message: expect.stringContaining(says) }] })
  })

  test('a body of another type is refused by its name', async () => {
    const answer = await post('/api/users/login', 'email=a', 'application/x-www-form-urlencoded')
    expect(answer.status).toBe(415)
    expect(answer.text).toContain('this came as application/x-www-form-urlencoded')
  })

  test.each(['/api/images', '/api/stories', '/api/users/login'])(
    'a file that a stranger sends is refused before it is on the disk: %s',
    async (path) => {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(100_000)], { type: 'image/jpeg' }), 'big.jpg')
      const answer = await newsroom.get(path, { method: 'POST', body })
      expect([answer.status, answer.body.errors[0].code]).toEqual([413, 'too-large'])
      expect(answer.body.errors[0].message).toBe('The upload is larger than 64 KiB, the most that is taken.')
      expect(readdirSync(join(newsroom.mediaDir, 'private', 'incoming'))).toEqual([])
    },
  )

  test('an address that can’t be decoded is refused', async () => {
    expect((await newsroom.get('/api/stories/%zz')).status).toBe(400)
  })

  test('a login sets a cookie and is kept by no cache', async () => {
    const answer = await newsroom.desk('POST', '/users/login', {
      body: { email: 'editor@stet.example', password: 'a password for tests' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()[0]).toContain('HttpOnly')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('a person who signed in is known by the token', async () => {
    const answer = await newsroom.desk('GET', '/users/me', { as: 'legal' })
    expect(answer.body).toMatchObject({ user: { email: 'legal@stet.example' } })
  })

  test('GraphQL knows the wire and nothing of the desk, whoever asks', async () => {
    const { token } = (
      await newsroom.desk('POST', '/users/login', {
        body: { email: 'editor@stet.example', password: 'a password for tests' },
      })
    ).body
    const ask = (query: string) =>
      newsroom.get('/api/graphql', {
        method: 'POST',
        body: JSON.stringify({ query }),
        headers: { 'content-type': 'application/json', authorization: `JWT ${String(token)}` },
      })
    expect((await ask('{ WireStories { docs { slug } } }')).body).toEqual({ data: { WireStories: { docs: [] } } })
    expect((await ask('{ Stories { docs { id } } }')).status).toBe(400)
    expect((await newsroom.get('/api/graphql-playground')).status).toBe(404)
  })
})

describe('at the door of the house', () => {
  test.each(['/preview/v1/stories/a', '/_next/image?url=a&w=1&q=1', '/nowhere', '/v1/nowhere'])(
    '%s says that nothing is there',
    async (path) => {
      const answer = await newsroom.get(path)
      expect(answer.status).toBe(404)
    },
  )

  test.each([
    { path: '/health', word: 'alive' },
    { path: '/ready', word: 'ready' },
  ])('$path says $word', async ({ path, word }) => {
    const answer = await newsroom.get(path)
    expect(answer.status).toBe(200)
    expect(answer.text.trim()).toBe(word)
  })
})
