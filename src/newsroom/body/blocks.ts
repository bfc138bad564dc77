/**
 * The typed blocks of a public body: what a frontend that renders for itself works from, and what our own HTML and plain
 * text are made of. Nothing in here is HTML, and every `href` has been through `safeHref`.
 */
import type { WireImage } from '../wire/image.ts'

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'subscript' | 'superscript' | 'code'

/** A run of text. With `href` it is a link. */
export type Span = { readonly text: string; readonly marks?: readonly Mark[]; readonly href?: string }

export type ListItem = { readonly spans: readonly Span[]; readonly list?: ListBlock }
export type ListBlock = { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }

export type EmbedBlock = {
  readonly type: 'embed'
  readonly url: string
  readonly title: string | null
  readonly provider: string | null
  /** Where it may be shown in a frame, null where it is a link. Worked out whenever it is answered, and never kept. */
  readonly frame?: string | null
}

export type Block =
  | { readonly type: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly spans: readonly Span[] }
  | { readonly type: 'quote'; readonly spans: readonly Span[] }
  | { readonly type: 'pull-quote'; readonly text: string; readonly attribution: string | null }
  | ListBlock
  | { readonly type: 'rule' }
  | { readonly type: 'image'; readonly image: WireImage }
  | EmbedBlock
  | { readonly type: 'fact-box'; readonly title: string; readonly blocks: readonly Block[] }
