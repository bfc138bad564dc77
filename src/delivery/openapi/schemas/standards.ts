import { z } from 'zod'
import type { LogEntry } from '../../../wire/reader/wire-reader.ts'
import { address, instant, named, oneOf, text, words } from '../component.ts'

/** What the standard says of these is more than is said here: what we make of them alone. */
export const ninjs = named(
  'Ninjs',
  'A story in IPTC’s ninjs 3.1: https://iptc.org/standards/ninjs/',
  z.looseObject({
    standard: z.looseObject({ name: z.literal('ninjs'), version: z.literal('3.1') }),
    uri: text('The story’s name for ever.', 'tag:stet.example,2026:stories/Vt3q0pYy4hZc'),
    type: z.literal('text'),
    versionCreated: instant('When it last changed.', '2026-11-22T09:00:00.000Z'),
    pubStatus: oneOf('`canceled` when it was retracted or killed.', ['usable', 'canceled']),
    altIds: z.array(z.looseObject({ role: text('What kind of name.', 'slug'), value: text('The name.', 'last-yard') })),
    headlines: z.array(z.looseObject({ role: z.string(), value: z.string() })).optional(),
    bodies: z.array(z.looseObject({ contentType: z.string(), value: z.string() })).optional(),
    associations: z.array(z.looseObject({ uri: z.string(), type: z.literal('picture') })).optional(),
  }),
)

export const jsonFeed = named(
  'JsonFeed',
  'JSON Feed 1.1: https://jsonfeed.org/version/1.1',
  z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: text('The newsroom, and its section.', 'The Lennmouth Courier'),
    home_page_url: address('Where readers read.', 'https://stet.example/'),
    feed_url: address('Where this is.', 'https://stet.example/feeds/latest.json'),
    description: text('What is in it.', 'The newest stories'),
    language: text('BCP 47.', 'en'),
    authors: z.array(z.strictObject({ name: text('Who.', 'Tomas Whitlock') })),
    items: z.array(
      z.strictObject({
        id: text('The story’s name for ever.', 'tag:stet.example,2026:stories/Vt3q0pYy4hZc'),
        url: address('Where it is read.', 'https://stet.example/stories/last-yard'),
        title: text('The headline.', 'Last yard on the Lenn lands an order for two ferries'),
        summary: z.string().optional(),
        content_html: text('The text.', '<p>The yard is to build two ferries.</p>'),
        image: z.url().optional(),
        date_published: instant('When it first went out.', '2026-11-22T09:00:00.000Z'),
        date_modified: instant('When it last changed.', '2026-11-22T09:00:00.000Z'),
        authors: z.array(z.strictObject({ name: text('Who.', 'Tomas Whitlock') })),
        tags: words('What it is about.', ['ferries']),
        language: text('BCP 47.', 'en'),
      }),
    ),
  }),
)

const kinds = [
  'released',
  'updated',
  'corrected',
  'withdrawn',
  'killed',
  'front',
  'reset',
] as const satisfies readonly LogEntry['kind'][]

/** What stands behind `data:` in an event of the stream. */
export const change = named(
  'Change',
  'One event of `/v1/changes`, behind its `data:`.',
  z.strictObject({
    kind: oneOf('What happened.', kinds),
    at: z.iso
      .datetime()
      .optional()
      .meta({ description: 'When.', examples: ['2026-11-22T09:00:00.000Z'] }),
    story: z
      .strictObject({
        id: text('Its id.', 'Vt3q0pYy4hZc'),
        slug: z.string().optional().meta({ description: 'There for what is public now, and for nothing else.' }),
        url: z.url().optional().meta({ description: 'The same.' }),
      })
      .optional()
      .meta({ description: 'The story it happened to.' }),
  }),
)
