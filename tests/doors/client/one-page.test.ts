import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory, anApprovedStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
let example: ChildProcess
let page = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  const words = ['--import', 'tsx', '--conditions=source', 'examples/one-page.mjs']
  const { PATH, HOME } = process.env
  example = spawn(process.execPath, words, {
    env: { NODE_ENV: 'production', PATH, HOME, STET_URL: newsroom.url, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(example.stdout!, 'data')
  page = String(said).trim()
})
afterAll(async () => {
  example.kill()
  await once(example, 'close')
  await newsroom.close()
})

async function look(query = ''): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${page}/${query}`, { redirect: 'manual' })
  return { status: answer.status, text: await answer.text() }
}

describe('the example of a frontend', () => {
  test('says so while nothing is public', async () => {
    expect(await look()).toMatchObject({ status: 200, text: expect.stringContaining('Nothing is public yet.') })
  })

  test('shows the newest story whole, the others by their headlines, and a held one not at all', async () => {
    await aLiveStory(newsroom, { slug: 'older', headline: 'Older <b>news</b>' })
    newsroom.clock.pass(1_000)
    await aLiveStory(newsroom, { slug: 'newer', headline: 'Newer news' })
    await anApprovedStory(newsroom, { slug: 'held', headline: 'Held news' })
    const { status, text } = await look()
    expect(status).toBe(200)
    expect(text).toContain('<h1>Newer news</h1>')
    expect(text).toContain('Older &#60;b&#62;news')
    expect(text).not.toContain('Held news')
    expect((await look('?story=older')).text).toContain('<h1>Older')
    expect((await look('?story=held')).status).toBe(404)
  })

  test('has let go of a story that was killed', async () => {
    const id = await aLiveStory(newsroom, { slug: 'to-be-killed', headline: 'Killed news' })
    expect((await look('?story=to-be-killed')).status).toBe(200)
    await newsroom.desk('POST', `/stories/${id}/kill`, { as: 'legal', body: { reason: 'A test.' } })
    const after = await look('?story=to-be-killed')
    expect([after.status, after.text.includes('Killed news')]).toEqual([410, false])
  })

  test('passes on what the newsroom says to a wrong question, and goes on', async () => {
    expect(await look('?cursor=nonsense')).toMatchObject({
      status: 400,
      text: expect.stringContaining('cursor is “nonsense”'),
    })
    expect((await look()).status).toBe(200)
  })
})
