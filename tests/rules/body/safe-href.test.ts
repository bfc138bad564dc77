import { describe, expect, test } from '@jest/globals'
import { isOwnPath, safeAddress, safeHref } from '../../../src/newsroom/body/safe-href.ts'

describe('a link leads to the web, a mailbox or a telephone', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    [' HTTP://Example.com ', 'http://example.com/'],
    ['https://example.com/"><script>', 'https://example.com/%22%3E%3Cscript%3E'],
    ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ['mailto:desk@stet.example', 'mailto:desk@stet.example'],
    ['mailto:desk@stet.example?subject=Hello', 'mailto:desk@stet.example?subject=Hello'],
    ['tel:+44-20-7946-0000', 'tel:+44-20-7946-0000'],
  ])('%s', (given, href) => {
    expect(safeHref(given)).toBe(href)
  })
})

describe('and nowhere else', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'https://exa mple.com',
    'https://example.com/a\u200bb',
    'https://',
    'http:example.com',
    '//example.com',
    '/stories/a',
    'example.com',
    '#top',
    'https://user:secret@example.com/',
    'mailto:',
    'mailto:a@b.example,javascript:alert(1)',
    'tel:javascript:alert(1)',
    '',
    ' ',
  ])('not to %j', (given) => {
    expect(safeHref(given)).toBeNull()
  })

  test.each([null, undefined, 7, {}, ['https://example.com']])('not to %j, which is no text', (given) => {
    expect(safeHref(given)).toBeNull()
  })
})

describe('a path of our own', () => {
  test.each(['/stories/a', '/media/x.webp', '/'])('%s is one', (path) => {
    expect(isOwnPath(path)).toBe(true)
    expect(safeAddress(path, (own) => `https://news.example${own}`)).toBe(`https://news.example${path}`)
  })

  test.each(['//evil.example', '/\\evil.example', 'stories/a', '/a b', '/a\nb'])('%j is none', (path) => {
    expect(isOwnPath(path)).toBe(false)
    expect(safeAddress(path)).toBeNull()
  })
})
