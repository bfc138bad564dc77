import type { Payload } from 'payload'
import type { Frozen, WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { houseOf } from '../../release/houses.ts'
import { pageOf } from '../../release/pages.ts'
import { loadPictures, type RefPicture } from '../../release/pictures/load-pictures.ts'
import { rowsOf, type Row } from '../../wire/store/rows.ts'
import { pictureIdsIn } from './pictures-in-body.ts'
import { nothingStands, type StandingWords } from './standing-words.ts'
import type { StoryText } from './story-text.ts'

/** What a story's text refers to: as it is at this moment, or as it stands in an edition. */
export type Refs = {
  readonly section: Frozen<WireSection> | null
  readonly bylines: readonly (Frozen<WireByline> & { readonly role: string | null })[]
  readonly pictures: ReadonlyMap<string, RefPicture>
}

type PersonRow = Row & {
  readonly name?: string | null
  readonly slug?: string | null
  readonly jobTitle?: string | null
  readonly bio?: string | null
  readonly url?: string | null
}
type SectionRow = Row & {
  readonly name?: string | null
  readonly slug?: string | null
  readonly description?: string | null
}
/** @param standing - what keeps the words that it has in an edition, and the instant at which they were frozen */
export async function loadRefs(payload: Payload, text: StoryText, standing = nothingStands): Promise<Refs> {
  const { house } = houseOf(payload)
  const wordsAt = house.clock.now().toISOString()
  const section = await loadSection(payload, text.section, standing)
  const bylines = await loadBylines(payload, text.bylines, standing)
  return {
    section: section === null ? null : { wordsAt, ...section },
    bylines: bylines.map((byline) => ({ wordsAt, ...byline })),
    pictures: await loadPictures(house, picturesOf(text)),
  }
}

/** Every picture that a text holds. */
export function picturesOf(text: StoryText): readonly string[] {
  return [
    ...(text.leadImage === null ? [] : [text.leadImage]),
    ...text.gallery.flatMap(({ image }) => image ?? []),
    ...pictureIdsIn(text.body),
  ]
}

async function loadSection(
  payload: Payload,
  id: string | null,
  standing: StandingWords,
): Promise<Frozen<WireSection> | null> {
  if (id === null) return null
  const page = pageOf('section', id)
  const stands = standing.section(id)
  if (stands !== null) return { ...stands, page }
  const row = await rowsOf<SectionRow>(payload, 'sections').get(id)
  if (row === null || !row.slug || !row.name) return null
  return { page, slug: row.slug, name: row.name, description: row.description ?? null }
}

async function loadBylines(
  payload: Payload,
  wanted: StoryText['bylines'],
  standing: StandingWords,
): Promise<Refs['bylines']> {
  const rows = rowsOf<PersonRow>(payload, 'bylines')
  const found: (Frozen<WireByline> & { role: string | null })[] = []
  for (const { byline, role } of wanted) {
    if (byline === null) continue
    const page = pageOf('byline', byline)
    const stands = standing.byline(byline)
    if (stands !== null) {
      found.push({ ...stands, page, role })
      continue
    }
    const row = await rows.get(byline)
    if (row === null || !row.slug || !row.name) continue
    const { slug, name, jobTitle = null, bio = null, url = null } = row
    found.push({ page, slug, name, jobTitle, bio, url, role })
  }
  return found
}
