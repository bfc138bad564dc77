import { z } from 'zod'
import type { Block, ListBlock, ListItem, Span } from '../../../newsroom/body/blocks.ts'
import type { Body } from '../../../newsroom/wire/story.ts'
import { component, named, oneOf, text, textOrNone } from '../component.ts'
import { image } from './image.ts'

const marks = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript', 'code'] as const

const span = component<Span>('Span', 'A run of text; with `href` it is a link.', {
  text: text('The words.', 'The yard is to build two ferries.'),
  marks: z.array(z.enum(marks)).optional().meta({ description: 'How it is set.' }),
  href: z.string().optional().meta({ description: 'Where it leads: never a script.' }),
})
const spans = z.array(span).meta({ description: 'The text, run by run.' })

const item: z.ZodType<ListItem> = named(
  'ListItem',
  'One point of a list, and the list under it.',
  z.strictObject({ spans, list: z.lazy(() => list).optional() }),
)
const list = component<ListBlock>('List', 'A list.', {
  type: z.literal('list'),
  ordered: z.boolean().meta({ description: 'Is it numbered?', examples: [false] }),
  items: z.array(item),
})

/** Each kind of block; one that a newer Stet sends besides these can be left out by whoever does not know it. */
const block: z.ZodType<Block> = named(
  'Block',
  'A part of the body, by its `type`.',
  z.lazy(() =>
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('paragraph'), spans }),
      z.strictObject({ type: z.literal('heading'), level: z.literal([2, 3, 4]), spans }),
      z.strictObject({ type: z.literal('quote'), spans }),
      z.strictObject({
        type: z.literal('pull-quote'),
        text: text('The words.', 'A dry slip is no use to anyone.'),
        attribution: textOrNone('Who said it.', 'The foreman'),
      }),
      list,
      z.strictObject({ type: z.literal('rule') }),
      z.strictObject({ type: z.literal('image'), image }),
      z.strictObject({
        type: z.literal('embed'),
        url: text('What is shown elsewhere.', 'https://video.example/watch?v=1'),
        title: textOrNone('What it is called.', 'The launch'),
        provider: textOrNone('Who shows it.', 'Video'),
        frame: z
          .string()
          .nullable()
          .optional()
          .meta({
            description: 'Where it may be shown in a frame; `null` where it is to be a link.',
            examples: [null],
          }),
      }),
      z.strictObject({ type: z.literal('fact-box'), title: text('On top.', 'The yard'), blocks: z.array(block) }),
    ]),
  ),
)

export const body = component<Body>('Body', 'The text, three ways.', {
  html: text(
    'Clean: it can be put into a page as it is. A frame shows a host that the newsroom allows, and nothing else.',
    '<p>The yard is to build two ferries.</p>',
  ),
  text: text('One line a paragraph.', 'The yard is to build two ferries.'),
  blocks: z.array(block).meta({ description: 'For frontends that render for themselves.' }),
})

export const noteKind = oneOf('Why readers were told.', ['correction', 'clarification', 'editors-note', 'retraction'])
