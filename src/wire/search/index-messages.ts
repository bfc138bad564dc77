import { z } from 'zod'
import type { Hit, SearchQuery } from './search-index.ts'

/** Where the thread of a search index finds what it works with. */
export const indexPlace = z.object({
  /** Of the wire that it is built from. */
  databaseUrl: z.string(),
  /** The private folder that its file lies in. */
  folder: z.string(),
})
export type IndexPlace = Readonly<z.infer<typeof indexPlace>>

/** What a thread is told. `seq` is the wire's as far as whoever tells it knows. */
export type ToIndex =
  | { readonly says: 'ask'; readonly id: number; readonly query: SearchQuery; readonly seq: number }
  | { readonly says: 'moved'; readonly seq: number }
  | { readonly says: 'doubt' }
  | { readonly says: 'stop' }

/** What it says. */
export type FromIndex =
  | { readonly says: 'found'; readonly id: number; readonly hits: readonly Hit[] | null }
  | { readonly says: 'note'; readonly sentence: string }
  | { readonly says: 'failed'; readonly error: unknown }
