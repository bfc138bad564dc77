import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import type { Described } from './described.ts'
import { docsStyle } from './docs-style.ts'
import { pathOf, type Document } from './document.ts'
import { firstOf, isSchema, parameterSchemas, type JsonSchema } from './json-schema.ts'
import { routes } from './routes-table.ts'

/** The description of the API for people: one page, its style in it, and nothing that runs. */
export function docsPage(document: Document, site: Site): string {
  const all: readonly Described[] = Object.values(routes)
  const groups = [...new Set(all.map(({ group }) => group))]
  const objects = Object.entries(document.components.schemas)
  const name = site.newsroomName
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}: the public API</title>
<meta name="description" content="Every public address of ${name}, what it takes and what it answers.">
<style>${docsStyle}</style>
</head>
<body>
<nav aria-label="Contents">
<p><a href="#top">${name}</a></p>
${groups.map((group) => markup`<p>${group}</p><ul>${all.filter((route) => route.group === group).map((route) => markup`<li><a href="#${anchor(route)}">${pathOf(route)}</a></li>`)}</ul>`)}
<p>Objects</p><ul>${objects.map(([id]) => markup`<li><a href="#${id}">${id}</a></li>`)}</ul>
</nav>
<main id="top">
<h1>${name}: the public API</h1>
<p>What is public, and nothing else: what has not been released is not there. No key, any origin, <code>GET</code> and <code>HEAD</code>. JSON in UTF-8, instants in ISO 8601 and UTC.</p>
<p>Every answer has a strong <code>ETag</code>: send it back in <code>If-None-Match</code> and get 304 while nothing has changed. A field may join any object: pass over those you do not know. For programs: <a href="/v1/openapi.json">openapi.json</a>.</p>
${groups.map((group) => markup`<h2>${group}</h2>${all.filter((route) => route.group === group).map((route) => section(route, document, site))}`)}
<h2>Objects</h2>
${objects.map(([id, schema]) => object(id, schema))}
</main>
</body>
</html>
`.text
}

function anchor(route: Described): string {
  return (
    pathOf(route)
      .replace(/[^\w]+/g, '-')
      .replace(/^-|-$/g, '') || 'front'
  )
}

function section(route: Described, document: Document, site: Site): Markup {
  const { says, place, query, headers = {} } = route
  const taken = [
    ...(place === undefined ? [] : [[place.name, 'in the path', place.says, place.examples[200]?.[0] ?? ''] as const]),
    ...Object.entries(query === null ? {} : parameterSchemas(query)).map(
      ([name, { description, example }]) => [name, 'after the ?', String(description), String(example)] as const,
    ),
    ...Object.entries(headers).map(([name, { says: why, example }]) => [name, 'header', why, example] as const),
  ]
  return markup`<section id="${anchor(route)}">
<h3><code>GET ${pathOf(route)}</code></h3>
<p>${plain(says)}</p>
${
  taken.length > 0 &&
  table(
    ['takes', 'where', 'is', 'example'],
    taken.map(([name, where, why, example]) => [code(name), where, plain(why), code(example)]),
  )
}
${table(
  ['answers', 'when', 'as'],
  Object.entries(route.answers).map(([status, { says: why, forms }]) => [code(status), plain(why), formsOf(forms)]),
)}
<pre tabindex="0">curl -s "${site.url}${exampleAddress(route)}"</pre>
${exampleAnswer(route, document)}
</section>`
}

function exampleAddress(route: Described): string {
  return route.path.replace(/:\w+/, () => route.place?.examples[200]?.[0] ?? '')
}

function exampleAnswer(route: Described, document: Document): Markup | null {
  const { responses } = document.paths[pathOf(route)]?.get ?? {}
  const said = isSchema(responses) ? responses['200'] : undefined
  const content = isSchema(said) ? said['content'] : undefined
  const [[, form] = []] = isSchema(content) ? Object.entries(content) : []
  if (!isSchema(form) || form['example'] === undefined) return null
  return markup`<details><summary>An answer</summary><pre tabindex="0">${JSON.stringify(form['example'], null, 2)}</pre></details>`
}

function formsOf(forms: Described['answers'][number]['forms']): Markup {
  return markup`${Object.keys(forms).map((type, index) => markup`${index > 0 && ', '}<code>${type}</code>`)}`
}

function object(id: string, schema: JsonSchema): Markup {
  const { properties } = schema
  const fields = isSchema(properties) ? Object.entries(properties) : []
  return markup`<section id="${id}"><h3><code>${id}</code></h3>
<p>${plain(descriptionOf(schema))}</p>
${
  fields.length > 0 &&
  table(
    ['field', 'is', 'says', 'example'],
    fields.map(([name, field]) => [code(name), kindOf(field), plain(descriptionOf(field)), code(exampleIn(field))]),
  )
}
${fields.length === 0 && markup`<p>${kindOf(schema)}</p>`}
</section>`
}

/** What a field holds, in words, with links to the objects. */
function kindOf(field: unknown): Markup {
  if (!isSchema(field)) return markup``
  const { $ref, type, items, anyOf, oneOf, properties } = field
  if (typeof $ref === 'string') {
    const id = $ref.slice($ref.lastIndexOf('/') + 1)
    return markup`<a href="#${id}">${id}</a>`
  }
  if (type === 'array') return markup`list of ${kindOf(items)}`
  const several = [anyOf, oneOf].flatMap((each): unknown[] => (Array.isArray(each) ? each : []))
  if (several.length > 0) return markup`${several.map((each, index) => markup`${index > 0 && ' or '}${kindOf(each)}`)}`
  if ('const' in field) return code(JSON.stringify(field['const']))
  if (isSchema(properties))
    return markup`{ ${Object.keys(properties).map((name, index) => markup`${index > 0 && ', '}${name}`)} }`
  return markup`${Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'anything'}`
}

function descriptionOf(field: unknown): string {
  return isSchema(field) && typeof field['description'] === 'string' ? field['description'] : ''
}

function exampleIn(field: unknown): string {
  const example = isSchema(field) ? firstOf(field['examples']) : undefined
  if (example === undefined) return ''
  return typeof example === 'string' ? example : JSON.stringify(example)
}

function table(heads: readonly string[], rows: readonly (readonly (Markup | string)[])[]): Markup {
  return markup`<div class="wide" tabindex="0"><table><thead><tr>${heads.map((head) => markup`<th>${head}</th>`)}</tr></thead><tbody>
${rows.map(
  (cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>`
}

function code(text: string): Markup {
  return text === '' ? markup`` : markup`<code>${text}</code>`
}

/** Words between backticks are set as code. */
function plain(text: string): Markup {
  return markup`${text.split('`').map((part, index) => (index % 2 === 0 ? part : code(part)))}`
}
