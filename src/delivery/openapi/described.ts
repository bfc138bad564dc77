import type { z } from 'zod'
import { gone, problem, refusal } from './schemas/problem.ts'

/** What a route says of itself: where it is, what it takes, what it answers. Handlers are mounted by it, the document is made of it. */
export type Described = {
  /** As Express writes it. */
  readonly path: `/${string}`
  readonly group:
    | 'Stories'
    | 'Sections and bylines'
    | 'Fronts'
    | 'Changes'
    | 'Feeds and sitemaps'
    | 'Pictures'
    | 'Pages for readers'
    | 'The service'
  readonly says: string
  /** What stands in the path: examples by the status that each is answered with. */
  readonly place?: { readonly name: string; readonly says: string; readonly examples: Examples }
  /** What may follow the `?`; null where anything may, and changes nothing. */
  readonly query: z.ZodObject | null
  readonly headers?: Readonly<Record<string, { readonly says: string; readonly example: string }>>
  readonly answers: Readonly<Record<number, Said>>
  /** Is it made anew each time, without an ETag? */
  readonly isFresh?: boolean
  /** May be asked as often as one likes. */
  readonly isUncounted?: boolean
}

type Examples = Readonly<Record<number, readonly string[]>>

export type Said = {
  readonly says: string
  /** By MIME type; null for bytes, text or XML. */
  readonly forms: Readonly<Record<string, z.ZodType | null>>
}

export const jsonType = 'application/json'
const problemType = 'application/problem+json'

export function said(says: string, schema: z.ZodType): Said {
  return { says, forms: { [jsonType]: schema } }
}

export const refused: Said = { says: 'A parameter is wrong: each is named.', forms: { [problemType]: refusal } }
export const nothing: Said = {
  says: 'Held, unpublished or never written: the same bytes for each.',
  forms: { [problemType]: problem },
}
export const killed: Said = { says: 'It was killed: what is left is a notice.', forms: { [problemType]: gone } }
export const moved: Said = { says: 'It has another address now: see `Location`.', forms: { 'text/plain': null } }
export const full: Said = { says: 'Not now: see `Retry-After`.', forms: { [problemType]: problem } }
export const tooOften: Said = {
  says: 'This address asked too often, or follows the changes too many times: see `Retry-After` and `RateLimit`.',
  forms: { [problemType]: refusal },
}
export const anythingElse: Said = { says: 'Whatever else went wrong.', forms: { [problemType]: problem } }
