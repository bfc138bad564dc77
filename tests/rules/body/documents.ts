import fc from 'fast-check'
import { block, link, list, paragraph, state, storyLink, text, type Json } from './lexical.ts'

/** What nobody wrote, in fields that are no text: none of it may be seen. */
export const unseen = ['STYLED', 'HANDLED', 'UNSAFE'] as const

/** What a person, or a page that was pasted, may bring: it follows a word, and is text like any other. */
const pasted = fc.constantFrom(
  '',
  ' and ',
  '. ',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ' javascript:alert(1) ',
  '&amp; <b>',
  ']]>',
  '\u0000\u200b',
  ' 2. • — “said” ',
)

/** Plain for the most part: runs that look alike become one. */
const formats = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 127 }) },
)

/** A word that stands nowhere else in the document once `numbered` has been over it. */
const word = fc
  .record({ text: pasted, format: formats })
  .map(({ text: more, format }): Json => ({ ...text(`¿${more}`, format), style: 'color: STYLED', onclick: 'HANDLED' }))
const words = fc.array(word, { minLength: 1, maxLength: 3 })

export const stories = ['live', 'killed', 'held'] as const

const addresses = fc.constantFrom('https://elsewhere.example/a?b=1&c="', 'mailto:desk@stet.example')
const unsafeAddresses = fc.constantFrom(
  'javascript:UNSAFE',
  ' jAvA\tscript:UNSAFE',
  'data:text/html,UNSAFE',
  '//UNSAFE.example',
  'https://user:UNSAFE@elsewhere.example',
)

const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.constant<Json>({ type: 'linebreak' }) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.oneof(addresses, unsafeAddresses), words).map(([url, all]) => link(url, ...all)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...stories), words).map(([story, all]) => storyLink(story, ...all)),
  },
  { weight: 1, arbitrary: words.map((children): Json => ({ type: 'made-by-a-plugin', children })) },
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 })

const { nestedList } = fc.letrec<{ nestedList: Json; item: readonly Json[] }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    line,
    fc.tuple(line, tie('nestedList')).map(([all, inside]) => [...all, inside]),
    tie('nestedList').map((inside) => [inside]),
  ),
  nestedList: fc
    .tuple(fc.constantFrom('bullet' as const, 'number' as const), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([type, items]) => list(type, ...items)),
}))

const running = fc.oneof(
  line.map((children) => paragraph(...children)),
  fc
    .tuple(fc.constantFrom('h1', 'h2', 'h4', 'h6', 'script'), line)
    .map(([tag, children]): Json => ({ type: 'heading', tag, children })),
  line.map((children): Json => ({ type: 'quote', children })),
  nestedList,
  word,
  fc.constant<Json>({ type: 'horizontalrule' }),
  fc
    .record({ text: pasted, attribution: pasted })
    .map((said) => block('pull-quote', { text: `¿${said.text}`, attribution: `¿${said.attribution}` })),
)
const table = fc.array(running, { maxLength: 2 }).map((children): Json => ({
  type: 'table',
  children: [{ type: 'tablerow', children: [{ type: 'tablecell', children }] }],
}))
const nodes = fc.oneof({ weight: 5, arbitrary: running }, { weight: 1, arbitrary: table })
const factBox = fc
  .tuple(pasted, fc.array(nodes, { maxLength: 3 }))
  .map(([title, content]) => block('fact-box', { title: `¿${title}`, content: state(...content), onclick: 'HANDLED' }))

const shownElsewhere = fc.oneof(
  addresses
    .filter((url) => url.startsWith('https:'))
    .map((url) => block('embed', { url, title: '¿', html: '<iframe src="HANDLED">' })),
  unsafeAddresses.map((url) => block('embed', { url, title: 'UNSAFE' })),
  fc.constant(block('picture', { image: 'p1', caption: 'The bridge', alt: 'A bridge' })),
)

/** Documents of running text: what all three forms of a body have in full. */
export const textDocuments = fc.array(fc.oneof(nodes, factBox), { maxLength: 5 }).map((all) => numbered(state(...all)))

/** The same with pictures and with what is shown elsewhere. */
export const documents = fc
  .array(fc.oneof({ weight: 3, arbitrary: nodes }, factBox, shownElsewhere), { maxLength: 6 })
  .map((all) => numbered(state(...all)))

/** Each word in turn under a number of its own: `w1e`, `w2e`… in the order of reading. */
function numbered(document: Json): Json {
  let count = 0
  const over = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace('¿', () => `w${String((count += 1))}e`)
    if (Array.isArray(value)) return value.map(over)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, over(part)]))
  }
  return { ...document, root: over(document['root']) }
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/w\d+e/g) ?? []
}

/** The document without its links to stories, their text in their place. */
export function withoutStoryLinks(value: unknown): unknown {
  if (Array.isArray(value))
    return value.flatMap((part: unknown) => (isStoryLink(part) ? part.children : [withoutStoryLinks(part)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutStoryLinks(part)]))
}

function isStoryLink(node: unknown): node is { readonly children: readonly unknown[] } {
  return (
    typeof node === 'object' &&
    node !== null &&
    JSON.stringify(node).startsWith('{"type":"link","fields":{"linkType":"internal"')
  )
}
