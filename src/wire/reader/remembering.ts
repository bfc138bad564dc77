/**
 * Works out what a text says once, for as long as the text is remembered: the same text is the same object then, which
 * nobody may change. Of so many characters, those asked for longest ago are forgotten first.
 */
export function remembering<T>(read: (text: string) => T, mostCharacters: number): (text: string) => T {
  const remembered = new Map<string, T>()
  let characters = 0

  function forget(text: string): void {
    if (remembered.delete(text)) characters -= text.length
  }

  return function readOnce(text) {
    const known = remembered.get(text)
    const said = known === undefined ? read(text) : known
    if (text.length > mostCharacters) return said
    forget(text)
    remembered.set(text, said)
    characters += text.length
    for (const oldest of remembered.keys()) {
      if (characters <= mostCharacters) break
      forget(oldest)
    }
    return said
  }
}
