import type { Block, EmbedBlock, ListBlock, Mark, Span } from './blocks.ts'
import { frameOf } from './embed-frame.ts'
import { attributes, escaped } from './escape.ts'
import { renderFigure, type Absolute } from './render-picture.ts'
import { safeAddress, safeHref } from './safe-href.ts'

export type RenderOptions = {
  /** Makes an address out of a path of our own, for those who read elsewhere: feeds, partners. */
  readonly absolute?: Absolute
  /** Whose embeds are shown in a frame; without any each is a link. */
  readonly embedHosts?: readonly string[]
}

type Rendering = Required<RenderOptions>

/**
 * The body as clean semantic HTML, safe to insert anywhere: all text is escaped, every address has been through
 * `safeAddress`, an embed is a link that nobody but the reader follows unless its host may show it in a frame, and there
 * is no script, style or handler in it.
 */
export function renderHtml(
  blocks: readonly Block[],
  { absolute = (url) => url, embedHosts = [] }: RenderOptions = {},
): string {
  return blocks
    .map((block) => renderBlock(block, { absolute, embedHosts }))
    .filter((html) => html !== '')
    .join('\n')
}

const tags: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
}

function lines(text: string): string {
  return escaped(text).replace(/\n/g, '<br>')
}

function link(html: string, href: string, absolute: Absolute): string {
  const address = safeAddress(href, absolute)
  return address === null ? html : `<a${attributes({ href: address, rel: 'noopener' })}>${html}</a>`
}

function renderSpan({ text, marks = [], href }: Span, absolute: Absolute): string {
  const html = marks.reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, lines(text))
  return href === undefined ? html : link(html, href, absolute)
}

function renderSpans(spans: readonly Span[], absolute: Absolute): string {
  return spans.map((span) => renderSpan(span, absolute)).join('')
}

function renderList({ ordered, items }: ListBlock, absolute: Absolute): string {
  const tag = ordered ? 'ol' : 'ul'
  const inside = items.map(({ spans, list }) => {
    const nested = list === undefined ? '' : renderList(list, absolute)
    return `<li>${renderSpans(spans, absolute)}${nested}</li>`
  })
  return `<${tag}>${inside.join('')}</${tag}>`
}

function renderPullQuote({ text, attribution }: Extract<Block, { type: 'pull-quote' }>): string {
  const words = attribution === null ? '' : `<figcaption>${escaped(attribution)}</figcaption>`
  return `<figure class="pull-quote"><blockquote><p>${lines(text)}</p></blockquote>${words}</figure>`
}

function renderEmbed({ url, title, provider }: EmbedBlock, embedHosts: readonly string[]): string {
  const href = safeHref(url)
  if (href === null) return ''
  const from = provider === null || title === null ? '' : ` <span class="provider">${escaped(provider)}</span>`
  const link = `<a${attributes({ href, rel: 'noopener' })}>${escaped(title ?? href)}</a>${from}`
  const src = frameOf(href, embedHosts)
  if (src === null) return `<p class="embed">${link}</p>`
  const frame = attributes({ src, title: title ?? provider ?? href, ...framed })
  return `<figure class="embed"><iframe${frame}></iframe><figcaption>${link}</figcaption></figure>`
}

/**
 * What a frame may do: run what its host sends, keep what its host keeps, play, and fill the screen when it is asked to. It
 * can't open windows, send forms, lead the page elsewhere, or ask for camera, microphone and place.
 */
const framed = {
  loading: 'lazy',
  sandbox: 'allow-scripts allow-same-origin allow-presentation',
  allow: 'fullscreen',
  referrerpolicy: 'strict-origin-when-cross-origin',
}

function renderFactBox({ title, blocks }: Extract<Block, { type: 'fact-box' }>, rendering: Rendering): string {
  const heading = title === '' ? '' : `<h2>${escaped(title)}</h2>`
  return `<aside class="fact-box">${heading}${renderHtml(blocks, rendering)}</aside>`
}

function renderBlock(block: Block, rendering: Rendering): string {
  const { absolute, embedHosts } = rendering
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderSpans(block.spans, absolute)}</p>`
    case 'heading': {
      const tag = `h${String(block.level)}`
      return `<${tag}>${renderSpans(block.spans, absolute)}</${tag}>`
    }
    case 'quote':
      return `<blockquote><p>${renderSpans(block.spans, absolute)}</p></blockquote>`
    case 'pull-quote':
      return renderPullQuote(block)
    case 'list':
      return renderList(block, absolute)
    case 'rule':
      return '<hr>'
    case 'image':
      return renderFigure(block.image, absolute)
    case 'embed':
      return renderEmbed(block, embedHosts)
    case 'fact-box':
      return renderFactBox(block, rendering)
  }
}
