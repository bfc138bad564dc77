import { pictureIdsIn } from '../editions/pictures-in-body.ts'

export type Place = 'lead' | 'gallery' | 'body'

type Text = Readonly<Record<string, unknown>>

/** Where a story's text shows which pictures, by desk id, populated or not. */
export function placesIn({ leadImage, gallery, body }: Text): Readonly<Record<Place, readonly string[]>> {
  const rows: readonly unknown[] = Array.isArray(gallery) ? gallery : []
  return {
    lead: idsOf([leadImage]),
    gallery: idsOf(rows.map((row) => Reflect.get(Object(row), 'image') as unknown)),
    body: pictureIdsIn(body),
  }
}

/** The pictures that a story's text shows, each once. */
export function picturesIn(text: Text): readonly string[] {
  return [...new Set(Object.values(placesIn(text)).flat())]
}

function idsOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
    return typeof id === 'string' && id !== '' ? [id] : []
  })
}
