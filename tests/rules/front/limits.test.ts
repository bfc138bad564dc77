import { describe, expect, test } from '@jest/globals'
import { policyOf, tooOften, unfit } from '../../../src/front/gate/limits.ts'

describe('the limit that a request counts under', () => {
  test.each([
    { url: '/v1/stories', with: 'public', without: 'public' },
    { url: '/', with: 'public', without: 'public' },
    { url: '/media/a.jpg', with: 'public', without: 'public' },
    { url: '/partner/v1/stories', with: 'public', without: 'public' },
    { url: '/api', with: 'desk', without: 'public' },
    { url: '/api/users/login?a=1', with: 'desk', without: 'public' },
    { url: '/apis', with: 'public', without: 'public' },
    { url: '/admin', with: null, without: 'public' },
    { url: '/admin?a=/v1', with: null, without: 'public' },
    { url: '/admins', with: 'public', without: 'public' },
    { url: '/_next/static/x.js', with: null, without: 'public' },
    { url: '/health', with: null, without: null },
    { url: '/ready?now', with: null, without: null },
    { url: '/healthy', with: 'public', without: 'public' },
  ])('is $with for $url on a node with a desk, and $without on one without', ({ url, with: there, without }) => {
    expect([policyOf(url, true), policyOf(url, false)]).toEqual([there, without])
  })
})

describe('a request', () => {
  const fit = { method: 'GET', url: '/v1/stories', headerCount: 12, hasBody: false }

  test.each([
    { says: 'is read', facts: {}, is: null },
    {
      says: 'is read with 100 headers and 8,192 characters',
      facts: { url: '/'.repeat(8192), headerCount: 100 },
      is: null,
    },
    { says: 'is read with a body, when it writes', facts: { method: 'POST', hasBody: true }, is: null },
    {
      says: 'is not read when its address is too long',
      facts: { url: '/'.repeat(8193) },
      is: { status: 414, message: 'The address has 8,193 characters: 8,192 are the most that is read.' },
    },
    {
      says: 'is not read when it has too many headers',
      facts: { headerCount: 101 },
      is: { status: 431, message: 'The request has 101 headers: 100 are the most that is read.' },
    },
    {
      says: 'is not read when it reads and has a body',
      facts: { hasBody: true },
      is: { status: 400, message: 'GET takes no body: all that can be asked for stands in the address.' },
    },
  ])('$says', ({ facts, is }) => {
    const answer = unfit({ ...fit, ...facts })
    if (is === null) expect(answer).toBeNull()
    else expect(answer).toMatchObject(is)
  })
})

test('whoever came too often is told of how many, and how long to wait', () => {
  expect(tooOften(6000, 42)).toBe(
    'More than 6,000 requests came from this address within a minute, the most that are answered. Ask again in 42 seconds.',
  )
  expect(tooOften(1, 1)).toMatch(/Ask again in 1 second\.$/)
})
