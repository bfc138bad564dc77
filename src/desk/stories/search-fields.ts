import type { Field, TextFieldManyValidation } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'
import { line, lines } from '../limited.ts'

const fitTheTable: TextFieldManyValidation = (subjects) => {
  if (subjects === null || subjects === undefined) return true
  if (subjects.length > limits.subjects) return `A story has at most ${String(limits.subjects)} subjects.`
  const long = subjects.find((subject) => subject.length > limits.subject)
  if (long === undefined) return true
  return `The subject “${long.slice(0, 40)}…” has ${String(long.length)} characters; at most ${String(limits.subject)} are allowed.`
}

/** How the story is found and shown elsewhere: lists, search engines, social networks. */
export const searchFields: Field[] = [
  line('shortHeadline', 'shortHeadline', {
    description: 'For lists and small screens; left empty, the headline stands.',
  }),
  line('seoTitle', 'seoTitle', { label: 'Title for search engines', description: 'Left empty, the headline stands.' }),
  lines('socialText', 'socialText', { label: 'Text for social networks' }),
  {
    name: 'subjects',
    type: 'text',
    hasMany: true,
    validate: fitTheTable,
    admin: { description: 'What the story is about, a subject at a time: readers can ask for all stories on one.' },
  },
]
