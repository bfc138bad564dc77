import type { Payload } from 'payload'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { houseOf } from '../../release/houses.ts'
import { loadPictures, type RefPicture } from '../../release/pictures/load-pictures.ts'
import { rowsOf, type Row } from '../../wire/store/rows.ts'
import { pictureIdsIn } from './pictures-in-body.ts'
import { nothingStands, type StandingWords } from './standing-words.ts'
import type { StoryText } from './story-text.ts'

/** What a story's text refers to: as it is at this moment, or as it stands in an edition. */
export type Refs = {
  readonly section: WireSection | null
  readonly bylines: readonly (WireByline & { readonly role: string | null })[]
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
/** @param standing - what keeps the words that it has in an edition */
export async function loadRefs(payload: Payload, text: StoryText, standing = nothingStands): Promise<Refs> {
  return {
    section: await loadSection(payload, text.section, standing),
    bylines: await loadBylines(payload, text.bylines, standing),
    pictures: await loadPictures(houseOf(payload).house, [
      ...(text.leadImage === null ? [] : [text.leadImage]),
      ...text.gallery.flatMap(({ image }) => image ?? []),
      ...pictureIdsIn(text.body),
    ]),
  }
}

async function loadSection(payload: Payload, id: string | null, standing: StandingWords): Promise<WireSection | null> {
  if (id === null) return null
  const stands = standing.section(id)
  if (stands !== null) return stands
  const row = await rowsOf<SectionRow>(payload, 'sections').get(id)
  if (row === null || !row.slug || !row.name) return null
  return { slug: row.slug, name: row.name, description: row.description ?? null }
}

async function loadBylines(
  payload: Payload,
  wanted: StoryText['bylines'],
  standing: StandingWords,
): Promise<Refs['bylines']> {
  const rows = rowsOf<PersonRow>(payload, 'bylines')
  const found: (WireByline & { role: string | null })[] = []
  for (const { byline, role } of wanted) {
    if (byline === null) continue
    const stands = standing.byline(byline)
    if (stands !== null) {
      found.push({ ...stands, role })
      continue
    }
    const row = await rows.get(byline)
    if (row === null || !row.slug || !row.name) continue
    const { slug, name, jobTitle = null, bio = null, url = null } = row
    found.push({ slug, name, jobTitle, bio, url, role })
  }
  return found
}
