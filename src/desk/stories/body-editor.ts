import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { newsBlocks } from './blocks/news-blocks.ts'

/**
 * What a reporter writes in: headings below the headline, the marks that print, lists, quotes, links (to the web and to
 * our own stories) and the newsroom's blocks. `bodyFrom` reads every node that can come out of it.
 */
export const bodyEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: ['stories'], maxDepth: 0 }),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: newsBlocks }),
  ],
  admin: { placeholder: 'Write the story. Type / for pictures, quotes, embeds and fact boxes.' },
})
