import { wholeFiles } from '../../newsroom/wire/files-of.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { WireStorySummary } from '../../newsroom/wire/story.ts'
import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { absoluteUrl, storyUrl } from '../site.ts'
import type { Site } from '../site.ts'
import type { Month } from './months.ts'

/** Sitemaps by the protocol of sitemaps.org, with Google's extensions for pictures and news. */
const sitemapNames = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The sitemap of sitemaps: one for each month in which a story that is live first went out. */
export function sitemapIndex(months: readonly Month[], site: Site): string {
  const sitemap = (month: Month) => markup`<sitemap><loc>${site.url}/sitemaps/${month}.xml</loc></sitemap>
`
  return document('sitemapindex', '', months.map(sitemap))
}

/** Stories, each with its lead picture and when it last changed. */
export function sitemap(stories: readonly WireStorySummary[], site: Site): string {
  return document(
    'urlset',
    imageNames,
    stories.map(
      (
        story,
      ) => markup`<url><loc>${addressOf(story, site)}</loc><lastmod>${story.updatedAt}</lastmod>${picture(story.image, site)}</url>
`,
    ),
  )
}

/** News as Google News reads it. The language is of two letters or three, without its country. */
export function newsSitemap(stories: readonly WireStorySummary[], site: Site): string {
  const entry = (story: WireStorySummary) => markup`<url><loc>${addressOf(story, site)}</loc>
<news:news>
<news:publication><news:name>${site.newsroomName}</news:name><news:language>${languageOf(story)}</news:language></news:publication>
<news:publication_date>${story.publishedAt}</news:publication_date>
<news:title>${story.headline}</news:title>
</news:news>${picture(story.image, site)}</url>
`
  const names = `${imageNames} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`
  return document('urlset', names, stories.map(entry))
}

const imageNames = ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

function document(root: 'urlset' | 'sitemapindex', names: string, entries: readonly Markup[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} ${sitemapNames}${names}>
${entries.map(({ text }) => text).join('')}</${root}>
`
}

function addressOf({ slug, section }: WireStorySummary, site: Site): string {
  return storyUrl(site, { slug, section: section.slug })
}

/** The widest JPEG: crawlers want one file, as large as there is. */
function picture(image: WireImage | null, site: Site): Markup | false {
  const file = image === null ? undefined : wholeFiles(image.renditions, 'image/jpeg').at(-1)
  return file !== undefined && markup`<image:image><image:loc>${absoluteUrl(site, file.url)}</image:loc></image:image>`
}

function languageOf({ language }: WireStorySummary): string {
  return language.split('-')[0]?.toLowerCase() ?? language
}
