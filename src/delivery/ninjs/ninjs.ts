import type { Correction, Tombstone } from '../../newsroom/wire/story.ts'
import { storyUri } from '../site.ts'
import type { Site } from '../site.ts'
import { known } from '../stories/known.ts'
import type { PublicStory } from '../stories/present-story.ts'
import { standard } from './item.ts'
import type { Ninjs } from './item.ts'
import { saidOf } from './said-of.ts'
import { textsInRoles } from './texts.ts'

/**
 * What is public, as an item of ninjs.
 *
 * The standard has no place for corrections of its own: each is a description under its kind, for readers, and all of them
 * the note to editors. A retracted story is `canceled`, as a killed one is: whoever took it should take it down.
 */
export function ninjs(story: PublicStory, site: Site): Ninjs {
  const uri = storyUri(site, story.id)
  return known({
    standard,
    uri,
    representationType: 'full',
    version: String(story.version),
    firstCreated: story.publishedAt,
    versionCreated: story.updatedAt,
    pubStatus: story.retraction === null ? 'usable' : 'canceled',
    edNote: story.corrections.map(saidToEditors).join('\n'),
    ...saidOf(story, { uri, site }),
    descriptions: textsInRoles([
      ['summary', story.standfirst],
      ...story.corrections.map(({ kind, note }) => [kind, note] as const),
    ]),
    altIds: [{ role: 'slug', value: story.slug }],
    renditions: [{ name: 'web', href: story.url, contentType: 'text/html' }],
  })
}

/** What is left to say of a killed story. */
export function canceled({ id, slug, killedAt, notice }: Tombstone, site: Site): Ninjs {
  return known({
    standard,
    uri: storyUri(site, id),
    type: 'text',
    versionCreated: killedAt,
    pubStatus: 'canceled',
    edNote: notice,
    altIds: [{ role: 'slug', value: slug }],
  })
}

function saidToEditors({ kind, note, at }: Correction): string {
  return `${kind}, ${at.slice(0, 10)}: ${note}`
}
