/** Whose embeds are shown in a frame is decided when a story is answered: what was approved and kept knows nothing of it. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'
import { aWire } from '../../support/wire-rows.ts'

const film = { type: 'embed', url: 'https://charts.example/1', title: 'The count', provider: 'charts.example' } as const
const other = { type: 'embed', url: 'https://elsewhere.example/2', title: null, provider: 'elsewhere.example' } as const
const link = '<p class="embed"><a href="https://charts.example/1" rel="noopener">The count</a>'
const story = aWireStory({
  body: { html: '', text: '', blocks: [{ type: 'fact-box', title: 'Facts', blocks: [film] }, other] },
})

let open: PublicSide | null = null
afterEach(async () => {
  expect(open?.errors ?? []).toEqual([])
  await open?.close()
  open = null
})

async function aNewsroomThatAllows(...embedHosts: readonly string[]): Promise<PublicSide> {
  const side = await aPublicSide({ embedHosts })
  open = side
  await side.rows.publish(story)
  await side.look()
  return side
}

describe('an embed whose host is allowed', () => {
  test('is a frame for readers, whose browser is told of that host and no other', async () => {
    const { get } = await aNewsroomThatAllows('charts.example')
    const page = await get('/stories/portrait-unveiled')
    const html = await page.text()
    expect(html.match(/<iframe/g)).toHaveLength(1)
    expect(html).toContain('<iframe src="https://charts.example/1" title="The count" loading="lazy" sandbox=')
    expect(page.headers.get('content-security-policy')).toContain('frame-src https://charts.example;')
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
  })

  test('is a frame in the API’s HTML, and each block says whether it may be one', async () => {
    const { get } = await aNewsroomThatAllows('charts.example')
    const { body } = await (await get('/v1/stories/portrait-unveiled')).json()
    expect(body.html).toContain('<iframe src="https://charts.example/1"')
    expect(body.blocks[0].blocks[0]).toEqual({ ...film, frame: film.url })
    expect(body.blocks[1]).toEqual({ ...other, frame: null })
  })

  test('stays a link where the page around it is somebody else’s: in feeds and for agencies', async () => {
    const { get } = await aNewsroomThatAllows('charts.example')
    for (const path of ['/feeds/latest.atom', '/feeds/latest.json', '/v1/ninjs/portrait-unveiled']) {
      const text = await (await get(path)).text()
      expect(text).not.toContain('iframe')
      expect(text).toContain('https://charts.example/1')
    }
  })
})

test('a host that was taken off the list has no frame left anywhere, and what was kept of it is not believed', async () => {
  const rows = await aWire()
  await rows.publish(story)
  const before = await aPublicSide({ rows, embedHosts: ['charts.example'] })
  const paths = ['/v1/stories/portrait-unveiled', '/stories/portrait-unveiled']
  const tags = await Promise.all(paths.map(async (path) => (await before.get(path)).headers.get('etag') ?? ''))
  await before.close()
  const after = await aPublicSide({ rows })
  for (const [at, path] of paths.entries()) {
    const answer = await after.get(path, { headers: { 'if-none-match': tags[at] ?? '' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).not.toContain('frame-src')
    const text = (await answer.text()).replaceAll('\\"', '"')
    expect(text).not.toContain('iframe')
    expect(text).toContain(link)
  }
  await after.close()
  await rows.close()
})
