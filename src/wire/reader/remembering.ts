import { LRUCache } from 'lru-cache'

/**
 * Works out what a text says once, for as long as the text is remembered: the same text is the same object then, which
 * nobody may change. Of so many characters, those asked for longest ago are forgotten first.
 */
export function remembering<T>(read: (text: string) => T, mostCharacters: number): (text: string) => T {
  // What a text says may be nothing, which the cache would not keep by itself.
  const remembered = new LRUCache<string, { readonly said: T }>({
    maxSize: mostCharacters,
    sizeCalculation: (_known, text) => Math.max(1, text.length),
  })
  return function readOnce(text) {
    const known = remembered.get(text)
    if (known !== undefined) return known.said
    const said = read(text)
    remembered.set(text, { said })
    return said
  }
}
