import { renderHtml } from '../../newsroom/body/render-html.ts'
import type { StoryEdition } from '../../newsroom/wire/story.ts'
import type { Site } from '../site.ts'
import { picturesOf } from '../stories/pictures-of.ts'
import type { Ninjs } from './item.ts'
import { pictureItem } from './picture-item.ts'
import { textsInRoles } from './texts.ts'

/**
 * What an item says of a story, whoever may have it: all but what it is called, where it stands, and what became of it.
 * Embeds are links: nobody here knows whose page they are to stand in.
 */
export function saidOf(story: StoryEdition, { uri, site }: { readonly uri: string; readonly site: Site }): Ninjs {
  return {
    type: 'text',
    language: story.language,
    usageTerms: story.usageTerms,
    slugline: story.slugline,
    by: story.byline,
    located: story.dateline?.place ?? null,
    headlines: textsInRoles([
      ['main', story.headline],
      ['short', story.shortHeadline],
      ['seo', story.seoTitle],
      ['social', story.socialText],
    ]),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: story.wordCount, value: renderHtml(story.body.blocks) },
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: story.body.text.length,
        wordCount: story.wordCount,
        value: story.body.text,
      },
    ],
    infoSources: [
      ...story.bylines.map(({ slug, name, role }) => ({ name, role: role ?? 'author', literal: slug })),
      publisher(site),
    ],
    subjects: [
      { name: story.section.name, rel: 'section', literal: story.section.slug },
      ...story.subjects.map((name) => ({ name, rel: 'about' })),
    ],
    genres: story.genre === null ? [] : [{ name: story.genre }],
    associations: picturesOf(story).map((shown) => pictureItem(shown, uri)),
  }
}

export function publisher(site: Site): Ninjs {
  return { name: site.newsroomName, role: 'publisher', uri: site.url }
}
