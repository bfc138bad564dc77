import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'
import type { DeletedItem, FeedItem, NewsFeed } from './feed.ts'

/**
 * Atom (RFC 4287), with what was killed as tombstones (RFC 6721): who kept it takes it away. A feed without stories has to
 * have a date as well: the beginning of time, so that it stays the same.
 */
export function atom(feed: NewsFeed): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${feed.language}">
<id>${feed.selfUrl}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${(feed.updated ?? new Date(0)).toISOString()}</updated>
<author><name>${feed.publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${feed.selfUrl}"/>
<link rel="alternate" type="text/html" href="${feed.homeUrl}"/>
${feed.items.map(entry)}
${feed.deleted.map(deletedEntry)}
</feed>
`.text
}

function deletedEntry({ guid, at, notice }: DeletedItem): Markup {
  return markup`<at:deleted-entry ref="${guid}" when="${at.toISOString()}">${notice !== null && markup`<at:comment>${notice}</at:comment>`}</at:deleted-entry>
`
}

function entry(story: FeedItem): Markup {
  return markup`<entry xml:lang="${story.language}">
<id>${story.guid}</id>
<title>${story.title}</title>
<link rel="alternate" type="text/html" href="${story.url}"/>
<published>${story.published.toISOString()}</published>
<updated>${story.updated.toISOString()}</updated>
${story.authors.map((name) => markup`<author><name>${name}</name></author>`)}
${story.categories.map((name) => markup`<category term="${name}"/>`)}
${story.summary !== null && markup`<summary>${story.summary}</summary>`}
<content type="html">${story.html}</content>
</entry>
`
}
