import type { ReadyAnswer } from './answer.ts'

export type BytesCache = {
  readonly get: (key: string) => ReadyAnswer | undefined
  readonly set: (key: string, answer: ReadyAnswer) => void
  readonly clear: () => void
  readonly bytes: () => number
}

/** What an entry costs besides its body: its key, its headers, the map. */
const overhead = 1024

/** Answers by key, at most so many bytes of them: what was asked for longest ago goes first. */
export function createBytesCache(maxBytes: number): BytesCache {
  const entries = new Map<string, ReadyAnswer>()
  let bytes = 0

  return {
    get(key) {
      const answer = entries.get(key)
      if (answer === undefined) return undefined
      entries.delete(key)
      entries.set(key, answer)
      return answer
    },

    set(key, answer) {
      const size = cost(key, answer)
      if (size > maxBytes) return
      drop(key)
      entries.set(key, answer)
      bytes += size
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break
        drop(oldest)
      }
    },

    clear() {
      entries.clear()
      bytes = 0
    },

    bytes: () => bytes,
  }

  function drop(key: string): void {
    const answer = entries.get(key)
    if (answer === undefined) return
    entries.delete(key)
    bytes -= cost(key, answer)
  }
}

function cost(key: string, answer: ReadyAnswer): number {
  const { body, coded } = answer
  return (
    overhead + key.length * 2 + body.byteLength + (coded.br?.body.byteLength ?? 0) + (coded.gzip?.body.byteLength ?? 0)
  )
}
