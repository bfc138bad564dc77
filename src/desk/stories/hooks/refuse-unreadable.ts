import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { operationOf } from '../../operation.ts'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { isStaff } from '../../../newsroom/people/roles.ts'
import { rowsOf } from '../../../wire/store/rows.ts'

const texts = ['headline', 'shortHeadline', 'seoTitle', 'socialText', 'slug', 'slugline', 'standfirst'] as const
const moreTexts = ['leadCaption', 'leadAlt', 'notes', 'genre', 'language'] as const

type Reference = { readonly field: string; readonly collection: string; readonly value: unknown }

/**
 * A save that names a section, byline or picture that is not there, or a text that is none, is refused before it takes a
 * revision: the databases would refuse it later in words of their own, or not at all. Who is not staff learns nothing here.
 */
export const refuseUnreadable: CollectionBeforeOperationHook = async ({ args, req, ...asked }) => {
  const operation = operationOf(asked)
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !isStaff(req.user)) return args
  const data: Readonly<Record<string, unknown>> = { ...args.data }
  const missing = await Promise.all(referencesOf(data).map((reference) => missingProblem(reference, req)))
  const problems = [...textProblems(data), ...listProblems(data), ...missing.flat()]
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  return args
}

function textProblems(data: Readonly<Record<string, unknown>>): readonly Problem[] {
  return [...texts, ...moreTexts].flatMap((field) => {
    const value = data[field]
    if (value === undefined || value === null || typeof value === 'string') return []
    return [{ code: 'bad-field', field, message: `${field} can’t be ${shown(value)}: it is a text.` }]
  })
}

function listProblems(data: Readonly<Record<string, unknown>>): readonly Problem[] {
  return ['subjects', 'bylines', 'gallery', 'sources'].flatMap((field) => {
    const value = data[field]
    if (value === undefined || value === null || Array.isArray(value)) return []
    return [{ code: 'bad-field', field, message: `${field} can’t be ${shown(value)}: it is a list.` }]
  })
}

function referencesOf(data: Readonly<Record<string, unknown>>): readonly Reference[] {
  const inList = (list: string, name: string, collection: string): Reference[] => {
    const rows = data[list]
    if (!Array.isArray(rows)) return []
    return rows.map((row: unknown, index): Reference => ({
      field: `${list}.${String(index)}.${name}`,
      collection,
      value: typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined,
    }))
  }
  return [
    { field: 'section', collection: 'sections', value: data['section'] },
    { field: 'leadImage', collection: 'images', value: data['leadImage'] },
    ...inList('bylines', 'byline', 'bylines'),
    ...inList('gallery', 'image', 'images'),
  ]
}

async function missingProblem(
  { field, collection, value }: Reference,
  { payload }: PayloadRequest,
): Promise<readonly Problem[]> {
  if (value === undefined || value === null || value === '') return []
  const id: unknown = typeof value === 'object' ? Reflect.get(value, 'id') : value
  if (typeof id === 'string' && (await rowsOf(payload, collection).get(id)) !== null) return []
  return [
    { code: 'no-such-item', field, message: `${field} can’t be ${shown(value)}: it is not among the ${collection}.` },
  ]
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60)
}
