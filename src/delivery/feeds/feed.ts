import { renderHtml } from '../../newsroom/body/render-html.ts'
import { wholeFiles } from '../../newsroom/wire/files-of.ts'
import type { Rendition, WireImage } from '../../newsroom/wire/image.ts'
import type { Retraction, Tombstone, WireStory } from '../../newsroom/wire/story.ts'
import { markup } from '../markup.ts'
import { absoluteUrl, storyUri, storyUrl } from '../site.ts'
import type { Site } from '../site.ts'

export const formats = ['rss', 'atom', 'json'] as const
export type Format = (typeof formats)[number]

/** A feed before it is written in one format or another. */
export type NewsFeed = {
  readonly title: string
  readonly description: string
  readonly homeUrl: string
  readonly selfUrl: string
  readonly language: string
  readonly publisher: string
  /** When the newest of its stories changed, or was killed; null when there are none. */
  readonly updated: Date | null
  readonly items: readonly FeedItem[]
  readonly deleted: readonly DeletedItem[]
}

/** What was killed, by the `guid` it had. */
export type DeletedItem = { readonly guid: string; readonly at: Date; readonly notice: string | null }

export type FeedItem = {
  /** Stays when slug, headline and address change. */
  readonly guid: string
  readonly url: string
  readonly title: string
  readonly summary: string | null
  readonly html: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly language: string
  readonly published: Date
  readonly updated: Date
  readonly picture: FeedPicture | null
}
export type FeedPicture = Rendition & { readonly alt: string; readonly credit: string }

type Head = { readonly site: Site; readonly name: string | null; readonly path: string }

export function newsFeed(
  stories: readonly WireStory[],
  killed: readonly Tombstone[],
  { site, name, path }: Head,
): NewsFeed {
  const changes = [...stories.map(({ updatedAt }) => updatedAt), ...killed.map(({ killedAt }) => killedAt)]
  const updated = changes.map((at) => Date.parse(at))
  return {
    title: name === null ? site.newsroomName : `${site.newsroomName}: ${name}`,
    description: name === null ? `The latest from ${site.newsroomName}` : `${name} from ${site.newsroomName}`,
    homeUrl: `${site.url}/`,
    selfUrl: `${site.url}${path}`,
    language: site.language,
    publisher: site.newsroomName,
    updated: updated.length === 0 ? null : new Date(Math.max(...updated)),
    items: stories.map((story) => feedItem(story, site)),
    deleted: killed.map(({ id, killedAt, notice }) => ({ guid: storyUri(site, id), at: new Date(killedAt), notice })),
  }
}

/** On top, where a reader's program shows the text and nothing else. */
function noticeHtml(retraction: Retraction | null): string {
  return retraction === null ? '' : markup`<p><strong>Retracted.</strong> ${retraction.note}</p>`.text
}

function feedItem(story: WireStory, site: Site): FeedItem {
  const retraction = story.retraction ?? null
  return {
    guid: storyUri(site, story.id),
    url: storyUrl(site, { slug: story.slug, section: story.section.slug }),
    title: retraction === null ? story.headline : `Retracted: ${story.headline}`,
    summary: retraction?.note ?? story.standfirst,
    html: noticeHtml(retraction) + renderHtml(story.body.blocks, { absolute: (url) => absoluteUrl(site, url) }),
    authors: story.bylines.map(({ name }) => name),
    categories: [...new Set([story.section.name, ...story.subjects])],
    language: story.language,
    published: new Date(story.publishedAt),
    updated: new Date(story.updatedAt),
    picture: story.image === null ? null : feedPicture(story.image, site),
  }
}

/** The JPEG nearest to 1,280 pixels wide: what every reader can show. */
function feedPicture(image: WireImage, site: Site): FeedPicture | null {
  const [file] = wholeFiles(image.renditions, 'image/jpeg').toSorted(
    (one, other) => Math.abs(one.width - 1280) - Math.abs(other.width - 1280),
  )
  return file === undefined ? null : { ...file, url: absoluteUrl(site, file.url), alt: image.alt, credit: image.credit }
}
