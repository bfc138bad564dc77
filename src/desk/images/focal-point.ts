import type { PayloadRequest } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { FocalPoint } from '../../newsroom/images/crop.ts'

/**
 * The focal point that a request asks for: as `focalX` and `focalY`, or beside the form, as Payload’s own editor sends it.
 *
 * @throws NewsroomError `bad-input` for what is not a percentage
 */
export function readFocalPoint(req: PayloadRequest, data: unknown): FocalPoint | null {
  const edits = fieldsOf(fieldsOf(req.query)['uploadEdits'])['focalPoint']
  const sent = fieldsOf(data)
  const point = edits === undefined ? { x: sent['focalX'], y: sent['focalY'] } : fieldsOf(edits)
  if (isNothing(point['x']) && isNothing(point['y'])) return null
  return { x: percentage('focalX', point['x']), y: percentage('focalY', point['y']) }
}

function percentage(field: string, value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && number >= 0 && number <= 100) return Math.round(number)
  const message = `The focal point is given in per cent from the top left, 0 to 100; “${String(value)}” is not.`
  throw new NewsroomError('bad-input', { code: 'bad-focal-point', field, message })
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  return isFields(value) ? value : {}
}

function isFields(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null
}
