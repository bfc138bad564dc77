import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'
import type { FeedItem, FeedPicture, NewsFeed } from './feed.ts'

/** RSS 2.0. Names go in `dc:creator`, for RSS takes an e-mail address in `author`, and pictures in Media RSS. */
export function rss(feed: NewsFeed): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.homeUrl}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
<atom:link href="${feed.selfUrl}" rel="self" type="application/rss+xml"/>
${feed.updated !== null && markup`<lastBuildDate>${feed.updated.toUTCString()}</lastBuildDate>`}
${feed.items.map(item)}
</channel>
</rss>
`.text
}

function item(story: FeedItem): Markup {
  return markup`<item>
<title>${story.title}</title>
<link>${story.url}</link>
<guid isPermaLink="false">${story.guid}</guid>
<pubDate>${story.published.toUTCString()}</pubDate>
${story.authors.map((name) => markup`<dc:creator>${name}</dc:creator>`)}
${story.categories.map((name) => markup`<category>${name}</category>`)}
${story.summary !== null && markup`<description>${story.summary}</description>`}
<content:encoded>${story.html}</content:encoded>
${story.picture !== null && picture(story.picture)}
</item>
`
}

function picture({ url, type, width, height, alt, credit }: FeedPicture): Markup {
  return markup`<media:content url="${url}" type="${type}" medium="image" width="${width}" height="${height}">
<media:description>${alt}</media:description>
<media:credit>${credit}</media:credit>
</media:content>`
}
