import { storyAddress } from '../../newsroom/stories/story-address.ts'
import { tellsWords } from '../../newsroom/webhooks/told.ts'
import type { WireStoryRow } from '../../wire/store/types.ts'
import type { EffectRow } from './rows.ts'

/** Where the API is, without a slash at the end, and where readers read. */
export type Addresses = { readonly siteUrl: string; readonly storyUrl: string }

/**
 * What a destination is told, from what stands on the wire at this instant: never from what stood there when it was to be
 * told. Of a story that has ended no word is told, whatever the entry was of; that it came back, its own entry tells.
 * A message is a note of what to fetch: it carries neither the text nor the pictures.
 *
 * @returns the body, or null when there is nothing to tell any more
 */
export function messageOf(
  { kind, seq, at }: Pick<EffectRow, 'kind' | 'seq' | 'at'>,
  row: WireStoryRow | null,
  addresses: Addresses,
): string | null {
  if (row === null) return null
  const story = tellsWords.includes(kind) ? standing(row, addresses) : ended(kind, row)
  if (story === null) return null
  return JSON.stringify({ type: `story.${kind}`, timestamp: new Date(at).toISOString(), data: { seq, story } })
}

const nowhere: Addresses = { siteUrl: '', storyUrl: '' }

/** Whether what a message tells of is still so: whoever carried it now would have something to tell. */
export function hasSomethingToTell(effect: Pick<EffectRow, 'kind' | 'seq' | 'at'>, row: WireStoryRow | null): boolean {
  return messageOf(effect, row, nowhere) !== null
}

function standing({ state, rank, summary }: WireStoryRow, { siteUrl, storyUrl }: Addresses) {
  if (state !== 'live' || summary === null) return null
  const { image: _picture, ...story } = summary
  const pages = storyUrl.replaceAll('{SITE_URL}', () => siteUrl)
  return {
    ...story,
    rank,
    url: storyAddress(pages, { slug: story.slug, section: story.section.slug }),
    api: `${siteUrl}/v1/stories/${encodeURIComponent(story.slug)}`,
  }
}

function ended(kind: EffectRow['kind'], { id, slug, rank, state, tombstone }: WireStoryRow) {
  if (state === 'live') return null
  if (kind === 'withdrawn') return { id, slug, rank, state: 'withdrawn' }
  return state === 'killed' && tombstone !== null ? { ...tombstone, rank, state } : null
}
