import { readEmbedded } from './embedded.ts'
import { pictureFacts } from './picture-facts.ts'

/** A field as the file had it, and as the desk has it now. */
export type SaidBeside = {
  readonly field: string
  readonly file: unknown
  readonly desk: unknown
  readonly isSame: boolean
}

type Fields = { readonly [field: string]: unknown }

/**
 * What a picture's file said of itself beside what the desk says of it, field by field in the order of the form. What the file
 * kept to itself is left out: there is nothing to take.
 */
export function saidBeside(picture: Fields): readonly SaidBeside[] {
  const { location, ...said } = readEmbedded(fieldsOf(picture['embedded']))
  const desk = { ...picture, licensor: pictureFacts(picture).licensor, artworks: pictureFacts(picture).artworks }
  const places = Object.entries(location).map(([part, file]): [string, unknown, unknown] => [
    `location.${part}`,
    file,
    fieldsOf(picture['location'])[part],
  ])
  const rest = Object.entries(said).map(([field, file]): [string, unknown, unknown] => [
    field,
    file,
    Reflect.get(desk, field),
  ])
  return [...rest, ...places]
    .filter(([, file]) => !isNothing(file))
    .map(([field, file, has]) => ({ field, file, desk: has, isSame: written(file) === written(has) }))
}

/** The picture's own fields with the file's word in one of them: a group is sent whole. */
export function withTheFiles(picture: Fields, { field, file }: Pick<SaidBeside, 'field' | 'file'>): Fields {
  const [group = field, part] = field.split('.')
  return { [group]: part === undefined ? file : { ...fieldsOf(picture[group]), [part]: file } }
}

function written(value: unknown): string {
  return isNothing(value) ? '' : JSON.stringify(value)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
