import type { EarlyCopy, EarlyEdition } from '../../newsroom/wire/early-copy.ts'
import { earlyUri, storyUri } from '../site.ts'
import type { Site } from '../site.ts'
import { known } from '../stories/known.ts'
import { standard } from './item.ts'
import type { Ninjs } from './item.ts'
import { saidOf } from './said-of.ts'
import { textsInRoles } from './texts.ts'

/**
 * A held story as a party to its embargo has it: `withheld`, and embargoed until its end where there is one.
 *
 * It is an item of its own, beside the story's: `withheld` means of something that is out that it has to come down, and the
 * copy may be of a later edition of what is live. The name of the story stands among the others that it has.
 */
export function withheld({ slug, headline, until, mark, shown }: EarlyCopy, site: Site): Ninjs {
  const uri = earlyUri(site, slug)
  const held = { standard, uri, pubStatus: 'withheld', embargoedUntil: until?.toISOString() ?? null, edNote: mark }
  const named = { role: 'slug', value: slug }
  if (shown === null) {
    const headlines = textsInRoles([['main', headline]])
    return known({ ...held, type: 'text', representationType: 'partial', headlines, altIds: [named] })
  }
  return known({
    ...held,
    ...editionOf(shown),
    ...saidOf(shown.story, { uri, site }),
    descriptions: textsInRoles([['summary', shown.story.standfirst]]),
    altIds: [named, { role: 'story', value: storyUri(site, shown.story.id) }],
  })
}

function editionOf({ hash, approvedAt, isWhole }: EarlyEdition): Ninjs {
  return {
    version: hash,
    versionCreated: approvedAt.toISOString(),
    representationType: isWhole ? 'full' : 'partial',
  }
}
