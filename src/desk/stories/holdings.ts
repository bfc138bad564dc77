import { standing } from '../../newsroom/embargoes/standing.ts'
import { pictureIdsIn } from '../editions/pictures-in-body.ts'
import type { StoryText } from '../editions/story-text.ts'
import { holdRowsOver } from '../../release/holds/read-holds.ts'
import type { House } from '../../release/house.ts'
import type { Holding } from './story-standing.ts'

type Pictured = Pick<StoryText, 'leadImage' | 'gallery' | 'body'> | { readonly pictures: readonly string[] }

/** The embargoes that stand now over a story, or over a picture in it; one that is missing or can't be read stands. */
export async function holdingsOver(
  house: House,
  story: string,
  text: Pictured,
  now: Date,
): Promise<readonly Holding[]> {
  const pictures = picturesOf(text)
  const rows = await holdRowsOver(house, [
    { kind: 'stories', item: story },
    ...pictures.map((item) => ({ kind: 'images' as const, item })),
  ])
  const ids = [...new Set(rows.map(({ embargo }) => embargo))]
  const found = ids.length === 0 ? [] : await house.desk.embargoes.find({ id: { in: ids } })
  return ids.flatMap((id) => {
    const embargo = found.find((one) => one.id === id)
    if (standing(embargo, now) === 'over') return []
    const kinds = new Set(rows.filter((row) => row.embargo === id).map(({ kind }) => kind))
    return [
      {
        embargo: id,
        title: embargo?.title ?? 'An embargo that can’t be read',
        kind: embargo?.kind ?? 'unknown',
        state: embargo?.state ?? 'unknown',
        until: embargo?.state === 'active' ? isoOf(embargo.until) : null,
        zone: embargo?.zone ?? null,
        over: kinds.size > 1 ? ('both' as const) : kinds.has('stories') ? ('story' as const) : ('picture' as const),
      },
    ]
  })
}

function picturesOf(text: Pictured): readonly string[] {
  if ('pictures' in text) return text.pictures
  const gallery = text.gallery.map(({ image }) => image)
  return [text.leadImage, ...gallery, ...pictureIdsIn(text.body)].filter((id) => id !== null)
}

function isoOf(until: string | null): string | null {
  if (until === null) return null
  const date = new Date(until)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
