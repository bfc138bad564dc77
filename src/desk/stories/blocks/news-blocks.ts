import {
  BoldFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { line, lines } from '../../limited.ts'
import { webAddress } from '../../web-address.ts'

const Picture: Block = {
  slug: 'picture',
  labels: { singular: 'Picture', plural: 'Pictures' },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'images', maxDepth: 1 },
    lines('caption', 'leadCaption', { description: 'For this story; left empty, the picture’s own stands.' }),
    line('alt', 'leadAlt', { label: 'Alt text', description: 'For this story; left empty, the picture’s own stands.' }),
  ],
}

const PullQuote: Block = {
  slug: 'pull-quote',
  labels: { singular: 'Pull quote', plural: 'Pull quotes' },
  fields: [
    lines('text', 'pullQuote', { label: 'Quote' }),
    line('attribution', 'attribution', { label: 'Who said it' }),
  ],
}

const Embed: Block = {
  slug: 'embed',
  labels: { singular: 'Embed', plural: 'Embeds' },
  fields: [
    webAddress('url', {
      label: 'Address',
      description: 'A post, a film, a chart. Readers get a link: nothing of another site runs on our pages.',
    }),
    line('title', 'embedTitle', { description: 'What is to be seen there.' }),
  ],
}

const FactBox: Block = {
  slug: 'fact-box',
  labels: { singular: 'Fact box', plural: 'Fact boxes' },
  fields: [
    line('title', 'factBoxTitle'),
    {
      name: 'content',
      type: 'richText',
      editor: lexicalEditor({
        features: [
          BoldFeature(),
          ItalicFeature(),
          UnorderedListFeature(),
          LinkFeature({ enabledCollections: ['stories'], maxDepth: 0 }),
        ],
      }),
    },
  ],
}

/** The blocks only a newsroom has. */
export const newsBlocks: Block[] = [Picture, PullQuote, Embed, FactBox]
