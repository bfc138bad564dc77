import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value.trim()))
const id = z
  .union([z.string(), z.number(), z.looseObject({ id: z.union([z.string(), z.number()]) })])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? null : String(typeof value === 'object' ? value.id : value),
  )
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? [])

/** What a save may say about a story, as an edition is made of it: texts trimmed, empty ones null, relations as ids. */
export const storyText = z.object({
  headline: text,
  shortHeadline: text,
  seoTitle: text,
  socialText: text,
  slug: text,
  slugline: text,
  standfirst: text,
  // MongoDB leaves out what was never written.
  body: z.unknown().optional(),
  section: id,
  bylines: list(z.object({ byline: id, role: text })),
  leadImage: id,
  leadCaption: text,
  leadAlt: text,
  gallery: list(z.object({ image: id, caption: text, alt: text })),
  dateline: z
    .object({ place: text, date: text })
    .nullish()
    .transform((value) => value ?? null),
  subjects: z
    .union([
      z.array(z.string()),
      z.array(z.object({ subject: z.string() })).transform((all) => all.map(({ subject }) => subject)),
    ])
    .nullish()
    .transform((all) => [...new Set((all ?? []).map((subject) => subject.trim()).filter((subject) => subject !== ''))]),
  sources: list(z.looseObject({ name: text })),
  urgency: z.coerce.number().int().min(1).max(9).nullish().catch(null),
  genre: text,
  language: text,
})

export type StoryText = z.infer<typeof storyText>

/** The fields an urgent correction may change in what is live. */
export const changeable = storyText.omit({ slug: true, sources: true, urgency: true }).partial()
