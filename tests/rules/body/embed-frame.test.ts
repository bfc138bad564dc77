import { describe, expect, test } from '@jest/globals'
import { frameOf } from '../../../src/newsroom/body/embed-frame.ts'
import { renderHtml } from '../../../src/newsroom/body/render-html.ts'

const hosts = ['www.youtube-nocookie.com', 'player.vimeo.com', 'charts.example']
const film = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

describe('an embed is shown in a frame', () => {
  test.each([
    { says: 'at its address, when its host is allowed', url: 'https://charts.example/1?a=b#c' },
    { says: 'of a player', url: film },
    { says: 'of YouTube, linked to by its page', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', at: film },
    { says: 'of YouTube, from a list', url: 'https://m.youtube.com/watch?list=a&v=dQw4w9WgXcQ&t=9', at: film },
    { says: 'of YouTube, by its short address', url: 'https://youtu.be/dQw4w9WgXcQ?si=x', at: film },
    { says: 'of Vimeo, linked to by its page', url: 'https://vimeo.com/123', at: 'https://player.vimeo.com/video/123' },
  ])('$says', ({ url, at = url }) => {
    expect(frameOf(url, hosts)).toBe(at)
  })
})

describe('an embed stays a link', () => {
  test.each([
    { says: 'at a host that is not named', url: 'https://elsewhere.example/1' },
    { says: 'at a part of one that is', url: 'https://www.charts.example/1' },
    { says: 'at one that only begins so', url: 'https://charts.example.evil.example/1' },
    { says: 'over http', url: 'http://charts.example/1' },
    { says: 'at another port', url: 'https://charts.example:8443/1' },
    { says: 'with a name in its address', url: 'https://charts.example@evil.example/1' },
    { says: 'with a name and password', url: 'https://a:b@charts.example/1' },
    { says: 'that is no address', url: 'javascript:alert(1)' },
    { says: 'of a film whose name is none', url: 'https://youtu.be/short' },
    { says: 'of a page of Vimeo that is no film', url: 'https://vimeo.com/channels/1' },
  ])('$says', ({ url }) => {
    expect(frameOf(url, hosts)).toBeNull()
  })

  test('when no host is named, whatever it is', () => {
    expect(frameOf(film, [])).toBeNull()
    expect(frameOf('https://youtu.be/dQw4w9WgXcQ', ['player.vimeo.com'])).toBeNull()
  })
})

test('a frame can do little, is fetched when it comes into sight, and has the link beneath it', () => {
  const block = {
    type: 'embed',
    url: 'https://youtu.be/dQw4w9WgXcQ',
    title: 'The "film"',
    provider: 'YouTube',
  } as const
  const link =
    '<a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">The &quot;film&quot;</a> <span class="provider">YouTube</span>'
  expect(renderHtml([block], { embedHosts: hosts })).toBe(
    `<figure class="embed"><iframe src="${film}" title="The &quot;film&quot;" loading="lazy" ` +
      'sandbox="allow-scripts allow-same-origin allow-presentation" allow="fullscreen" ' +
      `referrerpolicy="strict-origin-when-cross-origin"></iframe><figcaption>${link}</figcaption></figure>`,
  )
  expect(renderHtml([{ ...block, frame: film }])).toBe(`<p class="embed">${link}</p>`)
})
