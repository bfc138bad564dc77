import type { NewsFeed } from './feed.ts'

/** JSON Feed 1.1. */
export function jsonFeed(feed: NewsFeed): string {
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.items.map((story) => ({
      id: story.guid,
      url: story.url,
      title: story.title,
      ...(story.summary === null ? {} : { summary: story.summary }),
      content_html: story.html,
      ...(story.picture === null ? {} : { image: story.picture.url }),
      date_published: story.published.toISOString(),
      date_modified: story.updated.toISOString(),
      authors: story.authors.map((name) => ({ name })),
      tags: story.categories,
      language: story.language,
    })),
  }
  return `${JSON.stringify(body)}\n`
}
