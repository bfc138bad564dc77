import { z } from 'zod'

/**
 * What ninjs 3.1 allows, for the properties that we use: the names, types and vocabularies of IPTC's JSON Schema
 * (https://iptc.org/std/ninjs/ninjs-schema_3.1.json), which lets no other property stand. In our words: no package carries
 * the file itself (decision 0039).
 */
const uri = z.string().refine((text) => URL.canParse(text), 'is no URI')
const instant = z.iso.datetime({ offset: true })

const texts = z.array(z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() }))
const parties = z.array(
  z.strictObject({ name: z.string(), role: z.string(), uri: uri.optional(), literal: z.string().optional() }),
)
const concepts = z.array(z.strictObject({ name: z.string(), rel: z.string(), literal: z.string().optional() }))

const properties = {
  uri,
  type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning']),
  representationType: z.enum(['full', 'partial']),
  version: z.string(),
  firstCreated: instant,
  versionCreated: instant,
  embargoedUntil: instant,
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  copyrightHolder: z.string(),
  copyrightNotice: z.string(),
  usageTerms: z.string(),
  edNote: z.string(),
  language: z.string(),
  descriptions: texts,
  headlines: texts,
  bodies: z.array(
    z.strictObject({
      role: z.string(),
      contentType: z.string(),
      charCount: z.int().optional(),
      wordCount: z.int(),
      value: z.string(),
    }),
  ),
  subjects: concepts,
  objects: concepts,
  infoSources: parties,
  by: z.string(),
  slugline: z.string(),
  located: z.string(),
  renditions: z.array(
    z.strictObject({
      name: z.string(),
      href: uri,
      contentType: z.string(),
      width: z.int().optional(),
      height: z.int().optional(),
      poi: z.strictObject({ x: z.int(), y: z.int() }).optional(),
    }),
  ),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }),
  genres: z.array(z.strictObject({ name: z.string() })),
  rightsInfo: z.strictObject({ linkedRights: uri }),
  digitalSourceType: z.strictObject({ uri: uri.optional(), literal: z.string().optional() }),
}

const own = z.strictObject(properties).partial().required({ uri: true })

/** An associated item has all the properties of an item, and has to be named. Ours are two deep: a picture, a work. */
const named = { ...own.shape, name: z.string().min(1), rel: z.string() }
const picture = z.strictObject({ ...named, associations: z.array(z.strictObject(named)).optional() })

export const ninjsSchema = z.strictObject({ ...own.shape, associations: z.array(picture).optional() })
