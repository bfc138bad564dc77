import type { Payload } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import { presentImage } from '../../newsroom/images/wire-image.ts'
import {
  eachOnce,
  otherBylineWords,
  otherPictureWords,
  otherSectionWords,
  type OtherWords,
} from '../../newsroom/wire/other-words.ts'
import type { EditionRow } from '../../release/store/types.ts'
import { rowsOf, type Row } from '../../wire/store/rows.ts'
import { placesOf, standingWords, type Thing } from '../editions/standing-words.ts'

/** What an edition says of a thing otherwise than the desk does now; nothing when it does not carry it. */
export type CompareWords = (edition: EditionRow) => readonly OtherWords[]

type ThingRow = Row & {
  readonly facts?: Readonly<Record<string, unknown>> | null
  readonly [field: string]: unknown
}

/** @throws NewsroomError `not-found` */
export async function thingRow(payload: Payload, { kind, id }: Thing): Promise<ThingRow> {
  const row = await rowsOf<ThingRow>(payload, kind).get(id)
  if (row !== null) return row
  const message = `There is no ${names[kind]} ${id.slice(0, 60)}.`
  throw new NewsroomError('not-found', { code: `no-${names[kind]}`, message })
}

const names = { images: 'picture', bylines: 'byline', sections: 'section' } as const

/** How the words of a thing, as the desk has it now, compare with those it went out with. */
export function compareWith({ kind, id }: Thing, row: ThingRow): CompareWords {
  const slug = String(row['slug'])
  const name = String(row['name'])
  if (kind === 'sections') {
    const desk = { slug, name, description: textIn(row, 'description') }
    return (edition) => {
      const live = standingWords(edition).section(id)
      return live === null ? [] : otherSectionWords(live, desk)
    }
  }
  if (kind === 'bylines') {
    const desk = { slug, name, jobTitle: textIn(row, 'jobTitle'), bio: textIn(row, 'bio'), url: textIn(row, 'url') }
    return (edition) => {
      const live = standingWords(edition).byline(id)
      return live === null ? [] : otherBylineWords(live, desk)
    }
  }
  const picture = pictureFacts(row.facts ?? {})
  return (edition) =>
    eachOnce(
      placesOf(edition, id).flatMap(({ words, shown }) => {
        const desk = presentImage({ publicId: shown.id, picture, placement: words, renditions: [] })
        return otherPictureWords(shown, desk)
      }),
    )
}

function textIn(row: ThingRow, field: string): string | null {
  const value = row[field]
  return typeof value === 'string' ? value : null
}
