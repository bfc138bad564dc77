import { expect } from '@jest/globals'
import type { Answer } from '../../support/newsroom.ts'
import type { Stranger } from '../../support/stranger.ts'

const publicAddresses = (slug: string) => [
  `/v1/stories/${slug}`,
  `/stories/${slug}`,
  '/v1/sections/culture-desk',
  '/v1/bylines/ana-kovac',
  '/feeds/culture-desk.rss',
  '/sections/culture-desk',
  '/bylines/ana-kovac',
]

/** Nothing of the story, of its section or of its byline, at any address a stranger would try. */
export async function expectNothingPublic(stranger: Stranger, slug: string): Promise<void> {
  for (const address of publicAddresses(slug)) {
    expect([address, (await stranger.ask('GET', address)).status]).toEqual([address, 404])
  }
  for (const address of ['/v1/stories', '/v1/sections', '/feeds/latest.rss', '/feeds/latest.json', '/']) {
    const answer = await stranger.ask('GET', address)
    expect([address, answer.status, /portrait/i.test(answer.text)]).toEqual([address, 200, false])
  }
  expect((await stranger.ask('GET', '/api/wire-stories')).body.docs).toEqual([])
}

/** An answer waits 100 ms at most for the lift that it sets off: on a slow machine the next one has it. */
export async function firstAnswer(stranger: Stranger, address: string): Promise<Answer> {
  let answer = await stranger.ask('GET', address)
  for (let tries = 0; tries < 100 && answer.status === 404; tries += 1) answer = await stranger.ask('GET', address)
  return answer
}
