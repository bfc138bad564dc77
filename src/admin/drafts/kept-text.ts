import type { Content } from './content.ts'

/** Words that are in this browser and, as far as it knows, nowhere else. */
export type KeptText = {
  readonly key: string
  /** When the last of them was typed. */
  readonly at: string
  /** The revision they were written on; null before the story was first saved. */
  readonly revision: number | null
  readonly content: Content
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** A story that has not been saved yet. */
export const unsavedStory = 'new'

const begin = 'stet.kept'

/** One person's words of one story, from one sitting: another sitting's are never written over. */
export function keyOf(person: string, story: string, sitting: string): string {
  return [begin, person, story, sitting].join('/')
}

/** @returns false when this browser can't keep it: no room, or it may not */
export function keepText(shelf: Shelf, { key, ...text }: KeptText): boolean {
  try {
    shelf.setItem(key, JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

export function dropText(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(key)
  } catch {
    // A browser that may not keep anything has nothing to drop.
  }
}

/** What this person wrote of this story in other sittings and was never saved, newest first. */
export function keptTexts(shelf: Shelf, person: string, story: string, sitting: string): readonly KeptText[] {
  const prefix = `${[begin, person, story].join('/')}/`
  return keysOf(shelf)
    .filter((key) => key.startsWith(prefix) && key !== `${prefix}${sitting}`)
    .flatMap((key) => read(shelf, key) ?? [])
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

function keysOf(shelf: Shelf): readonly string[] {
  try {
    return Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) => key !== null)
  } catch {
    return []
  }
}

function read(shelf: Shelf, key: string): KeptText | null {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    if (typeof value !== 'object' || value === null || !('content' in value) || !('at' in value)) return null
    const { at, content } = value
    if (typeof at !== 'string' || typeof content !== 'object' || content === null) return null
    const revision = 'revision' in value && typeof value.revision === 'number' ? value.revision : null
    return { key, at, revision, content: { ...content } }
  } catch {
    return null
  }
}
