import { describe, expect, test } from '@jest/globals'
import { routeClass } from '../../../src/metrics/route-class.ts'

describe('what an answer is counted under', () => {
  test.each([
    { url: '/v1/stories', is: 'stories' },
    { url: '/v1/stories?limit=20', is: 'stories' },
    { url: '/v1/stories/the-gift', is: 'story' },
    { url: '/v1/ninjs/the-gift', is: 'ninjs' },
    { url: '/v1/changes', is: 'changes' },
    { url: '/v1/sections/culture', is: 'pages' },
    { url: '/v1/corrections', is: 'pages' },
    { url: '/v1/search?q=gift', is: 'search' },
    { url: '/api/graphql?query={WireSections{next}}', is: 'graphql' },
    { url: '/feeds/culture.rss', is: 'feeds' },
    { url: '/media/0123456789abcdef.webp', is: 'media' },
    { url: '/sitemap.xml', is: 'sitemaps' },
    { url: '/ready', is: 'health' },
    { url: '/partner/v1/stories/the-gift', is: 'partner' },
    { url: '/api/stories/1/kill', is: 'desk' },
    { url: '/admin/collections/stories', is: 'panel' },
    { url: '/', is: 'reader' },
    { url: '/stories/the-gift', is: 'reader' },
    { url: '/anything-that-anyone-makes-up', is: 'reader' },
    { url: '/v1x', is: 'reader' },
  ])('$url is $is', ({ url, is }) => {
    expect(routeClass(url)).toBe(is)
  })
})
