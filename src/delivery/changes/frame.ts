import { createHash } from 'node:crypto'
import type { LogEntry, StoryAddress } from '../../wire/reader/wire-reader.ts'
import { storyUrl } from '../site.ts'
import type { Site } from '../site.ts'

/** A place in the log. `id` is its name to the outside. */
export type Position = { readonly seq: number; readonly id: string }

export const beginning: Position = { seq: 0, id: '0' }

/**
 * The place after an entry. Its name says which entry that was, not only the how manieth: a log that was put back and has
 * grown to the same length since is another log.
 */
export function positionAfter({ seq, kind, story, at }: LogEntry): Position {
  const entry = createHash('sha256')
    .update(`${String(seq)} ${kind} ${story} ${at.toISOString()}`)
    .digest('base64url')
  return { seq, id: `${String(seq)}.${entry.slice(0, 12)}` }
}

/** @returns null for what was never the id of an event */
export function readPosition(id: string): Position | null {
  if (id === beginning.id) return beginning
  const [, seq] = /^([1-9]\d{0,14})\.[\w-]{12}$/.exec(id) ?? []
  return seq === undefined ? null : { seq: Number(seq), id }
}

/** An entry of the log as an event. Of a story that is not public any more nothing is told but its id. */
export function changeEvent(entry: LogEntry, address: StoryAddress | undefined, site: Site): string {
  const { kind, story, at } = entry
  const where = address === undefined ? {} : { slug: address.slug, url: storyUrl(site, address) }
  return event(kind, positionAfter(entry), {
    kind,
    at: at.toISOString(),
    ...(story === '' ? {} : { story: { id: story, ...where } }),
  })
}

/** What whoever follows knows is not to be relied on: it has to look at everything again. */
export function resetEvent(at: Position): string {
  return event('reset', at, { kind: 'reset' })
}

/** Where whoever comes without a place begins, and how long to wait before coming back. In milliseconds. */
export function opening({ id }: Position): string {
  return `retry: 2000\nid: ${id}\n\n`
}

export const upToDate = ': up to date\n\n'
export const heartbeat = ':\n\n'

function event(name: string, { id }: Position, data: unknown): string {
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
