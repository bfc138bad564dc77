import { escaped } from '../newsroom/body/escape.ts'

/** HTML or XML that is safe to send: only `markup` and `trusted` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Insert = Markup | string | number | null | false | readonly Insert[]

/** A template in which everything inserted is text, unless it is markup itself. `null` and `false` leave nothing. */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + insertion(inserts[index - 1] ?? null) + part))
}

/** Markup that was made elsewhere, by code whose output is safe: the body's renderer, `jsonForHtml`. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

function insertion(insert: Insert): string {
  if (insert === null || insert === false) return ''
  if (insert instanceof Markup) return insert.text
  if (typeof insert === 'object') return insert.map(insertion).join('')
  return escaped(withoutControls(String(insert)))
}

/** XML has no way to say these at all, and HTML no use for them. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
}
