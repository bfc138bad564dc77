import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { limits, overLong } from '../../../newsroom/stories/limits.ts'

const texts = {
  headline: 'headline',
  shortHeadline: 'shortHeadline',
  seoTitle: 'seoTitle',
  socialText: 'socialText',
  slugline: 'slugline',
  standfirst: 'standfirst',
  leadCaption: 'leadCaption',
  leadAlt: 'leadAlt',
  notes: 'notes',
  genre: 'genre',
  language: 'language',
} as const

/** A draft always saves, but not with a text longer than the one table allows: Payload does not look at drafts. */
export function refuseOverLong(data: Readonly<Record<string, unknown>>): void {
  const body = JSON.stringify(data['body'] ?? null).length
  const problems: Problem[] = [...overLong(data, texts), ...tooMany(data)]
  if (body > limits.body) {
    const message = `body has ${String(body)} characters as stored; at most ${String(limits.body)} are allowed.`
    problems.push({ code: 'too-long', field: 'body', message })
  }
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
}

function tooMany(data: Readonly<Record<string, unknown>>): readonly Problem[] {
  return (['bylines', 'gallery', 'sources', 'subjects'] as const).flatMap((field) => {
    const value = data[field]
    if (!Array.isArray(value) || value.length <= limits[field]) return []
    const message = `${field} has ${String(value.length)} entries; at most ${String(limits[field])} are allowed.`
    return [{ code: 'too-many', field, message }]
  })
}
