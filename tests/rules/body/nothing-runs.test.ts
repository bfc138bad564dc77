import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bodyFrom } from '../../../src/newsroom/body/from-lexical.ts'
import { renderHtml } from '../../../src/newsroom/body/render-html.ts'
import { aWireImage } from './a-wire-image.ts'

/** What nearly is an address at a host that is allowed, and what is one. */
const nearlyAllowed = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://', '//', 'https:', 'https://x@', 'https://x:y@', 'javascript://'),
    fc.constantFrom(
      'allowed.example',
      'Allowed.Example',
      'allowed.example:443',
      'allowed.example:8443',
      'allowed.example.evil.example',
      'evil.example/allowed.example',
      'evil.example\\@allowed.example',
    ),
    fc.oneof(
      fc.webPath(),
      fc.constantFrom('', '/"onload="alert(1)', '/?a=<b>', "/'", '/\\evil.example', '#"><script>'),
    ),
  )
  .map((parts) => parts.join(''))

const hostile = fc.oneof(
  nearlyAllowed,
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\tscript:alert(1)',
    'javascript&#58;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '" style="background:url(javascript:alert(1))',
    'https://example.com/" onclick="alert(1)',
    'https://example.com/?javascript:alert(1)',
    '//evil.example',
    '</p><style>*{}</style>',
    '<svg/onload=alert(1)>',
    ']]><script>',
    '\u0000<\u0000script>',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl(),
)

const leaf = fc.oneof(
  fc.record({
    type: fc.constantFrom('text', 'tab', 'mention'),
    text: hostile,
    format: fc.integer({ min: 0, max: 255 }),
  }),
  fc.record({ type: fc.constantFrom('linebreak', 'horizontalrule') }),
  fc.record({
    type: fc.constant('block'),
    fields: fc.record({
      blockType: fc.constantFrom('picture', 'pull-quote', 'embed', 'fact-box', 'script'),
      image: hostile,
      caption: hostile,
      alt: hostile,
      text: hostile,
      attribution: hostile,
      url: hostile,
      title: hostile,
    }),
  }),
)

const { state } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.record({
      type: fc.oneof(
        fc.constantFrom('paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink', 'table', 'script'),
        hostile,
      ),
      tag: fc.oneof(fc.constantFrom('h2', 'h3', 'script'), hostile),
      listType: fc.oneof(fc.constantFrom('bullet', 'number'), hostile),
      style: hostile,
      fields: fc.record({ url: hostile, linkType: fc.constantFrom('custom', 'internal'), content: tie('state') }),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
  state: fc.record({ root: fc.record({ children: fc.array(tie('node'), { maxLength: 4 }) }) }),
}))

const embedHosts = ['allowed.example', 'player.vimeo.com']

/** All that a frame may be: its host is one that is allowed, over https, and the rest of it is ours, word for word. */
const frame =
  /<iframe src="https:\/\/(?:allowed\.example|player\.vimeo\.com)\/[^"<>\s]*" title="[^"<>]*" loading="lazy" sandbox="allow-scripts allow-same-origin allow-presentation" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"><\/iframe>/g

/** Every tag and attribute our HTML may have; whatever else looks like a tag is a hole. */
const tag =
  /<\/?(?:p|h[2-4]|ul|ol|li|blockquote|figure|figcaption|picture|source|img|aside|a|span|strong|em|u|s|sub|sup|code|br|hr)((?: [a-z]+="[^"<>]*")*)>/g
const allowed = new Set('href rel src srcset sizes type alt width height loading decoding class'.split(' '))

function htmlOf(given: unknown, hosts: readonly string[] = []): string {
  const image = (words: string | null) => aWireImage({ caption: words, alt: words ?? '', credit: words ?? '' })
  const { blocks } = bodyFrom(given, {
    image: (id, { caption }) => {
      const picture = image(caption)
      return {
        ...picture,
        renditions: picture.renditions.map((file, index) => (index === 0 ? { ...file, url: id } : file)),
      }
    },
    storyPublicId: () => null,
  })
  return renderHtml(blocks, { embedHosts: hosts })
}

function expectNothingRunsIn(html: string): void {
  for (const [, attributes = ''] of html.matchAll(tag)) {
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      expect(allowed).toContain(name)
      if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/i)
    }
  }
  expect(html.replace(tag, '')).not.toMatch(/[<>]/)
}

describe('whatever the editor stored', () => {
  test('nothing in the HTML runs: no script, no handler, no style, no address but safe ones', () => {
    fc.assert(
      fc.property(state, (given) => {
        expectNothingRunsIn(htmlOf(given))
        expectNothingRunsIn(htmlOf(given, embedHosts).replace(frame, ''))
      }),
      { numRuns: 500 },
    )
  })

  test('a frame is there for an address over https at an allowed host, for no other, and all else of it is ours', () => {
    let framed = 0
    fc.assert(
      fc.property(nearlyAllowed, hostile, (url, title) => {
        const embed = { type: 'block', fields: { blockType: 'embed', url, title } }
        const html = htmlOf({ root: { children: [embed] } }, embedHosts)
        expectNothingRunsIn(html.replace(frame, ''))
        const frames = html.match(frame)?.length ?? 0
        framed += frames
        const at = html !== '' && URL.canParse(url) ? new URL(url) : null
        const isAllowed = at?.protocol === 'https:' && at.host === 'allowed.example' && at.username === ''
        expect(frames).toBe(isAllowed ? 1 : 0)
      }),
      { numRuns: 500 },
    )
    expect(framed).toBeGreaterThan(0)
  })

  test('not even when it is written out by hand', () => {
    const html = htmlOf({
      root: {
        children: [
          { type: 'script', children: [{ type: 'text', text: '<script>alert(1)</script>' }] },
          {
            type: 'paragraph',
            style: 'color:red',
            children: [{ type: 'link', fields: { url: 'javascript:alert(1)' }, children: [{ text: 'x onclick=1' }] }],
          },
        ],
      },
    })
    expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>x onclick=1</p>')
  })
})
